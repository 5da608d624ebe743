"""Nouns that a singular "he" or "she" could stand for. Our own selection."""

from __future__ import annotations

from backread.story.people.cast import Gender
from backread.story.people.lexicon import KINSHIP_WORDS
from backread.story.people.role_words import EMPLOYED, OCCUPATIONS, OFFICES
from backread.story.word_lists import word_set

_PEOPLE = word_set(
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
    rower runner-up runner ruler sailor seller sergeant settler shooter shopper sibling
    smuggler sniper somebody someone son-in-law source speaker spokesperson spouse spy stalker star
    stranger subject successor supporter surfer survivor suspect swimmer teammate teen teenager
    tenant terrorist thief toddler tourist traveler traveller trustee tutor twin tycoon user
    veteran victim viewer visitor voter walker warden whistleblower widow widower wife winner
    witness woman youngster youth
    angler apprentice archivist auctioneer bailiff ballerina barmaid bartender bosun brewer busker
    cabbie caretaker cellist chaplain chauffeur choreographer churchwarden coroner courier cousin
    curate custodian deacon deckhand drummer evacuee farmhand farrier foreman forester gardener
    glazier grandad grandma grandpa gran grocer guide headmaster headmistress headteacher
    helmsman hotelier hunter jeweller jeweler jockey joiner juggler lecturer lifeguard logger
    magician mason matron miller navigator organist oarsman paralegal plasterer porter postman
    potter printer publican puppeteer rancher ranger registrar roofer seamstress sexton shepherd
    skipper stagehand stallholder stationmaster stonemason stylist tenor toolmaker trapper
    undertaker usher verger vet vintner weaver welder
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
SHE_THINGS = word_set(
    """
    aircraft boat car country cruiser destroyer ferry frigate homeland lifeboat liner motherland
    nation ship submarine tanker trawler vessel yacht
    """
)

#: Words for two people together, behind "the".
PAIRS = word_set("both couple duo pair trio two")

_MALE = word_set(
    """
    bachelor boy boyfriend brother brother-in-law dad father father-in-law fiancé gentleman
    grandfather grandson groom guy half-brother husband king lad landlord monk nephew pope priest
    prince son son-in-law stepfather stepson uncle widower
    """
)
_FEMALE = word_set(
    """
    actress aunt bride businesswoman daughter daughter-in-law duchess ex-wife fiancée girl
    girlfriend granddaughter grandmother half-sister heiress heroine lady landlady mistress mom
    mother mother-in-law mum niece nun princess queen sister sister-in-law stepdaughter stepmother
    waitress widow wife
    """
)
#: Words in "-man" that many houses use for women too.
_OF_EITHER = word_set(
    """
    alderman assemblyman chairman congressman councilman fisherman freshman human layman
    ombudsman spokesman
    """
)


def noun_genders(noun: str) -> frozenset[Gender]:
    """The genders that a noun leaves open for whom it stands for.

    Args:
        noun: a noun in the singular, in lower case.
    """
    if noun in _MALE or noun == "ex-husband":
        return frozenset({Gender.MALE})
    if noun in _FEMALE or noun.endswith("woman"):
        return frozenset({Gender.FEMALE})
    if noun.endswith("man") and noun not in _OF_EITHER:
        return frozenset({Gender.MALE})
    return frozenset(Gender)
