import threading
from collections.abc import Iterable
from itertools import permutations
from pathlib import Path

import pytest
from backread.draft import Block, BlockKind, Draft, SourceMap
from backread.span import Span
from backread.story import model as model_module
from backread.story.language import (
    MOST_CHARACTERS,
    Analysis,
    LanguageModel,
    ModelError,
    Part,
)
from backread.story.model import ModelFiles, find_model
from spacy.tokens import Doc

PARAGRAPHS = (
    "Mayor Ana Kovac told the council on Monday that Harbour Bridge would close in May.",
    "“We looked at every option,” she said. “None was good.”",
    "The U.S. firm Delta Works Inc., which built it in 1962, declined to comment.",
    "Dr. Leo Moreno, 52, of Northport University, said the repairs could cost $12.5 million.",
    "No.",
    "Critics",
    "Kovac's deputy, Ines da Silva, said last week the city had no money. She did not say why.",
    "Chancellor Weber met the Japanese ambassador; both spoke of a long talk, of steel and Osaka.",
)
EVERY_PART = frozenset(Part)


def draft(*paragraphs: str, kind: BlockKind = BlockKind.PARAGRAPH) -> Draft:
    text = "\n\n".join(paragraphs)
    blocks, start = [], 0
    for words in paragraphs:
        blocks.append(Block(kind, Span(start, start + len(words))))
        start += len(words) + 2
    return Draft("draft.md", text, text, tuple(blocks), SourceMap.identity(text))


def state(doc: Doc) -> tuple[str, bytes, bytes]:
    names: list[int | str] = ["TAG", "ENT_TYPE", "ENT_IOB", "HEAD", "DEP", "SENT_START"]
    return doc.text, doc.to_array(names).tobytes(), doc.tensor.tobytes()


def states(analysis: Analysis) -> list[tuple[str, bytes, bytes]]:
    return [state(block.doc) for block in analysis.blocks]


@pytest.fixture(scope="module")
def shared() -> LanguageModel:
    return LanguageModel()


@pytest.fixture
def fresh(shared: LanguageModel) -> LanguageModel:
    """A model that has analysed nothing, without the cost of loading it again."""
    made = LanguageModel()
    made.__dict__["_pipeline"] = shared._pipeline
    return made


def another(model: LanguageModel, kept_characters: int = 1_000_000) -> LanguageModel:
    made = LanguageModel(kept_characters=kept_characters)
    made.__dict__["_pipeline"] = model._pipeline
    return made


def sentences(model: LanguageModel, *paragraphs: str) -> list[str]:
    made = draft(*paragraphs)
    analysis = model.analyse(made, frozenset({Part.SENTENCES}))
    return [span.of(made.text) for span in analysis.sentences()]


def test_a_block_alone_is_analysed_as_in_any_batch(shared: LanguageModel) -> None:
    together = states(another(shared).analyse(draft(*PARAGRAPHS * 20), EVERY_PART))
    backwards = states(another(shared).analyse(draft(*PARAGRAPHS[::-1]), EVERY_PART))
    for place, words in enumerate(PARAGRAPHS):
        (alone,) = states(another(shared).analyse(draft(words), EVERY_PART))
        assert alone == together[place]
        assert alone == backwards[-1 - place]


@pytest.mark.parametrize("order", list(permutations((Part.TAGS, Part.ENTITIES, Part.SYNTAX))))
def test_parts_come_out_alike_in_any_order(
    shared: LanguageModel, fresh: LanguageModel, order: Iterable[Part]
) -> None:
    made = draft(*PARAGRAPHS)
    for part in order:
        late = fresh.analyse(made, frozenset({part}))
    assert states(late) == states(another(shared).analyse(made, EVERY_PART))


def test_only_what_is_asked_for_is_done(fresh: LanguageModel) -> None:
    (block,) = fresh.analyse(draft(PARAGRAPHS[0]), frozenset({Part.SENTENCES})).blocks
    assert not block.doc.has_annotation("TAG")
    assert not block.doc.has_annotation("DEP")
    assert not block.doc.ents


def test_the_parts_say_what_stands_there(shared: LanguageModel) -> None:
    made = draft(*PARAGRAPHS)
    analysis = shared.analyse(made, EVERY_PART)
    first = analysis.blocks[0]
    assert [token.tag_ for token in first.doc if token.text == "told"] == ["VBD"]
    fourth = analysis.blocks[3]
    names = {fourth.span(entity).of(made.text) for entity in fourth.doc.ents}
    assert "Leo Moreno" in names
    assert [fourth.span(token).of(made.text) for token in fourth.doc][:2] == ["Dr.", "Leo"]
    assert {token.dep_ for token in first.doc} >= {"nsubj", "ROOT"}


def test_syntax_keeps_the_sentences(shared: LanguageModel, fresh: LanguageModel) -> None:
    made = draft(*PARAGRAPHS)
    before = fresh.analyse(made, frozenset({Part.SENTENCES})).sentences()
    assert fresh.analyse(made, EVERY_PART).sentences() == before


def test_sentences(shared: LanguageModel) -> None:
    assert sentences(shared, "Mr. Weber left the U.S. on Jan. 5. He came back in May.") == [
        "Mr. Weber left the U.S. on Jan. 5.",
        "He came back in May.",
    ]
    assert sentences(shared, "They said that [Ten] years ago we met.\nWe never did again.") == [
        "They said that [Ten] years ago we met.",
        "We never did again.",
    ]
    assert sentences(shared, '"We went away. " Weber left.') == ['"We went away. "', "Weber left."]


def test_code_is_not_analysed(shared: LanguageModel) -> None:
    analysis = shared.analyse(draft("Weber left.", kind=BlockKind.CODE), EVERY_PART)
    assert len(analysis.blocks[0].doc) == 0
    assert analysis.sentences() == ()


@pytest.mark.parametrize("text", ["", " ", "\n", "👩‍👩‍👧 é", "a" * 50_000, '"' * 10_000])
def test_odd_text(shared: LanguageModel, text: str) -> None:
    analysis = shared.analyse(draft(text, "Weber left."), EVERY_PART)
    assert analysis.blocks[0].doc.text == text
    assert len(analysis.sentences()) >= 1


def test_lone_surrogates_keep_their_place(shared: LanguageModel) -> None:
    (block,) = shared.analyse(draft("A \ud800 B"), EVERY_PART).blocks
    assert [token.idx for token in block.doc] == [0, 2, 4]


def test_equal_blocks_share_one_analysis(fresh: LanguageModel) -> None:
    one, two = fresh.analyse(draft("Weber left.", "Weber left."), EVERY_PART).blocks
    assert one.doc is two.doc
    again = fresh.analyse(draft("He came.", "Weber left."), EVERY_PART)
    assert again.blocks[1].doc is one.doc


def test_what_is_kept_has_a_limit(shared: LanguageModel) -> None:
    small = another(shared, kept_characters=100)
    first = small.analyse(draft("Weber left."), EVERY_PART).blocks[0].doc
    small.analyse(draft(PARAGRAPHS[0], PARAGRAPHS[1]), EVERY_PART)
    assert small._characters <= 100
    later = small.analyse(draft("Weber left."), EVERY_PART).blocks[0].doc
    assert later is not first
    assert state(later) == state(first)


def test_a_very_long_block_is_analysed_in_pieces(shared: LanguageModel) -> None:
    text = " ".join(PARAGRAPHS * 60)
    (block,) = shared.analyse(draft(text), EVERY_PART).blocks
    assert block.doc.text == text
    found = {entity.text: entity for entity in block.doc.ents[-20:]}
    assert block.span(found["Osaka"]).of(text) == "Osaka"


def test_a_draft_beyond_the_limit_is_refused_in_one_line(fresh: LanguageModel) -> None:
    with pytest.raises(ModelError, match=r"^draft\.md is too long to analyse: 1,000,001 char"):
        fresh.analyse(draft("a" * (MOST_CHARACTERS + 1)), EVERY_PART)


def test_threads_may_share_a_model(shared: LanguageModel, fresh: LanguageModel) -> None:
    expected = states(another(shared).analyse(draft(*PARAGRAPHS), EVERY_PART))
    results: list[list[tuple[str, bytes, bytes]]] = []

    def work(part: Part) -> None:
        fresh.analyse(draft(*PARAGRAPHS), frozenset({part}))
        results.append(states(fresh.analyse(draft(*PARAGRAPHS), EVERY_PART)))

    threads = [threading.Thread(target=work, args=(part,)) for part in Part]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == [expected] * len(Part)


def test_identity_names_model_and_spacy() -> None:
    one = LanguageModel().identity
    assert one.startswith("en_core_web_sm")
    assert " spacy 3." in one
    assert one == LanguageModel().identity


@pytest.mark.parametrize("name", ["no_such_model", "no/such/folder", ""])
def test_a_missing_model_is_one_clear_line(name: str) -> None:
    with pytest.raises(
        ModelError, match=r"^the language model .* is neither an installed"
    ) as error:
        LanguageModel(name).analyse(draft("Weber left."), EVERY_PART)
    assert "\n" not in str(error.value)


def test_a_folder_is_a_model(shared: LanguageModel) -> None:
    found = find_model()
    by_path = LanguageModel(str(found.folder))
    made = draft(PARAGRAPHS[0])
    assert states(by_path.analyse(made, EVERY_PART)) == states(shared.analyse(made, EVERY_PART))


def test_the_makers_own_package_comes_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = tmp_path / "en_core_web_sm" / "en_core_web_sm-3.8.0"
    data.mkdir(parents=True)
    (data.parent / "__init__.py").touch()
    (data / "meta.json").write_text('{"name": "core_web_sm", "version": "3.8.0"}')
    monkeypatch.syspath_prepend(tmp_path)
    assert find_model() == ModelFiles("en_core_web_sm", data)


def test_changed_model_files_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "meta.json").write_text('{"version": "3.8.0"}')
    (tmp_path / "tokenizer").write_bytes(b"not the tokenizer")
    digests = (("tokenizer", model_module._DIGESTS["tokenizer"]),)
    with pytest.raises(ModelError, match=r"is not the model it says it is: the SHA-256 of tok"):
        ModelFiles("a_model", tmp_path, digests).check()
    (tmp_path / "tokenizer").unlink()
    with pytest.raises(ModelError, match=r"^a_model lacks its file tokenizer$"):
        ModelFiles("a_model", tmp_path, digests).check()
    (tmp_path / "meta.json").write_text('{"version": "3.7.0"}')
    with pytest.raises(ModelError, match=r"^a_model must be version 3\.8\.0$"):
        ModelFiles("a_model", tmp_path, digests).check()
