import os
import stat
from pathlib import Path

import pytest
from backread.desk.files import write_atomically


def test_permissions_are_kept(tmp_path: Path) -> None:
    file = tmp_path / "draft.md"
    file.write_bytes(b"before")
    file.chmod(0o640)
    write_atomically(file, b"after")
    assert file.read_bytes() == b"after"
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert os.listdir(tmp_path) == ["draft.md"]


def test_a_link_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    file, link = tmp_path / "draft.md", tmp_path / "link.md"
    file.write_bytes(b"before")
    link.symlink_to(file)
    write_atomically(link, b"after")
    assert link.is_symlink()
    assert file.read_bytes() == b"after"


def test_a_new_file_gets_the_usual_permissions(tmp_path: Path) -> None:
    usual, new = tmp_path / "usual", tmp_path / "new"
    usual.touch()
    write_atomically(new, b"x")
    assert new.stat().st_mode == usual.stat().st_mode


def test_when_it_fails_the_old_file_is_left_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "draft.md"
    file.write_bytes(b"before")

    def refuse(*_: object) -> None:
        raise OSError("no")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(OSError, match="no"):
        write_atomically(file, b"after")
    assert file.read_bytes() == b"before"
    assert os.listdir(tmp_path) == ["draft.md"]
