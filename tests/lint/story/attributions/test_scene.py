"""The blocks of a story with their quotations, and the words that nobody is quoted with."""

from backread.draft.reading import read_text
from backread.story import Story
from backread.story.language import LanguageModel

MODEL = LanguageModel()
TEXT = 'Harbor shut\n\nThe quay is old. "It leaks," said Ana Reyes.\n\nNobody was hurt.\n'


def story() -> Story:
    return Story(read_text(TEXT, path="draft.md"), MODEL)


def test_a_story_builds_its_scenes_once() -> None:
    told = story()
    assert told.scenes is told.scenes
    assert len(told.scenes) == len(told.blocks)


def test_each_scene_has_the_quotations_of_its_block() -> None:
    assert [len(scene.quotes) for scene in story().scenes] == [0, 1, 0]


def test_the_words_of_a_sentence_are_given_without_the_quoted_ones() -> None:
    told = story()
    sentence = next(each for each in told.sentences if "Reyes" in each.of(TEXT))
    words = [(token.text, span.of(TEXT)) for token, span, _ in told.scenes.unquoted_words(sentence)]
    assert [word for word, _ in words] == ["said", "Ana", "Reyes", "."]
    assert all(word == place for word, place in words)


def test_before_the_first_block_there_are_no_words() -> None:
    told = Story(read_text("", path="draft.md"), MODEL)
    assert len(told.scenes) == 0
