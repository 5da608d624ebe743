"""Subject, tense and standing of clauses."""

from collections.abc import Callable

import pytest
from backread.story import Story
from backread.story.claims.clauses import Clause, Clauses, below, clauses

Tell = Callable[[str], Story]


def read(story: Story) -> list[Clause]:
    grammar = Clauses(story)
    return [
        clause
        for sentence in story.sentences
        for clause in clauses([token for token, _ in grammar.words(sentence)], grammar.names)
    ]


def test_a_forecast_in_the_passive(tell: Tell) -> None:
    (clause,) = read(tell("The rents will not be raised by the town."))
    assert clause.subject is not None
    assert clause.subject.text == "rents"
    assert (clause.modal, clause.passive, clause.negated, clause.perfect) == (
        "will",
        True,
        True,
        False,
    )


def test_what_has_been_going_on(tell: Tell) -> None:
    (clause,) = read(tell("Rents have been falling since May."))
    assert clause.perfect
    assert clause.progressive
    assert clause.present
    assert [each.text for each in clause.auxiliaries] == ["have", "been"]
    assert clause.first().text == "have"


@pytest.mark.parametrize(
    ("text", "verb", "asserted"),
    [
        ("Rents will double.", "double", True),
        ("Wages fell and rents rose.", "rose", True),
        ("While rents rose, wages fell.", "rose", True),
        ("If rents double, the baker will leave.", "double", False),
        ("The baker, who sold bread, left.", "sold", False),
        ("Paula Greer said that rents doubled.", "doubled", False),
    ],
)
def test_what_is_asserted(tell: Tell, text: str, verb: str, asserted: bool) -> None:
    (clause,) = [each for each in read(tell(text)) if each.verb.text == verb]
    assert clause.asserted is asserted


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("The council will sell the ferry.", True),
        ("Paula Greer will sell the ferry.", True),
        ("The cuts will sink the ferry.", False),
        ("Trade has been sinking.", False),
    ],
)
def test_who_can_act(tell: Tell, text: str, acts: bool) -> None:
    (clause,) = read(tell(text))
    assert clause.can_act is acts


def test_what_belongs_to_a_verb_stands_behind_it(tell: Tell) -> None:
    (clause,) = read(tell("The decision will anger the council, raising doubts."))
    words = {token.text for token in below(clause.verb)}
    assert "council" in words
    assert words.isdisjoint({"decision", "doubts"})


def test_quoted_words_are_left_out(tell: Tell) -> None:
    story = tell('Paula Greer called it "the worst of all plans" on Monday.')
    words = [token.text for token, _ in Clauses(story).words(story.sentences[0])]
    assert "called" in words
    assert "worst" not in words
