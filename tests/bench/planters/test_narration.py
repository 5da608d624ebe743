from bench.planters.narration import narration

PROSE = "The council met on Monday and agreed to rebuild the old bridge by next spring."


def narrated(text: str, words: str) -> bool:
    start = text.index(words)
    return any(p.narrates(start, start + len(words)) for p in narration(text))


def test_headings_captions_and_short_lines_are_no_narration() -> None:
    caption = "Anna Berg stands on the old bridge with two of her friends. Image: Own work."
    text = f"# A bridge is rebuilt\n\n{caption}\n\nBen Holt of the Greens\n\n{PROSE}\n"
    assert not narrated(text, "A bridge")
    assert not narrated(text, "Anna Berg")
    assert not narrated(text, "Ben Holt")
    assert narrated(text, "The council")


def test_quoted_words_are_no_narration() -> None:
    text = f'{PROSE} "We are glad that Berg came," said Holt, and the meeting was closed.'
    assert not narrated(text, "Berg")
    assert narrated(text, "Holt")


def test_curly_quotes_are_quotes() -> None:
    text = f"{PROSE} “We are glad that Berg came,” said Holt, and the meeting was closed."
    assert not narrated(text, "Berg")
    assert narrated(text, "Holt")


def test_a_paragraph_with_an_open_quote_is_left_out() -> None:
    assert narration(f'{PROSE} "We are glad that Berg came.') == ()


def test_a_paragraph_that_begins_inside_a_quote_is_left_out() -> None:
    assert narration(f'{PROSE} It was late. " Holt closed the meeting. " Then all left.') == ()
    assert narration(f"{PROSE} He called it 'a good day for Berg' and went home.") == ()
