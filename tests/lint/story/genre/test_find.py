from collections.abc import Callable

from backread.story import Story
from backread.story.genre.genre import Genre
from backread.story.genre.voice import voice

Tell = Callable[[str], Story]

COLUMN = """We were promised a ferry, and we got a queue. Why should anybody put up with that?

The board does not listen, and it never has. It should listen now. It simply counts the money that
we pay, and then it asks for more. I have stood on that pier in the rain. So have you, if you live
here.

There is nothing wrong with a fare that pays for a boat. There is a lot wrong with a fare that pays
for a board. We need to say so, even if nobody asks us. Perhaps then the gates will open.
"""

REPORT = """The ferry to Arlen sailed on Monday for the first time since May, the harbor board said.

"We should have done it sooner," said Ana Reyes, who runs the board. "I am sorry for that."

Fares will stay at $4, Reyes told reporters on Tuesday. About 300 people were on board, according to
the crew. Billy Orr, a baker, said that he had waited for months. "We need that boat," Orr said.

The board has to decide by Friday whether the boat sails at night. Reyes said it would.
"""

THIN = """The ferry is a symbol of a region in decline. The new route reflects a wider ambition.

The talks carry particular weight. The approach stands in contrast to that of the last board. The
outcome will shape the coast for decades. The towns along it are watching closely.

The board is weighing its options. The budget remains tight. The crossing takes an hour. The
harbor lies to the north of the old town. The gates are made of oak. The pier is long.
"""


def test_a_column_by_its_voice(tell: Tell) -> None:
    assert tell(COLUMN).genre.genre is Genre.OPINION


def test_a_report_whose_sources_speak_for_themselves(tell: Tell) -> None:
    assert tell(REPORT).genre.genre is Genre.REPORT


def test_copy_that_quotes_nobody_is_no_column_for_that(tell: Tell) -> None:
    reading = tell(THIN).genre
    assert reading.genre is Genre.REPORT


def test_what_the_draft_says_goes_before_its_voice(tell: Tell) -> None:
    reading = tell(f"---\ngenre: report\n---\n{COLUMN}").genre
    assert (reading.genre, reading.declared) == (Genre.REPORT, "report")
    assert tell(f"---\ngenre: essay\n---\n{REPORT}").genre.genre is Genre.OPINION


def test_quoted_words_are_not_the_own_voice(tell: Tell) -> None:
    heard = voice(tell(REPORT))
    assert heard.own <= 1
    assert heard.likelihood < 0.1


def test_who_speaks_in_a_transcript_is_not_the_author(tell: Tell) -> None:
    lines = [f"ANA REYES: {line}" for line in COLUMN.split("\n\n")]
    transcript = tell("The board met in the old hall on Monday.\n\n" + "\n\n".join(lines))
    assert transcript.genre.genre is Genre.REPORT


def test_an_empty_draft_is_a_report(tell: Tell) -> None:
    assert tell("").genre.genre is Genre.REPORT
