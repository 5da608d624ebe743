"""The words for roles: offices, occupations, parties and what qualifies them.

Our own selection. Heads are in lower case; of a longer head every word is given.
"""

from __future__ import annotations

from backread.story.people.cast import RoleKind
from backread.story.word_lists import word_set


def _phrases(text: str) -> frozenset[str]:
    return frozenset(" ".join(phrase.split()) for phrase in text.split(","))


#: Other ways of writing a head.
HEAD_ALIASES = {
    "adm": "admiral",
    "amb": "ambassador",
    "capt": "captain",
    "ceo": "chief executive",
    "cfo": "chief financial officer",
    "chief executive officer": "chief executive",
    "cmdr": "commander",
    "cmsr": "commissioner",
    "col": "colonel",
    "cllr": "councillor",
    "congressperson": "congressmember",
    "coo": "chief operating officer",
    "coun": "councillor",
    "councilor": "councillor",
    "cpl": "corporal",
    "cto": "chief technology officer",
    "det": "detective",
    "gen": "general",
    "gov": "governor",
    "lieut": "lieutenant",
    "lt": "lieutenant",
    "lt col": "lieutenant colonel",
    "lt gen": "lieutenant general",
    "lt gov": "lieutenant governor",
    "maj": "major",
    "maj gen": "major general",
    "pm": "prime minister",
    "pres": "president",
    "pvt": "private",
    "rep": "representative",
    "sen": "senator",
    "sgt": "sergeant",
    "supt": "superintendent",
    "vp": "vice president",
}

#: Titles that are cut off with a full stop, without it.
ABBREVIATED_TITLES = word_set(
    """
    adm amb capt cmdr col cpl det gen gov insp lieut lt maj pres pvt rep sen sgt supt
    """
)

OFFICES = _phrases(
    """
    admiral, alderman, ambassador, archbishop, assemblyman, assemblywoman, attorney general,
    bishop, brigadier, captain, cardinal, chair, chairman, chairperson, chairwoman, chancellor,
    chancellor of the exchequer, chief, chief executive, chief financial officer, chief justice,
    chief minister, chief of staff, chief operating officer, chief scientist, chief technology
    officer, colonel, commander, commissioner, congressman, congressmember, congresswoman,
    corporal, councillor, councilman, councilwoman, crown prince, dean, defence minister,
    defence secretary, defense minister, defense secretary, deputy, director, district attorney,
    education secretary, emperor, energy secretary, envoy, finance minister, first minister,
    foreign minister, foreign secretary, general, general secretary, governor, head, head of
    state, health minister, health secretary, home secretary, interior minister, judge, justice,
    justice minister, king, lawmaker, leader, leader of the opposition, lieutenant, lieutenant
    colonel, lieutenant general, lieutenant governor, lord mayor, major, major general, manager,
    managing director, marshal, mayor, member of parliament, mep, minister, mp, msp, official,
    ombudsman, pope, premier, president, press secretary, prime minister, prince, princess, private,
    prosecutor, queen, representative, secretary, secretary general, secretary of defense,
    secretary of state, senator, sergeant, sheriff, solicitor general, speaker, superintendent,
    surgeon general, trade minister, transport minister, transport secretary, treasurer,
    treasury secretary, undersecretary, vice president, whip
    """
)

EMPLOYED = word_set(
    """
    adviser advisor aide counsel employee spokesman spokesperson spokeswoman staffer strategist
    """
)

OCCUPATIONS = word_set(
    """
    academic accountant activist actor actress administrator adviser advisor aide analyst
    architect artist astronaut astronomer athlete attorney author baker banker barber
    barrister biologist blogger boss boxer broadcaster broker builder businessman
    businesswoman butcher buyer campaigner candidate carpenter cashier champion chef chemist
    cleaner climatologist climber coach columnist comedian commentator composer conductor
    consultant contractor cook correspondent criminologist critic curator cyclist dancer
    dealer defender demographer dentist designer detective developer diplomat director
    doctor driver ecologist economist editor educator electrician engineer entrepreneur
    epidemiologist executive expert farmer filmmaker firefighter fisherman forecaster
    founder geologist goalkeeper guitarist gymnast historian host hunter immunologist
    inspector instructor inventor investigator investor janitor journalist lawmaker lawyer
    lecturer legend librarian linguist lobbyist magistrate manager mathematician mechanic
    member meteorologist midfielder midwife miner model musician neighbor neighbour novelist
    nurse officer official organiser organizer owner painter paramedic partner passenger
    pastor pathologist pediatrician pharmacist philanthropist philosopher photographer
    physician physicist pianist pilot player playwright plumber poet policeman policewoman
    politician pollster postdoc presenter priest principal producer professor programmer
    promoter prosecutor psychiatrist psychologist publisher rabbi rapper realtor recruiter
    referee refugee reporter researcher resident runner sailor scholar scientist sculptor
    seismologist shopkeeper singer skater skier sociologist soldier solicitor songwriter
    star statistician strategist striker student surfer surgeon surveyor suspect swimmer
    tailor teacher teammate technician tenant therapist trader trainer translator traveler
    traveller trucker trustee veteran vicar victim violinist virologist volunteer waiter
    waitress winemaker winner witness worker wrestler writer zoologist
    """
)

#: Endings of words for what somebody does that the list above cannot all hold.
_TRADE_ENDINGS = (
    "eer",
    "fighter",
    "grapher",
    "grower",
    "keeper",
    "maker",
    "ologist",
    "owner",
    "player",
    "seller",
    "smith",
    "woman",
    "worker",
    "writer",
)

#: Words that say of a head that it is past, to come or provisional.
NOT_NOW = word_set(
    """
    former then ex late onetime one-time retired outgoing incoming acting interim caretaker
    ousted deposed designate elect nominee presumptive would-be past prospective
    """
)

#: Words before a head that say nothing of what it is a head of.
NO_SCOPE = NOT_NOW | word_set(
    """
    a an the its his her their our new current now longtime long-time veteran senior junior
    leading prominent fellow outspoken embattled one-term two-term three-term local top newly
    elected re-elected
    """
)

#: Ranks that make another head of the head behind them: "deputy mayor".
RANKS = word_set(
    """
    deputy vice assistant associate shadow lieutenant junior under sub executive
    """
)

#: Party words, in lower case, and the party they stand for.
PARTIES = {
    "democrat": "democrat",
    "democratic": "democrat",
    "republican": "republican",
    "gop": "republican",
    "libertarian": "libertarian",
    "labour": "labour",
    "conservative": "conservative",
    "tory": "conservative",
    "lib dem": "liberal democrat",
    "liberal democrat": "liberal democrat",
    "snp": "snp",
    "plaid cymru": "plaid cymru",
    "dup": "dup",
    "sinn féin": "sinn féin",
    "sinn fein": "sinn féin",
    "liberal": "liberal",
    "ndp": "ndp",
    "fianna fáil": "fianna fáil",
    "fine gael": "fine gael",
    "green": "green",
    "independent": "independent",
    "reform": "reform uk",
    "ukip": "ukip",
}

#: Party words that are plain adjectives or nouns as well.
PARTY_WORDS_BY_CHANCE = frozenset(
    {"conservative", "green", "independent", "labour", "liberal", "libertarian", "reform"}
)

#: What a party's people are called together, where somebody stands for them.
PARTIES_TOGETHER = {
    "conservatives": "conservative",
    "democrats": "democrat",
    "greens": "green",
    "labour": "labour",
    "lib dems": "liberal democrat",
    "liberal democrats": "liberal democrat",
    "plaid cymru": "plaid cymru",
    "reform uk": "reform uk",
    "republicans": "republican",
    "sinn féin": "sinn féin",
    "snp": "snp",
    "ukip": "ukip",
}

#: Letters and short forms in brackets behind a name: "(D-Ohio)", "(Con)".
PARTY_LETTERS = {
    "D": "democrat",
    "Dem": "democrat",
    "R": "republican",
    "Con": "conservative",
    "Lab": "labour",
    "Green": "green",
    "Ind": "independent",
    "Independent": "independent",
    "LD": "liberal democrat",
    "Reform": "reform uk",
    "Reform UK": "reform uk",
    "Lib Dem": "liberal democrat",
    "SNP": "snp",
}


def kind_of(head: str) -> RoleKind | None:
    """The kind of a head in its usual form, ranks such as "deputy" included, or None."""
    rank, _, plain = head.partition(" ")
    if rank == "under" and plain != "secretary":
        return None  # "Ministers under President Alder"
    for form in (head, plain) if rank in RANKS and plain else (head,):
        if form in OFFICES:
            return RoleKind.OFFICE
        if form in EMPLOYED:
            return RoleKind.EMPLOYER
        if form in OCCUPATIONS or (form.isalpha() and form.endswith(_TRADE_ENDINGS)):
            return RoleKind.OCCUPATION
    return None
