"""What a newsroom has decided about its style, for every draft."""

from backread.stylebook.house_style import HouseStyle
from backread.stylebook.locale import Locale, locale_of

__all__ = ["HouseStyle", "Locale", "locale_of"]
