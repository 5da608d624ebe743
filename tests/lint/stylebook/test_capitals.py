import pytest
from backread.stylebook.capitals import carried


@pytest.mark.parametrize(
    ("written", "replacement", "expected"),
    [
        ("e-mail", "email", "email"),
        ("E-mail", "email", "Email"),
        ("E-MAIL", "email", "EMAIL"),
        ("E-Mail", "email", "Email"),
        ("Touch Base", "keep in contact", "Keep In Contact"),
        ("Prior to", "before", "Before"),
        ("prior to", "before", "before"),
        ("wifi", "Wi-Fi", "Wi-Fi"),
        ("Wifi", "Wi-Fi", "Wi-Fi"),
        ("KIEV", "Kyiv", "KYIV"),
        ("A", "one", "One"),
        ("U.K.", "UK", "UK"),
        ("Éclair", "éclair", "Éclair"),
    ],
)
def test_capitals_are_carried_over(written: str, replacement: str, expected: str) -> None:
    assert carried(written, replacement) == expected
