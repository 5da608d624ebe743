"""Nouns that a singular "he" or "she" could stand for. Our own selection."""

from __future__ import annotations

from backread.story.people.lexicon import KINSHIP_WORDS
from backread.story.people.role_words import EMPLOYED, OCCUPATIONS, OFFICES


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_PEOPLE = _words(
    """
    accuser activist actor addict adolescent adult adversary advocate alien ally anybody anyone
    applicant arsonist assailant assassin assistant attacker attendee baby bachelor beginner
    beneficiary boss boy boyfriend bride bomber bully burglar buyer caller candidate captive carer
    caregiver celebrity champion child citizen clerk client co-author co-chair co-defendant
    co-founder co-worker colleague companion complainant convict counterpart creator criminal
    culprit customer dad daughter-in-law dealer defector defendant delegate dictator dissident
    donor driver elder employer enemy everybody everyone ex-wife ex-husband fan fellow figure
    fiancé fiancée foe foreigner friend fugitive girl girlfriend graduate groom guard guardian guest
    guy hacker heir heiress hero heroine hijacker host hostage human husband immigrant incumbent
    individual infant influencer informant inmate insider interpreter intruder inventor jogger
    journalist juror killer kid lad lady landlady landlord lover loser maker man master mayor
    member mentor migrant minor mistress mogul monarch monk mother mum murderer nanny neighbor
    neighbour newcomer nobody nominee novice nun observer offender one opponent orphan other
    outsider owner participant partner passenger passerby patient pedestrian pensioner performer
    person plaintiff player politician preacher predecessor prisoner protagonist protester
    prodigy pupil rapist reader recipient recruit refugee relative resident rider rival robber
    rower runner-up runner ruler sailor seller sergeant server settler shooter shopper sibling
    smuggler sniper somebody someone son-in-law source speaker spokesperson spouse spy stalker star
    stranger subject successor supporter surfer survivor suspect swimmer teammate teen teenager
    tenant terrorist thief toddler tourist traveler traveller trustee tutor twin tycoon user
    veteran victim viewer visitor voter walker warden whistleblower widow widower wife winner
    witness woman youngster youth
    """
)

#: Nouns in the singular for a human being, in lower case.
HUMAN_NOUNS = (
    _PEOPLE
    | KINSHIP_WORDS
    | EMPLOYED
    | OCCUPATIONS
    | frozenset(word for word in OFFICES if " " not in word)
)

#: Nouns that some writers call "she".
SHE_THINGS = _words(
    """
    aircraft boat car country cruiser destroyer ferry frigate homeland lifeboat liner motherland
    nation ship submarine tanker trawler vessel yacht
    """
)
