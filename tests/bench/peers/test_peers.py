import json
from pathlib import Path

import pytest

from bench.engine import Place
from bench.peers import count_found
from bench.peers.tool import PeerError, node_version, run
from bench.planters import Fault, Planted
from bench.revision import Edit, revise

TWIN = "Anna Berg came. Berg spoke."
SLIP = revise(TWIN, [Edit(16, 20, "Anna")])
COPY = Planted("own", "NAM101", "one slip", SLIP, (Fault("one slip", (Place(16, 20, "Anna"),)),))


def test_a_hit_on_the_planted_place_is_a_find() -> None:
    hits = {TWIN: [], SLIP.text: [(16, 20, "Names")]}
    assert count_found([COPY], hits) == {"NAM101": 1}


def test_a_hit_elsewhere_is_none() -> None:
    assert count_found([COPY], {TWIN: [], SLIP.text: [(0, 4, "Names")]})["NAM101"] == 0


def test_what_the_twin_has_there_already_is_no_find() -> None:
    hits = {TWIN: [(16, 20, "Spelling")], SLIP.text: [(16, 20, "Spelling")]}
    assert count_found([COPY], hits)["NAM101"] == 0


def test_a_peer_that_is_not_installed_says_how_to_get_it(tmp_path: Path) -> None:
    with pytest.raises(PeerError, match="npm install"):
        node_version(tmp_path, "harper.js")
    manifest = tmp_path / "node_modules" / "harper.js" / "package.json"
    manifest.parent.mkdir(parents=True)
    manifest.write_text(json.dumps({"version": "1.2.3"}), encoding="utf-8")
    assert node_version(tmp_path, "harper.js") == "1.2.3"


def test_a_command_that_is_not_there_is_an_error_of_one_line() -> None:
    with pytest.raises(PeerError, match="no-such-command"):
        run(["no-such-command"])
