import pytest
from backread.draft.reading import read_text
from backread.span import Span
from backread.story import Story
from backread.story.attributions.attribution import Attribution, CueKind, SourceKind
from backread.story.language import LanguageModel
from hypothesis import given, settings
from hypothesis import strategies as st

MODEL = LanguageModel()


def story_of(text: str) -> Story:
    return Story(read_text(text, path="draft.md"), MODEL)


def cued(text: str, cue: str) -> tuple[Story, Attribution]:
    """The attribution whose cue holds these words."""
    story = story_of(text)
    (found,) = [each for each in story.attributions if each.cue and cue in each.cue.text]
    return story, found


@pytest.mark.parametrize(
    ("text", "cue", "source", "content"),
    [
        ("The harbour will reopen in May, said Ana Reyes.", "said", "Ana Reyes", "will reopen"),
        ("The harbour will reopen in May, Reyes said.", "said", "Reyes", "will reopen"),
        ("Ana Reyes, who said the wall was safe, left.", "said", "who", "wall was safe"),
        ("According to Ana Reyes, the wall is safe.", "According to", "Ana Reyes", "is safe"),
        ("The wall is safe, according to Ana Reyes.", "according to", "Ana Reyes", "The wall"),
        ("The wall is safe, Reyes said in a statement.", "said", "Reyes", "wall is safe"),
        ("Ana Reyes told Reuters that the wall was safe.", "told", "Ana Reyes", "wall was safe"),
        ("The study found that the wall was cracked.", "found", "The study", "was cracked"),
        ("The board vowed to rebuild the wall.", "vowed", "The board", "rebuild the wall"),
        ("Ana Reyes left early, saying the wall was safe.", "saying", "Ana Reyes", "was safe"),
        ("The mayor was told by Ana Reyes that it leaked.", "told", "Ana Reyes", "that it leaked"),
    ],
)
def test_source_and_content_are_found_in_every_order(
    text: str, cue: str, source: str, content: str
) -> None:
    story, found = cued(text, cue)
    assert found.source.text == source
    assert any(content in part.of(story.text) for part in found.content)


@pytest.mark.parametrize(
    ("text", "cue", "kind"),
    [
        ("Ana Reyes said the wall was safe.", "said", CueKind.SPEECH),
        ("Ana Reyes wrote that the wall was safe.", "wrote", CueKind.WRITING),
        ("The survey shows that rents are falling.", "shows", CueKind.EVIDENCE),
        ("Ana Reyes thinks that rents will fall.", "thinks", CueKind.BELIEF),
        ("Ana Reyes criticized the council.", "criticized", CueKind.ATTITUDE),
        ("Ana Reyes vowed to rebuild the wall.", "vowed", CueKind.INTENTION),
        ("It is believed that the firm will leave.", "believed", CueKind.HEDGE),
        ("The firm is expected to leave in May.", "expected", CueKind.HEDGE),
        ("Police reportedly searched the office.", "reportedly", CueKind.HEDGE),
    ],
)
def test_speech_belief_intention_and_hedges_are_told_apart(
    text: str, cue: str, kind: CueKind
) -> None:
    _, found = cued(text, cue)
    assert found.cue is not None
    assert found.cue.kind is kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ana Reyes said the wall was safe.", SourceKind.NAMED),
        ("The victim's mother said the wall was safe.", SourceKind.DESCRIBED),
        ("A spokesman for the port said the wall was safe.", SourceKind.DESCRIBED),
        ("An official said the wall was safe.", SourceKind.ANONYMOUS),
        ("Two officials said the wall was safe.", SourceKind.ANONYMOUS),
        ("A person familiar with the matter said the wall was safe.", SourceKind.ANONYMOUS),
        ("Sources said the wall was safe.", SourceKind.ANONYMOUS),
        ("Experts said the wall was safe.", SourceKind.VAGUE),
        ("Critics said the wall was unsafe.", SourceKind.VAGUE),
        ("Many said the wall was unsafe.", SourceKind.VAGUE),
        ("The police said the wall was safe.", SourceKind.COLLECTIVE),
        ("The committee said the wall was safe.", SourceKind.COLLECTIVE),
        ("The report said the wall was safe.", SourceKind.DOCUMENT),
        ("Studies said the wall was safe.", SourceKind.VAGUE),
    ],
)
def test_sources_are_of_a_kind(text: str, kind: SourceKind) -> None:
    _, found = cued(text, "said")
    assert found.source.kind is kind


def test_hidden_sources_have_no_words() -> None:
    _, found = cued("It is believed that the firm will leave the country.", "believed")
    assert found.source.kind is SourceKind.NONE
    assert found.source.span is None


def test_organisations_are_named_sources() -> None:
    _, found = cued("Reuters reported that the port would close.", "reported")
    assert found.source.kind is SourceKind.NAMED
    assert found.source.organisation == "Reuters"


def test_pronouns_are_resolved_to_the_cast() -> None:
    text = "Ana Reyes, the port director, said on Monday the wall was safe. She added it was dry."
    story = story_of(text)
    assert [each.source.person for each in story.attributions if each.cue] == [0, 0]
    assert story.people[0].name == "Ana Reyes"


def test_who_stands_for_what_it_follows() -> None:
    _, found = cued("An official who said the wall was safe left the city.", "said")
    assert found.source.text == "who"
    assert found.source.kind is SourceKind.ANONYMOUS
    assert found.source.head == "official"


def test_appearances_have_no_source() -> None:
    _, found = cued("The wall seems to be safe after all.", "seems")
    assert found.source.kind is SourceKind.NONE
    assert found.cue is not None
    assert found.cue.kind is CueKind.HEDGE


def test_a_speaker_behind_the_verb_is_found_whatever_goes_before() -> None:
    _, found = cued("Part of the trouble with walls, say experts on stone, is the water.", "say")
    assert found.source.text == "experts on stone"


def test_statements_inside_statements_know_their_parent() -> None:
    story = story_of("Reuters reported that officials said the port would close.")
    outer, inner = story.attributions
    assert (outer.source.text, inner.source.text) == ("Reuters", "officials")
    assert outer.parent is None
    assert inner.parent == 0


def test_a_sentence_between_two_of_one_source_stays_in_that_account() -> None:
    text = (
        "The harbour wall is leaking, Ana Reyes said. The north end lost nine stones in March. "
        "Reyes said the rest would follow."
    )
    story = story_of(text)
    (carried,) = [each for each in story.attributions if each.continued]
    assert carried.cue is None
    assert carried.source.person == 0
    assert carried.content[0].of(text).startswith("The north end")


def test_a_sentence_of_the_storys_own_is_nobodys() -> None:
    assert len(story_of("The bridge opened in 1962. It crosses the river twice.").attributions) == 0


SENTENCES = st.lists(
    st.sampled_from(
        [
            "Ana Reyes said “the wall is safe.”",
            "“Nobody came to see us,” she said, “and nobody called.",
            "According to",
            "Mayor: We will build",
            "said said said",
            "It is believed by critics that it’s said, officials warned,",
            "He 'never' wanted: \"that\"",
            "\U0001f600 wrote Zoë, citing “data”",
        ]
    ),
    max_size=5,
)


@settings(max_examples=40, deadline=None)
@given(SENTENCES, st.sampled_from([" ", "\n\n", "\n"]))
def test_no_copy_breaks_it_and_spans_stay_in_their_blocks(pieces: list[str], joint: str) -> None:
    story = story_of(joint.join(pieces))
    attributions = story.attributions
    for number, each in enumerate(attributions):
        spans: list[Span] = [each.sentence, *each.content]
        spans += [each.cue.span] if each.cue else []
        if each.source.span and not each.continued:
            spans.append(each.source.span)
            assert each.source.span.of(story.text) == each.source.text
        for span in spans:
            assert any(block.span.contains(span) for block in story.blocks)
        assert each.parent != number
        assert each.parent is None or 0 <= each.parent < len(attributions)
        for quote in each.quotes:
            assert each.covers(story.quotes[quote].span)
    assert list(story_of(joint.join(pieces)).attributions) == list(attributions)
