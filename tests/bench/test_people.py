from bench.corpora import Article, GoldMention
from bench.people import Reading, disagreements

TEXT = "Anna Berg met Ben Holt. Berg left, Holt stayed."
ANNA = (GoldMention(0, 9, "Anna Berg"), GoldMention(24, 28, "Berg"))
BEN = (GoldMention(14, 22, "Ben Holt"), GoldMention(35, 39, "Holt"))
ARTICLE = Article("own", TEXT, (ANNA, BEN))


def test_a_reading_like_the_readers_own_has_no_disagreements() -> None:
    reading = Reading(ARTICLE, (((0, 9), (24, 28)), ((14, 22), (35, 39))))
    assert list(disagreements(reading)) == []
    assert reading.exact().f == 1


def test_missed_split_and_joined_people_are_told() -> None:
    reading = Reading(ARTICLE, (((0, 9), (14, 22)), ((24, 28),)))
    lines = list(disagreements(reading))
    assert [line.split()[0] for line in lines] == ["split", "missed", "joined"]
    assert "[Holt] stayed" in lines[1]


def test_a_wider_mention_detects_by_its_last_word_only() -> None:
    reading = Reading(ARTICLE, (((0, 9), (24, 28)), ((10, 22), (35, 39))))
    assert reading.exact().detection == 0.75
    assert reading.overlapping().detection == 1
