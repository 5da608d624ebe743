"""Who says what is scored where the weights were not learned."""

from pathlib import Path

from backread.draft.reading import read_text
from backread.story import Story
from backread.story.language import LanguageModel

from bench.attribution import Score, Tally
from bench.attribution_folds import Lesson, cross_validate, fold_of, pooled, spread
from bench.polnear import Attribution, MarkedArticle
from bench.train_attribution import Penalty, learn, words_of

MODEL = LanguageModel()
TEXT = "Ana Reyes said that rents will double. The ferry left at noon.\n"


def lesson(name: str) -> Lesson:
    cue = TEXT.index("said")
    marked = Attribution(((cue, cue + 4),), ((0, 9),), ((cue + 5, 37),))
    article = MarkedArticle(name, Path(f"{name}.txt"), TEXT, (marked,))
    story = Story(read_text(TEXT, path=f"{name}.txt"), MODEL)
    return Lesson(article, story, words_of(article, story))


def test_the_head_of_a_marked_cue_is_learned_as_one() -> None:
    assert [word.lexeme for word in lesson("one").words if word.is_cue] == ["say/V"]


def test_what_is_learned_tells_a_cue_from_another_verb() -> None:
    words = [word for number in range(6) for word in lesson(str(number)).words]
    weights = learn(words, Penalty(lasso=0.1, ridge=0.1))
    said, left = (
        next(each for each in words if each.lexeme == lexeme) for lexeme in ("say/V", "leav/V")
    )
    assert weights.probability(said.features) > 0.5 > weights.probability(left.features)


def test_an_article_is_always_in_the_same_fold() -> None:
    folds = {fold_of(lesson(str(number)).article, 3) for number in range(12)}
    assert folds == {0, 1, 2}


def test_every_article_is_scored_once() -> None:
    lessons = [lesson(str(number)) for number in range(12)]
    scores = cross_validate(lessons, 2, Penalty(lasso=0.1, ridge=0.1))
    assert len(scores) == 2
    assert pooled(scores).tallies["source span"].marked == 12


def test_the_spread_is_that_of_the_folds() -> None:
    one, other = Score(), Score()
    one.tally("cue span").add(Tally(found=1, right=1, marked=1, met=1))
    other.tally("cue span").add(Tally(found=2, right=1, marked=2, met=1))
    assert spread([one, other], "cue span") == "75.0 ± 35.4"
