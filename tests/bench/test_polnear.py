from pathlib import Path

import pytest

from bench.attribution import Tally, rows, score
from bench.attribution_errors import overlap, quotations_with_a_source
from bench.polnear import Attribution, MarkedArticle, load, sentence_starts

TEXT = "Mr. Reyes said it leaks.\nThe port, he added, is dry. Nobody came."
MARKS = (
    "T1\tSource 0 9\tMr. Reyes\n"
    "T2\tCue 10 14\tsaid\n"
    "T3\tContent 15 23\tit leaks\n"
    "T4\tCue 38 43\tadded\n"
    "T5\tContent 25 33;45 51\tThe port is dry\n"
    "E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3\n"
    "E2\tAttribution:T4 Cue:T4 Content1:T5\n"
    "E3\tAttribution:T4\n"
)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    for folder in ("text", "attributions"):
        (tmp_path / folder).mkdir()
    (tmp_path / "text" / "post_harbour.txt").write_text(TEXT, encoding="utf-8", newline="")
    for reader in ("a1", "b2"):
        marks = MARKS if reader == "a1" else ""
        path = tmp_path / "attributions" / f"post_harbour_{reader}.ann"
        path.write_text(marks, encoding="utf-8", newline="")
    return tmp_path


def test_the_first_readers_marks_are_read_with_their_gaps(corpus: Path) -> None:
    (article,) = load(corpus)
    assert article.id == "post_harbour"
    assert article.attributions == (
        Attribution(((10, 14),), ((0, 9),), ((15, 23),)),
        Attribution(((38, 43),), (), ((25, 33), (45, 51))),
    )


def test_a_missing_corpus_is_named(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="no PolNeAR at"):
        load(tmp_path / "nowhere")


def test_sentences_begin_at_lines_and_behind_stops_but_not_behind_titles() -> None:
    assert [TEXT[start:][:8] for start in sentence_starts(TEXT)] == [
        "Mr. Reye",
        "The port",
        " Nobody ",
    ]


def test_what_is_marked_scores_full_and_nothing_scores_nothing(corpus: Path) -> None:
    (article,) = load(corpus)
    full = score([article], [article.attributions])
    assert {tally.f for tally in full.tallies.values()} == {1.0}
    none = score([article], [()])
    assert none.tally("sentence that holds a cue").recall == 0
    assert none.missed == {"said": 1, "added": 1}


def test_a_stray_cue_costs_precision_alone(corpus: Path) -> None:
    (article,) = load(corpus)
    came = TEXT.index("came")
    stray = Attribution(((came, came + 4),), ((came - 7, came - 1),), ())
    result = score([article], [(*article.attributions, stray)])
    sentence = result.tally("sentence that holds a cue")
    assert (sentence.precision, sentence.recall) == (2 / 3, 1.0)
    assert result.stray == {"came": 1}
    assert result.classes["stray sentences"] == {"another cue, in a short line": 1}
    assert result.classes["stray sources"] == {"its cue is stray": 1}
    assert result.tally("source of a cue found").precision == 1.0


def test_a_span_counts_once_however_many_attributions_share_it() -> None:
    same = Attribution(((10, 14),), ((0, 9),), ())
    other = Attribution(((38, 43),), ((0, 9),), ())
    article = MarkedArticle("x", Path("x.txt"), TEXT, (same, other))
    tally = score([article], [(same, other)]).tally("source span")
    assert (tally.found, tally.marked) == (1, 1)


def test_rows_give_precision_recall_and_f() -> None:
    result = score([], [])
    result.tallies["cue span"] = Tally(found=4, right=2, marked=2, met=2)
    assert rows(result) == [("cue span", "0.500", "1.000", "0.667", "4", "2")]
    assert overlap(((0, 2), (5, 6)), ((2, 6),))
    assert not overlap(((0, 2),), ((2, 6),))


def test_sources_are_told_apart_by_what_became_of_their_cues(corpus: Path) -> None:
    (article,) = load(corpus)
    said, added = article.attributions
    other = Attribution(said.cue, ((15, 17),), said.content)
    wrong = score([article], [(other, added)])
    assert wrong.classes["sources missed"] == {"another source is given": 1}
    assert wrong.classes["stray sources"] == {"another source is marked": 1}
    missed = score([article], [(added,)])
    assert missed.classes["sources missed"] == {"its cue is missed": 1}
    assert missed.classes["sentences missed"] == {"one word, in a short line": 1}
    none = score([article], [(Attribution(said.cue, (), said.content), added)])
    assert none.classes["sources missed"] == {"no source is given": 1}


def test_a_cue_that_is_marked_as_a_rule_is_told_from_others() -> None:
    text = "A said it.\nB said it.\nC said it.\nD ran."
    cues = [Attribution(((at, at + 4),), ((at - 2, at - 1),)) for at in (2, 13, 24)]
    article = MarkedArticle("x", Path("x.txt"), text, tuple(cues[:2]))
    result = score([article], [tuple(cues)])
    assert result.classes["stray sentences"] == {
        "a cue that is marked elsewhere as a rule, in a short line": 1
    }


def test_quoted_words_count_once_and_only_with_a_source() -> None:
    text = '"It leaks," Reyes said. "So what?" It rained.'
    said = Attribution(((18, 22),), ((12, 17),), ((0, 11),))
    again = Attribution(((18, 22),), ((12, 17),), ((0, 11), (24, 34)))
    nobody = Attribution((), (), ((24, 34),))
    reported = Attribution(((18, 22),), ((12, 17),), ((35, 44),))
    article = MarkedArticle("x", Path("x.txt"), text, (said, again, nobody, reported))
    assert list(quotations_with_a_source(article)) == [(0, 11), (24, 34)]
