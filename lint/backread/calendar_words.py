"""The words of the calendar, and how copy writes them: the one source for every pattern."""

from __future__ import annotations

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

#: Both in lower case, for what compares words.
WEEKDAY_WORDS = frozenset(name.lower() for name in WEEKDAYS)
MONTH_WORDS = frozenset(name.lower() for name in MONTHS)

#: Patterns, each one group that captures nothing: a weekday in full; a month in full.
WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
FULL_MONTH = f"(?:{'|'.join(MONTHS)})"
#: A month in full or shortened, with the stop if there is one.
MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?"
    r"|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
