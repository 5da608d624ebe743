from bench.engine import Found, Place
from bench.planters import Fault, Planted
from bench.revision import Edit, revise
from bench.scoring import score

TWIN = "Anna Berg came. Berg spoke. Berg left. Holt stayed."
SLIP = revise(TWIN, [Edit(28, 32, "Annabel")])
COPY = Planted("own", "NAM101", "one slip", SLIP, (Fault("one slip", (Place(28, 35, "Annabel"),)),))


def found(start: int, end: int, text: str = SLIP.text, code: str = "NAM101") -> Found:
    return Found(code, "name-shift", "error", "", Place(start, end, text[start:end]))


def test_a_finding_at_the_planted_place_is_a_hit() -> None:
    result = score([COPY], [[found(28, 35)]], {"own": []})["NAM101"]
    assert (result.faults.recall, result.precision, result.missed) == (1, 1, [])


def test_a_finding_elsewhere_is_astray_and_the_fault_missed() -> None:
    result = score([COPY], [[found(16, 20)]], {"own": []})["NAM101"]
    assert (result.faults.recall, result.precision) == (0, 0)
    assert [fault.places[0].text for _, fault in result.missed] == ["Annabel"]
    assert [each.place.text for _, each in result.astray] == ["Berg"]


def test_what_the_untouched_twin_has_too_is_no_stray() -> None:
    before, after = TWIN.index("Holt"), SLIP.text.index("Holt")
    assert before != after
    result = score([COPY], [[found(after, after + 4)]], {"own": [found(before, before + 4, TWIN)]})
    assert result["NAM101"].strays == 0
    assert result["NAM101"].precision == 1


def test_findings_of_other_rules_count_for_nothing() -> None:
    result = score([COPY], [[found(28, 35, code="NAM102")]], {"own": []})["NAM101"]
    assert (result.faults.found, result.hits, result.strays) == (0, 0, 0)


def test_either_side_will_do_where_the_text_does_not_tell() -> None:
    places = (Place(28, 35, "Annabel"), Place(16, 20, "Berg"))
    copy = Planted("own", "NAM101", "one slip", SLIP, (Fault("one slip", places),))
    result = score([copy], [[found(16, 20)]], {"own": []})["NAM101"]
    assert (result.faults.recall, result.precision) == (1, 1)


def test_kinds_are_told_apart() -> None:
    other = Planted("own", "NAM101", "rare", SLIP, (Fault("rare", (Place(0, 4, "Anna"),)),))
    result = score([COPY, other], [[found(28, 35)], []], {"own": []})["NAM101"]
    assert result.kinds["one slip"].recall == 1
    assert result.kinds["rare"].recall == 0
    assert result.faults.recall == 0.5
