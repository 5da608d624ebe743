"""Finding the drafts that a list of paths stands for."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pathspec import GitIgnoreSpec

from backread.draft.draft import DraftError
from backread.draft.reading import NOT_THERE, SUFFIXES


@dataclass(frozen=True, slots=True)
class Discovery:
    """What was found.

    Attributes:
        files: the drafts, each once: in the order of the paths, and sorted within a folder.
        failures: the paths that are missing and the folders that cannot be listed.
    """

    files: tuple[Path, ...]
    failures: tuple[DraftError, ...]


def discover(paths: Iterable[Path]) -> Discovery:
    """Finds the drafts that files and folders stand for.

    A file that is named is taken whatever its suffix. A folder is searched through for files whose
    suffix we read, as Git would list them: what ``.gitignore`` files exclude is left out, and so
    is everything hidden. Links to folders inside it are not followed.
    """
    files: dict[Path, None] = {}
    failures: list[DraftError] = []
    for path in paths:
        # Not the methods of Path: they raise where a folder above may not be looked into.
        if os.path.isdir(path):
            files |= dict.fromkeys(_walk(path, _ignored_above(path), failures))
        elif (trouble := _trouble_with(path)) is None:
            files[path] = None
        else:
            failures.append(DraftError(path, trouble))
    return Discovery(tuple(files), tuple(failures))


@dataclass(frozen=True, slots=True)
class _IgnoreFile:
    folder: str
    patterns: GitIgnoreSpec

    def says(self, path: str, *, is_folder: bool) -> bool | None:
        """Whether it excludes a path (absolute) or takes it back in; None if it is silent."""
        relative = Path(path).relative_to(self.folder).as_posix()
        return self.patterns.check_file(relative + "/" * is_folder).include


def _walk(
    folder: Path, ignored: Sequence[_IgnoreFile], failures: list[DraftError]
) -> Iterator[Path]:
    ignored = [*ignored, *_ignore_file(folder, ".gitignore")]
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        failures.append(DraftError(folder, error.strerror or str(error)))
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        path = folder / entry.name
        if entry.is_dir(follow_symlinks=False):
            if not _is_ignored(path, ignored, is_folder=True):
                yield from _walk(path, ignored, failures)
        elif (
            path.suffix.lower() in SUFFIXES
            and _is_file(path)
            and not _is_ignored(path, ignored, is_folder=False)
        ):
            yield path


def _trouble_with(path: Path) -> str | None:
    """Why nothing can be found at a path; None if something is."""
    try:
        path.stat()
    except FileNotFoundError:
        return NOT_THERE
    except OSError as error:
        return error.strerror or str(error)
    return None


def _is_file(path: Path) -> bool:
    """Whether a path is a file, or a link to where we may not look: reading it will tell why."""
    try:
        return path.is_file()
    except OSError:
        return True


def _is_ignored(path: Path, ignored: Sequence[_IgnoreFile], *, is_folder: bool) -> bool:
    absolute = os.path.abspath(path)
    for ignore_file in reversed(ignored):
        verdict = ignore_file.says(absolute, is_folder=is_folder)
        if verdict is not None:
            return verdict
    return False


def _ignored_above(folder: Path) -> list[_IgnoreFile]:
    """The ignore files of the repository around a folder, from its root downwards."""
    folder = Path(os.path.abspath(folder))
    above = [folder, *folder.parents]
    depth = next((i for i, parent in enumerate(above) if os.path.exists(parent / ".git")), None)
    if depth is None:
        return []
    root, *below = reversed(above[: depth + 1])
    found = list(_ignore_file(root, ".git/info/exclude"))
    for parent in [root, *below][:-1]:
        found += _ignore_file(parent, ".gitignore")
    return found


def _ignore_file(folder: Path, name: str) -> Iterator[_IgnoreFile]:
    try:
        text = (folder / name).read_text("utf-8", errors="replace")
    except OSError:
        return
    yield _IgnoreFile(os.path.abspath(folder), GitIgnoreSpec.from_lines(text.splitlines()))
