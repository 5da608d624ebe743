"""Whole drafts, fixed with every rule there is: what a safe fix promises holds for all of them."""

import re
import shutil
from pathlib import Path
from random import Random

import pytest

from tests.cli.command_line import Backread

SEEDS = Path(__file__).parents[2] / "seeds"
DRAFTS = sorted(path.name for path in SEEDS.iterdir() if path.suffix in {".md", ".txt"})

#: A stylebook that wants what the British locale does not, and the other way about.
_CONTRARY = """\
[[term]]
use = "color"
not = ["colour"]

[[term]]
use = "e-mail"
not = ["email"]

[[term]]
use = "advisor"
not = ["adviser"]
"""
_CONFIGURATIONS = {
    "none": "",
    "us": 'locale = "en-US"\nstylebook = "us-wire"\n',
    "uk": 'locale = "en-GB"\nstylebook = "uk-broadsheet"\n',
    "contrary": 'locale = "en-GB"\nstylebook = "contrary.toml"\n',
}

_NARRATION = (
    "The adviser to the council sent an e-mail on Monday.",
    "Two advisors of the council answered by email the same day.",
    "The colour of the harbour wall was grey before the storm.",
    "The color of the harbor wall will be gray again.",
    "The U.S. agency paid 5 percent of it, the county 15 per cent.",
    "The US agency has 80% of the rest.",
    "They organised a vote and realized that nobody had a key.",
    "A policy-maker and two policymakers went towards the theatre.",
    "The talks began at 5 p.m. and ended at 7 pm on Sept. 5.",
    "Mr. Lind and Mr Voss cancelled the programme; nobody had canceled a program before.",
    "The decision-making was slow — too slow – for the co-operative.",
    "It runs on the Internet, and the internet is slow there.",
)
_LEFT_ALONE = (
    "“The advisor had a gray e-mail in color,” she said.",
    '"Our US adviser paid 5 per cent," he said.',
    "He called it “a colour program”.",
    "See https://example.org/colour/advisor/e-mail for more.",
    "Write to adviser@colour.example or to @gray_color.",
    "Type `colour advisor` to begin.",
    "It is called the [Colour](https://example.org/color) Club.",
    "She said, “the theatre programme was organized at 5 pm by Mr Voss”.",
)
_BLOCKS = (
    "> The advisor had a gray e-mail in colour.\n> He paid 5 per cent.",
    "```\ncolor = advisor; colour = adviser\n```",
    "    e-mail to the gray advisor, per cent",
)
_FRONT = (
    "",
    (
        "---\ntitle: A gray advisor and a grey adviser\nslug: gray-advisor\ntags: [color, colour]\n"
        "---\n\n"
    ),
)


def generated(random: Random) -> str:
    """A draft of narration with two styles in it, among things that a fix must leave alone."""
    blocks = []
    for _ in range(random.randint(3, 7)):
        pool = random.choices((_NARRATION, _LEFT_ALONE), (3, 2), k=random.randint(1, 4))
        blocks.append(" ".join(random.choice(each) for each in pool))
        if random.random() < 0.3:
            blocks.append(random.choice(_BLOCKS))
    return random.choice(_FRONT) + "\n\n".join(blocks) + "\n"


def left_alone(text: str) -> list[str]:
    """Quotations, front matter, code, block quotes and addresses, as they stand in the file."""
    front = re.match(r"---\r?\n.*?\r?\n---\r?\n", text, re.DOTALL)
    whole = re.findall(
        r"(?s:^```.*?^```)|“[^”\n]*”|\"[^\"\n]*\"|`[^`\n]+`|^(?:>|    ).*$|https?://\S+|\S*@\S+",
        text,
        re.MULTILINE,
    )
    return [front[0] if front else "", *whole]


def write(path: Path, text: str, encoding: str = "utf-8", newline: str = "\n") -> None:
    path.write_bytes(text.replace("\r\n", "\n").replace("\n", newline).encode(encoding))


def fix(backread: Backread, *paths: str, unsafe: bool = False) -> None:
    flags = ["--unsafe-fixes"] if unsafe else []
    ran = backread("check", "--fix", "--exit-zero", "--preview", "--quiet", *flags, *paths)
    assert ran.code == 0, ran.stderr


@pytest.fixture(params=_CONFIGURATIONS)
def configured(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    (tmp_path / "contrary.toml").write_text(_CONTRARY, encoding="utf-8")
    configuration = _CONFIGURATIONS[request.param] + 'select = ["STY", "SUP"]\n'
    (tmp_path / "backread.toml").write_text(configuration, encoding="utf-8")
    return str(request.param)


def test_the_seeds_fixed_once_are_fixed(
    backread: Backread, tmp_path: Path, configured: str
) -> None:
    for name in DRAFTS:
        shutil.copy(SEEDS / name, tmp_path / name)
    fix(backread, *DRAFTS)
    once = {name: (tmp_path / name).read_bytes() for name in DRAFTS}
    fix(backread, *DRAFTS)
    for name in DRAFTS:
        before, after = (SEEDS / name).read_bytes(), once[name]
        assert (tmp_path / name).read_bytes() == after
        assert left_alone(after.decode()) == left_alone(before.decode())
        assert after.count(b"\r\n") == before.count(b"\r\n")
        assert after.count(b"\n") == before.count(b"\n")
    # What stands there in two styles, narration of the house-style draft, is in one now.
    assert once["house-style.md"] != (SEEDS / "house-style.md").read_bytes()


@pytest.mark.parametrize("seed", range(2))
def test_generated_drafts_fixed_once_are_fixed(
    backread: Backread, tmp_path: Path, configured: str, seed: int
) -> None:
    random = Random(f"{configured} {seed}")
    forms = [("utf-8", "\n"), ("utf-8-sig", "\r\n"), ("cp1252", "\r\n"), ("utf-16", "\n")]
    drafts = {}
    for number, (encoding, newline) in enumerate(forms * 2):
        name = f"draft-{number}.md"
        drafts[name] = generated(random).replace("–", "—"), encoding, newline
        write(tmp_path / name, *drafts[name])
    unsafe = bool(seed % 2)
    fix(backread, *drafts, unsafe=unsafe)
    once = {name: (tmp_path / name).read_bytes() for name in drafts}
    fix(backread, *drafts, unsafe=unsafe)
    changed = 0
    for name, (text, encoding, newline) in drafts.items():
        assert (tmp_path / name).read_bytes() == once[name]
        after = once[name].decode(encoding)
        assert left_alone(after.replace("\r\n", "\n"))[unsafe:] == left_alone(text)[unsafe:]
        assert after.count(newline) == after.count("\n") == text.count("\n")
        changed += after.replace("\r\n", "\n") != text
    assert changed > len(drafts) / 2


def test_a_stylebook_and_a_locale_that_want_two_things_do_not_go_round_in_circles(
    backread: Backread, tmp_path: Path
) -> None:
    (tmp_path / "contrary.toml").write_text(_CONTRARY, encoding="utf-8")
    configuration = _CONFIGURATIONS["contrary"] + 'select = ["STY"]\n'
    (tmp_path / "backread.toml").write_text(configuration, encoding="utf-8")
    text = "The colour of the wall was one thing. The color of the sea was another.\n"
    (tmp_path / "draft.md").write_text(text)
    fix(backread, "draft.md")
    once = (tmp_path / "draft.md").read_text()
    fix(backread, "draft.md")
    assert (tmp_path / "draft.md").read_text() == once
