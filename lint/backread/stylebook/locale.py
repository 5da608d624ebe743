"""The Englishes that a newsroom may write."""

from __future__ import annotations

from enum import StrEnum


class Locale(StrEnum):
    """A country's English, by its BCP 47 tag."""

    US = "en-US"
    GB = "en-GB"
    CA = "en-CA"
    AU = "en-AU"
    IN = "en-IN"
    IE = "en-IE"


#: "UK" is no code of BCP 47, but what many write.
_BY_TAG = {str(locale).lower(): locale for locale in Locale} | {"en-uk": Locale.GB}


def locale_of(language: str | None) -> Locale | None:
    """The locale that a language tag names, in any case and with either joint; None for others.

    Plain ``en`` names none: it does not say whose English.
    """
    return _BY_TAG.get((language or "").strip().replace("_", "-").lower())
