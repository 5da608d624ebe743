from pathlib import Path

import pytest
from backread.desk.stylebook_check import check_stylebook


@pytest.mark.parametrize(
    ("contents", "expected"),
    [
        ("[[term]]\nuse='email'\nnot='e-mail'\nwrong='An e-mail.'\nright='An email.'", []),
        (
            "[[term]]\nuse='email'\nnot='e-mail'\nwrong=['An e-mail.', 'An email.']",
            ['term 1 ("email"): wrong: nothing is found in "An email."'],
        ),
        (
            "[[term]]\nuse='email'\nnot='e-mail'\nright='Two e-mails.'",
            ['term 1 ("email"): right: "e-mails" is found in "Two e-mails."'],
        ),
        (
            "[[banned]]\nphrase='touch base'\nwrong=''",
            ['banned 1 ("touch base"): wrong: an example is empty'],
        ),
        (
            "[[term]]\nuse='mail by e-mail'\nnot='e-mail'\nmatch-case=true\nwrong='An e-mail.'",
            [],
        ),
        (
            "[[pattern]]\nname='x'\nfind='b+'\nuse='ab'\nwrong='a bb'",
            ['pattern 1 ("x"): use: "b" is found once more when it has been put in'],
        ),
        (
            "[[pattern]]\nname='x'\nfind='(a|aa)+y'\nright='" + "a" * 300 + " y'",
            [f'pattern 1 ("x"): right: the expression takes too long for "{"a" * 59}…"'],
        ),
        (
            "[[term]]\nuse='email'\nnot='e-mail'\n[[banned]]\nphrase=['x', 'e-mails']",
            ['banned 1 ("x"): "e-mails" stands in term 1 ("email") already'],
        ),
        (
            "[[term]]\nuse='a'\nnot='bb'\nsections='x'\n[[term]]\nuse='c'\nnot='bb'\nsections='y'",
            [],
        ),
        (
            "[[term]]\nuse='email'\nnot='e-mail'\n[[term]]\nuse='e-mail'\nnot='email'",
            [
                'term 1 ("email"): "email" is what term 2 ("e-mail") does not want',
                'term 2 ("e-mail"): "e-mail" is what term 1 ("email") does not want',
            ],
        ),
        (
            "[[banned]]\nphrase='loss'\nsections='sport'\nwrong='A loss.'",
            [],
        ),
    ],
)
def test_problems(tmp_path: Path, contents: str, expected: list[str]) -> None:
    file = tmp_path / "house.toml"
    file.write_text(contents, encoding="utf-8")
    _, problems = check_stylebook(str(file))
    assert problems == [f"{file}: {each}" for each in expected]
