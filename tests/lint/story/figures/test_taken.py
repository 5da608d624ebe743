from backread.story.figures.taken import Taken


def test_what_is_taken_is_no_longer_free() -> None:
    taken = Taken()
    for start, end in [(10, 14), (2, 5), (20, 21)]:
        taken.add(start, end)

    assert taken.is_free(5, 10)
    assert taken.is_free(0, 2)
    assert taken.is_free(21, 99)
    assert not taken.is_free(4, 6)
    assert not taken.is_free(9, 11)
    assert not taken.is_free(0, 99)
    assert not taken.is_free(13, 14)


def test_a_stretch_is_left_at_its_end() -> None:
    taken = Taken()
    taken.add(2, 5)
    taken.add(7, 9)

    assert taken.end_at(2) == taken.end_at(4) == 5
    assert taken.end_at(8) == 9
