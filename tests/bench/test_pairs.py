from pathlib import Path

from bench.engine import Found, Place
from bench.pairs import Pair, PairFigures, flagged, load

PAIR = Pair("variant", "own", "one", ("Holten", "Holtne"))


def found(here: str, there: str) -> Found:
    place = Place(0, len(here), here)
    return Found("NAM103", "name-spelling", "error", "", place, (Place(50, 60, there),))


def test_a_pair_is_flagged_when_a_finding_sets_one_against_the_other() -> None:
    assert flagged(PAIR, [found("Holtne", "Ben Holten")])
    assert flagged(PAIR, [found("Ben Holten", "Holtne")])
    assert not flagged(PAIR, [found("Holtne", "Bergen")])
    assert not flagged(PAIR, [found("Holtne", "Holtenburg")])
    assert not flagged(PAIR, [])


def test_precision_is_against_pairs_of_different_names() -> None:
    figures = PairFigures(
        9, 900, 8, (("diacritic", 2, 1), ("different", 9, 1), ("nickname", 1, 1), ("variant", 2, 2))
    )
    assert figures.recall == 0.75
    assert figures.precision == 0.75


def test_pairs_are_read_from_tab_separated_lines(tmp_path: Path) -> None:
    file = tmp_path / "pairs.tsv"
    file.write_text(
        "label\tcorpus\tdocument\tform_a\tcount_a\tform_b\tcount_b\n"
        'variant\town\tone\tHolten\t3\tHolt"ne\t1\n',
        encoding="utf-8",
    )
    assert load(file) == [Pair("variant", "own", "one", ("Holten", 'Holt"ne'))]
