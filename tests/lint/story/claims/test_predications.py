"""Claims that a clause makes by its grammar."""

from collections.abc import Callable

import pytest
from backread.story import Story
from backread.story.claims.claim import ClaimKind
from backread.story.claims.clauses import Clauses, clauses
from backread.story.claims.predications import predications

Tell = Callable[[str], Story]


def kinds(story: Story) -> set[ClaimKind]:
    grammar = Clauses(story)
    found = clauses(
        [token for each in story.sentences for token, _ in grammar.words(each)], grammar.names
    )
    return {told.kind for told in predications(list(found))}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The cuts will drive families out of town.", ClaimKind.FORECAST),
        ("The closing will ruin the coast.", ClaimKind.FORECAST),
        ("Shops will be forced to close.", ClaimKind.FORECAST),
        ("It will take a decade to mend the dikes.", ClaimKind.FORECAST),
        ("The strike could last for months.", ClaimKind.FORECAST),
        ("A sale could come within weeks.", ClaimKind.FORECAST),
        ("The winter will be difficult.", ClaimKind.FORECAST),
        ("Most charities never recover.", ClaimKind.FIGURE),
        ("Two-thirds of the pipes are past their age.", ClaimKind.FIGURE),
        ("Cows produce about 40 percent of the gas.", ClaimKind.FIGURE),
        ("The mill has the worst roof in the county.", ClaimKind.SUPERLATIVE),
        ("The sensor is the most sensitive ever built.", ClaimKind.SUPERLATIVE),
        ("Church attendance is plummeting.", ClaimKind.TREND),
        ("Such storms are becoming more frequent.", ClaimKind.TREND),
        ("The air is getting worse.", ClaimKind.TREND),
        ("The delay was caused by neglect.", ClaimKind.CAUSE),
        ("The early crop is a result of the drought.", ClaimKind.CAUSE),
        ("The rent cap has driven landlords away.", ClaimKind.CAUSE),
        ("Phones are the main cause of quarrels.", ClaimKind.CAUSE),
        ("The tariff has made it harder to sell bread.", ClaimKind.CAUSE),
        ("Young families have been leaving for years.", ClaimKind.TREND),
        ("The response was slow.", ClaimKind.CHARACTERISATION),
        ("The new rules are cruel and unworkable.", ClaimKind.CHARACTERISATION),
        ("It was a cynical bribe.", ClaimKind.CHARACTERISATION),
        ("Managers have been slow to respond.", ClaimKind.CHARACTERISATION),
        ("The move was aimed at the voters of Corvale.", ClaimKind.CHARACTERISATION),
        ("The owners siphoned money from the fund.", ClaimKind.ACCUSATION),
    ],
)
def test_what_a_clause_claims(tell: Tell, text: str, kind: ClaimKind) -> None:
    assert kind in kinds(tell(text))


@pytest.mark.parametrize(
    "text",
    [
        "The council will meet on Monday.",
        "Paula Greer will serve as interim chief.",
        "The deputy mayor will lead the board.",
        "The museum will house 300 paintings.",
        "The station will be rebuilt in May.",
        "Gunfire could be heard near the port.",
        "Rescuers could not reach the roof.",
        "The hall could hold 400 people.",
        "Parishes may appeal within ten days.",
        "The slogan may be new, but the goals are not.",
        "Greer has led the school since 2019.",
        "The team is improving its roster.",
        "Net income fell to $84 million.",
        "Ann Lee owns 12 percent of the mill.",
        "The fire was caused on Monday.",
        "The old town is empty at night.",
        "The soup was hot.",
        "The response was given at noon.",
        "The city is the largest in the county.",
        "The owner may have lied.",
        "The ferry has made its first trip.",
        "Ann Lee has pocketed six wins.",
    ],
)
def test_plans_and_events_claim_nothing(tell: Tell, text: str) -> None:
    assert kinds(tell(text)) == set()


def test_a_claim_covers_the_share_or_the_verb_with_what_it_says(tell: Tell) -> None:
    story = tell("Two-thirds of the pipes are old. The plan is reckless.")
    grammar = Clauses(story)
    words = [token for each in story.sentences for token, _ in grammar.words(each)]
    told = {each.kind: each for each in predications(list(clauses(words, grammar.names)))}
    figure, judged = told[ClaimKind.FIGURE], told[ClaimKind.CHARACTERISATION]
    assert (figure.first.text, figure.last.text) == ("Two", "pipes")
    assert (judged.first.text, judged.last.text) == ("is", "reckless")
