"""What a draft says: layers over its text, each computed once, on first use."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from functools import cache, cached_property, partial
from typing import TYPE_CHECKING

from backread.draft import Block, Draft
from backread.draft.running_copy import running_copy
from backread.span import Span
from backread.stylebook import HouseStyle, Locale, locale_of

if TYPE_CHECKING:
    from backread.story.acronyms.acronym import Acronyms
    from backread.story.attributions.attribution import Attributions
    from backread.story.attributions.scene import Scenes
    from backread.story.claims.claim import Claims
    from backread.story.dates.date import Date
    from backread.story.figures.figure import Figure
    from backread.story.figures.names_near import Surroundings
    from backread.story.genre.genre import GenreReading
    from backread.story.language import Analysis, LanguageModel, Part
    from backread.story.organisations.organisation import Organisation
    from backread.story.organisations.written_forms import NameForms
    from backread.story.people.cast import Cast
    from backread.story.plain_words import PlainWord
    from backread.story.quotations.same import Pair
    from backread.story.quotes import Quote
    from backread.story.readability.readability import Readability
    from backread.story.wording.wording import Wording


class Story:
    """The layers of one draft.

    A layer is computed when it is first read, so a run whose rules read no people never loads the
    language model. A story belongs to one thread.

    Args:
        draft: the draft as it was read.
        model: the language model, which may load itself on first use; it is shared by stories.
        house_style: what the newsroom has decided about its style.
    """

    def __init__(
        self, draft: Draft, model: LanguageModel, house_style: HouseStyle | None = None
    ) -> None:
        self.draft = draft
        self._copy = running_copy(draft)
        self.house_style = house_style or HouseStyle()
        self._model = model

    @property
    def text(self) -> str:
        """The draft's text, with the line ends inside its paragraphs as spaces."""
        return self._copy.text

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The draft's blocks."""
        return self.draft.blocks

    def block_at(self, offset: int) -> tuple[int, Block]:
        """The block in which an offset stands, or behind which, and its place."""
        place = max(bisect_right(self.blocks, offset, key=lambda each: each.span.start) - 1, 0)
        return place, self.blocks[place]

    @property
    def locale(self) -> Locale | None:
        """Whose English the story is written in: its front matter says, or else the house does."""
        return locale_of(self.draft.metadata.language) or self.house_style.locale

    def analysis(self, *parts: Part) -> Analysis:
        """The language analysis of the blocks, with at least these parts of it done."""
        return self._model.analyse(self._copy, frozenset(parts))

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        """The quotations, in order."""
        from backread.story.quotes import find_quotes

        return find_quotes(self._copy)

    @cached_property
    def repeated_quotes(self) -> tuple[Pair, ...]:
        """The quotations that repeat another one, word for word or nearly so."""
        from backread.story.quotations.same import find_pairs

        return find_pairs(self)

    @cached_property
    def narration(self) -> str:
        """The text with spaces for what is quoted: the story's own words, at their own offsets."""
        from backread.story.quotes import without_quotes

        return without_quotes(self.text, self.quotes)

    @cached_property
    def people(self) -> Cast:
        """Who is in the story."""
        from backread.story.people.resolve import resolve_people

        return resolve_people(self)

    @cached_property
    def scenes(self) -> Scenes:
        """The blocks, analysed, each with its quotations, as who says what is read from them."""
        from backread.story.attributions.scene import read_scenes

        return read_scenes(self)

    @cached_property
    def attributions(self) -> Attributions:
        """Who says what."""
        from backread.story.attributions.find import find_attributions

        return find_attributions(self)

    @cached_property
    def claims(self) -> Claims:
        """What the story states that could be checked, and where the source of each claim is."""
        from backread.story.claims.find import find_claims

        return find_claims(self)

    @cached_property
    def genre(self) -> GenreReading:
        """What kind of piece it is: report, analysis or opinion."""
        from backread.story.genre.find import find_genre

        return find_genre(self)

    @cached_property
    def plain_words(self) -> Callable[[Block], tuple[PlainWord, ...]]:
        """Gives the words of a block as its characters show them; each block is read once."""
        from backread.story.plain_words import words_of

        return cache(partial(words_of, self.text))

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """The figures, in order: quantities, and the numbers that are something else."""
        from backread.story.figures.find import find_figures

        return find_figures(self)

    @cached_property
    def figures_by_sentence(self) -> Mapping[Span, Sequence[Figure]]:
        """The figures of each sentence that has any, in order."""
        by_sentence: dict[Span, list[Figure]] = {}
        for figure in self.figures:
            by_sentence.setdefault(figure.sentence, []).append(figure)
        return by_sentence

    @cached_property
    def words_behind_figures(self) -> Mapping[Span, Sequence[str]]:
        """The words that go on the noun phrase of a figure, by the span of the figure."""
        from backread.story.figures.description import find_words_behind

        return find_words_behind(self)

    @cached_property
    def surroundings(self) -> Callable[[Figure], Surroundings]:
        """Gives the years, days and names around a figure; each figure is read once."""
        from backread.story.figures.names_near import surroundings_in

        return surroundings_in(self)

    @cached_property
    def dates(self) -> tuple[Date, ...]:
        """The dates, in order."""
        from backread.story.dates.find import find_dates

        return find_dates(self)

    @cached_property
    def wording(self) -> Wording:
        """How the story spells, joins, capitalises and abbreviates."""
        from backread.story.wording.wording import Wording

        return Wording(self)

    @cached_property
    def name_forms(self) -> tuple[NameForms, ...]:
        """The names of places and bodies that are written in two ways, in order."""
        from backread.story.organisations.written_forms import find_name_forms

        return find_name_forms(self)

    @cached_property
    def organisations(self) -> tuple[Organisation, ...]:
        """The bodies in the story, in the order in which they come in."""
        from backread.story.organisations.find import find_organisations

        return find_organisations(self)

    @cached_property
    def acronyms(self) -> Acronyms:
        """The acronyms, and where the story says what they stand for."""
        from backread.story.acronyms.find import find_acronyms

        return find_acronyms(self)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences, in order; a sentence never crosses the end of a block."""
        from backread.story.language import Part

        return self.analysis(Part.SENTENCES).sentences()

    @cached_property
    def readability(self) -> Readability:
        """How long the sentences are and how hard the story is to read."""
        from backread.story.readability.readability import measure_readability

        return measure_readability(self)

    def has_computed(self, layer: str) -> bool:
        """Whether something has read a layer, by its name, so that it is there for nothing."""
        return layer in self.__dict__

    def is_quoted(self, span: Span) -> bool:
        """Whether a span stands inside somebody's quoted words."""
        quotes = self.quotes
        if not quotes:
            return False
        from backread.story.quotes import is_quoted

        return is_quoted(quotes, span)
