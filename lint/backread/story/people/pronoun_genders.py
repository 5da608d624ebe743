"""The pronouns of the third person, and the gender that each gives to whom it stands for."""

from __future__ import annotations

from backread.story.people.cast import Gender

GENDER_OF_PRONOUN = {
    "he": Gender.MALE,
    "him": Gender.MALE,
    "his": Gender.MALE,
    "himself": Gender.MALE,
    "she": Gender.FEMALE,
    "her": Gender.FEMALE,
    "hers": Gender.FEMALE,
    "herself": Gender.FEMALE,
}
