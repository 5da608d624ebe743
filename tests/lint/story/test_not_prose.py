import pytest
from backread.draft.reading import read_text
from backread.story.not_prose import not_prose


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See https://a.example/e-mail?x=1 now.", ["https://a.example/e-mail?x=1"]),
        ("Write to desk@paper.example or @desk_now.", ["desk@paper.example", "@desk_now"]),
        ("It is on paper.com/web-site and #e-mail.", ["paper.com/web-site", "#e-mail"]),
        ("Open report-3.pdf first.", ["report-3.pdf"]),
        ("Write house.toml and READ.ME or NOTES.MD anew.", ["house.toml", "NOTES.MD"]),
        ("He left.They stayed.", []),
        (
            "See a-b.c-d.paper.com now, or mail a.b-c@paper.example today",
            ["a-b.c-d.paper.com", "a.b-c@paper.example"],
        ),
        ("Use `e-mail` here and e-mail there.", ["e-mail"]),
        ("Text.\n\n    e-mail = 1\n\nText.", ["e-mail = 1"]),
    ],
)
def test_addresses_and_code_are_no_prose(text: str, expected: list[str]) -> None:
    draft = read_text(text, path="draft.md")
    assert [span.of(draft.text).strip() for span in not_prose(draft)] == expected
