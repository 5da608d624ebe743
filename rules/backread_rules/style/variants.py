"""How a variant of the wording layer is reported."""

from backread.counting import times
from backread.finding import Edit, Finding, Fix, Related, Safety
from backread.span import Span
from backread.story import Story
from backread.story.wording.variant import Ground, Variant

_NAMED = 3


def variant_finding(story: Story, variant: Variant) -> Finding:
    """The finding at a variant, with the counts, the places of the other form, and its fix."""
    shown = variant.shown or variant.usual
    places = [Related(place, f'"{_shown(story, place)}" here') for place in variant.usual_places]
    places += [Related(place, f'"{_shown(story, place)}" too') for place in variant.also]
    replaced = [variant.replaced or variant.span]
    if variant.ground is Ground.MAJORITY:
        replaced += variant.also
    fix = Fix(
        f'Replace with "{variant.usual.strip() or shown}"',
        [Edit(place, variant.usual) for place in replaced],
        Safety.SAFE if variant.safe else Safety.UNSAFE,
    )
    return Finding(variant.span, _message(story, variant, shown), related=places, fixes=[fix])


def _message(story: Story, variant: Variant, shown: str) -> str:
    if variant.ground is Ground.LOCALE:
        seen = f"; the story has it {times(variant.usual_count)}" if variant.usual_count else ""
        return f'"{variant.text}" is "{shown}" in {story.locale}{seen}'
    if variant.ground is Ground.SYSTEM:
        named = [f'"{_shown(story, place)}"' for place in variant.usual_places[:_NAMED]]
        return (
            f'"{variant.text}" is another country\'s spelling than {", ".join(named)} '
            f"({variant.count} against {variant.usual_count} words)"
        )
    written = variant.text.strip()
    return (
        f'"{written}" here ({times(variant.count)} in the story), "{shown}" elsewhere '
        f"({times(variant.usual_count)})"
    )


def _shown(story: Story, place: Span) -> str:
    return " ".join(place.of(story.text).split())
