import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from backread.draft.discovery import discover

MakeFolder: TypeAlias = Callable[..., Path]


@pytest.fixture
def folder(tmp_path: Path) -> MakeFolder:
    def make(*names: str) -> Path:
        for name in names:
            write(tmp_path / name, "")
        return tmp_path

    return make


def found(root: Path, *paths: Path) -> list[str]:
    discovery = discover(paths or [root])
    assert discovery.failures == ()
    return [path.relative_to(root).as_posix() for path in discovery.files]


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_a_folder_is_walked_in_sorted_order_for_what_we_read(folder: MakeFolder) -> None:
    root = folder("b.md", "a/z.TXT", "a/a.markdown", "c.docx", "Makefile", "a.text")
    assert found(root) == ["a/a.markdown", "a/z.TXT", "a.text", "b.md"]


def test_a_file_that_is_named_is_always_taken(folder: MakeFolder) -> None:
    root = folder("a.docx", ".hidden.md", "ignored.md")
    write(root / ".gitignore", "ignored.md\n")
    paths = [root / "a.docx", root / ".hidden.md", root / "ignored.md"]
    assert discover(paths).files == tuple(paths)


def test_hidden_files_and_folders_are_skipped(folder: MakeFolder) -> None:
    assert found(folder(".git/a.md", ".drafts/a.md", ".a.md", "b.md")) == ["b.md"]


def test_gitignore_files_hold_at_every_level(folder: MakeFolder) -> None:
    root = folder("a.md", "old/b.md", "desk/c.md", "desk/old/d.md", "desk/keep.md", "x.txt")
    write(root / ".gitignore", "/old/\n*.txt\n# comment\n")
    write(root / "desk/.gitignore", "*.md\n!keep.md\n")
    assert found(root) == ["a.md", "desk/keep.md"]


def test_the_repository_around_a_folder_is_honoured(folder: MakeFolder) -> None:
    root = folder(".git/HEAD", "desk/a.md", "desk/b.md", "desk/c.md")
    write(root / ".gitignore", "desk/b.md\n")
    write(root / ".git/info/exclude", "c.md\n")
    assert found(root, root / "desk") == ["desk/a.md"]


def test_ignore_files_above_the_repository_say_nothing(folder: MakeFolder) -> None:
    root = folder("repository/.git/HEAD", "repository/a.md")
    write(root / ".gitignore", "*.md\n")
    assert found(root, root / "repository") == ["repository/a.md"]


def test_links_to_folders_are_not_followed_but_links_to_files_are(folder: MakeFolder) -> None:
    root = folder("a/a.md", "elsewhere.md")
    (root / "a/loop").symlink_to(root, target_is_directory=True)
    (root / "a/link.md").symlink_to(root / "elsewhere.md")
    (root / "a/broken.md").symlink_to(root / "gone.md")
    assert found(root) == ["a/a.md", "a/link.md", "elsewhere.md"]


def test_a_file_is_given_once(folder: MakeFolder) -> None:
    root = folder("a.md")
    assert found(root, root / "a.md", root, root / "a.md") == ["a.md"]


def test_a_missing_path_fails_and_the_others_are_found(folder: MakeFolder) -> None:
    root = folder("a.md")
    discovery = discover([root / "gone.md", root / "a.md"])
    assert discovery.files == (root / "a.md",)
    assert [str(failure) for failure in discovery.failures] == [
        f"{root / 'gone.md'}: no such file or folder"
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may list anything")
def test_a_folder_that_cannot_be_listed_fails_and_the_others_are_found(folder: MakeFolder) -> None:
    root = folder("a.md", "closed/b.md")
    (root / "closed").chmod(0)
    discovery = discover([root])
    (root / "closed").chmod(0o700)
    assert discovery.files == (root / "a.md",)
    assert str(discovery.failures[0]).endswith("closed: Permission denied")


def test_what_lies_where_we_may_not_look_is_told_of(
    folder: MakeFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = folder("a.md", "closed/b.md")
    (root / "link.md").symlink_to(root / "closed" / "b.md")
    forbid(monkeypatch, root / "closed" / "b.md", root / "link.md", root / ".git")
    discovery = discover([root, root / "closed" / "b.md", root / ("c" * 5000)])
    # The link is given, so that reading it tells why it cannot be checked.
    assert discovery.files == (root / "a.md", root / "closed" / "b.md", root / "link.md")
    assert [each.reason for each in discovery.failures] == [
        "Permission denied",
        "File name too long",
    ]


def forbid(monkeypatch: pytest.MonkeyPatch, *paths: Path) -> None:
    """Makes as if the folder above each path might not be looked into."""
    stat = os.stat
    forbidden = {str(path) for path in paths}

    def guarded(path: Any, *args: Any, **keywords: Any) -> os.stat_result:
        if str(path) in forbidden:
            raise PermissionError(13, "Permission denied")
        return stat(path, *args, **keywords)

    monkeypatch.setattr(os, "stat", guarded)
