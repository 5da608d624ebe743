"""Word lists for telling people's names from other capitalised words.

Sources are named in ``docs/data.md``; what stands in this file is our own selection.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from backread.story.people.cast import Gender
from backread.story.people.role_words import ABBREVIATED_TITLES

if TYPE_CHECKING:
    from nicknames import NickNamer

HONORIFICS: dict[str, Gender | None] = {
    "mr": Gender.MALE,
    "mister": Gender.MALE,
    "mrs": Gender.FEMALE,
    "ms": Gender.FEMALE,
    "miss": Gender.FEMALE,
    "mx": None,
    "dr": None,
    "prof": None,
    "m": Gender.MALE,
    "mme": Gender.FEMALE,
    "mlle": Gender.FEMALE,
    "herr": Gender.MALE,
    "frau": Gender.FEMALE,
    "señor": Gender.MALE,
    "señora": Gender.FEMALE,
    "signor": Gender.MALE,
    "signora": Gender.FEMALE,
    "sir": Gender.MALE,
    "dame": Gender.FEMALE,
    "lord": Gender.MALE,
    "lady": Gender.FEMALE,
    "rev": None,
    "fr": Gender.MALE,
    "sr": None,
}

#: Written without a full stop these are other words as well, so they need one to count.
HONORIFICS_WITH_STOP = frozenset({"m", "fr", "sr", "rev", "prof"})

#: Titles that stand before a name, in lower case. The last word of a longer title is enough.
TITLES = frozenset(
    """
    ag da executive pm vp
    president vice-president premier chancellor minister secretary undersecretary governor
    gov lieutenant lt senator sen representative rep congressman congresswoman
    congressmember assemblyman assemblywoman assemblymember councilman councilwoman
    councillor councilor councilmember alderman mayor sheriff deputy constable sergeant
    sgt corporal cpl private pvt captain capt major maj colonel col general gen brigadier
    admiral adm commander cmdr marshal commodore officer inspector superintendent
    detective det chief commissioner ambassador envoy attorney prosecutor judge justice
    magistrate solicitor barrister professor prof doctor dr dean provost rector chairman
    chairwoman chairperson chair ceo cfo coo cto director manager spokesman spokeswoman
    spokesperson analyst economist editor reporter correspondent coach captain midfielder
    striker goalkeeper defender quarterback pitcher forward winger pope cardinal
    archbishop bishop reverend rev pastor father sister brother rabbi imam sheikh
    ayatollah mullah king queen prince princess emperor empress sultan emir duke duchess
    earl count countess baron baroness viscount marquess tsar lama leader speaker whip mp
    msp mep td senator-elect president-elect sir dame lord lady mr mrs ms miss mx mister
    attorney-general founder co-founder cofounder creator actor actress author singer
    rapper comedian astronaut cosmonaut activist historian scientist engineer architect
    lawyer treasurer cameraman photographer filmmaker monsignor msgr archdeacon vicar
    cllr coun ald hon engr barr alhaji alhaja hajiya otunba comrade shri smt datuk dato ustaz
    maulana mufti swami taoiseach tanaiste trooper patrolman firefighter selectman
    selectwoman comptroller coroner counsel airman ensign headteacher headmaster headmistress
    principal
    """.split()
)

#: Titles and honorifics that may have a full stop before the name. Behind any other title, as
#: "senator" and "king", a stop ends the sentence.
TITLES_WITH_STOP = ABBREVIATED_TITLES | frozenset(
    """
    ag ald barr cllr coun da dr engr fr hon m mlle mme mr mrs ms msgr mx prof sr vp
    """.split()
)

#: Titles that are given names as well and stand before a lone family name only by chance.
TITLES_THAT_ARE_NAMES = frozenset({"dean", "duke", "earl"})

#: Words behind a family name that make it a head of government's or a candidate's.
GOVERNMENT_WORDS = frozenset({"administration", "government", "cabinet", "presidency"})

#: Titles whose bearers are named by it and a given name, and by nothing else.
ROYAL_TITLES = frozenset(
    """
    pope king queen prince princess emperor empress sultan emir tsar saint archduke
    patriarch
    """.split()
)

#: People, of the stage, of history and of legend, who go by one name.
MONONYMS = frozenset(
    """
    adele akon aphrodite apollo ares aristotle artemis athena attila avicii balthus banksy
    batman beethoven beyonce bjork bono botticelli bowie brassai buddha caesar cantinflas
    caravaggio chaplin charlemagne charo cher christo cicero cleopatra colette confucius
    copernicus dante dido donatello donovan drake eminem enya erte euclid euripides fabian
    fernandinho galileo gaudi goya halston hannibal hephaestus hera herge hermes herod
    hirohito hitler homer houdini hulk iman jesus jupiter kafka kaka karl kesha lenin
    leonardo liberace lizzo lorde lula lulu madonna mahler michelangelo moby moliere
    mozart muhammad napoleon nena nero neymar nico pele picasso plato poseidon prince
    pythagoras ramses raphael rembrandt rihanna rivaldo ronaldinho ronaldo sade saladin
    santa satan seal shaggy shakespeare shakira sia sinbad socrates sophocles spartacus
    stalin sting stormzy suharto sukarno superman teller titian tito topol trotsky
    tutankhamun twiggy usher vangelis venus vermeer virgil voltaire weegee xerxes yanni
    zendaya zeus zico
    """.split()
)

#: Titles that stand before one name by custom: of judges, where "Mr" goes before, and of peers.
BENCH_TITLES = frozenset({"justice"})
PEERS_TITLES = frozenset({"lord", "lady", "baroness", "viscount", "earl", "countess", "marquess"})

#: Religious forms of address that go with a given name.
GIVEN_NAME_TITLES = ROYAL_TITLES | {"sister", "brother", "father", "mother", "sir", "dame"}

PARTICLES = frozenset(
    """
    de del della di da das dos do du la le les van von der den ter ten te zu zum zur af av
    bin ibn bint ben al el ul ud y e i of ap ab mac
    """.split()
)

SUFFIXES = frozenset(
    """
    jr sr ii iii iv v esq phd md obe mbe cbe kbe dbe kc qc frs
    """.split()
)

KINSHIP_WORDS = frozenset(
    """
    father mother son daughter brother sister husband wife widow widower uncle aunt nephew
    niece cousin grandfather grandmother grandson granddaughter parents siblings twin
    twins stepson stepdaughter stepfather stepmother dad mom mum couple family brothers
    sisters sons daughters father-in-law mother-in-law son-in-law daughter-in-law
    brother-in-law sister-in-law spouse partner fiance fiancé fiancee fiancée ex-husband
    ex-wife
    """.split()
)

SPEECH_VERBS = frozenset(
    """
    said says say told tells tell added adds noted notes explained explains argued argues
    claimed claims stated states wrote writes tweeted tweets posted warned warns insisted
    insists declared declares announced announces admitted admits acknowledged
    acknowledges recalled recalls asked asks replied replies commented comments observed
    observes suggested suggests believes believed thinks thought wants wanted testified
    denied denies responded confirmed confirms emphasized emphasised reassured clarified
    expressed remarked concluded predicted described called urged vowed
    """.split()
)

#: East Asian family names in their usual Latin spellings; they stand before the given name.
EAST_ASIAN_FAMILY_NAMES = frozenset(
    """
    kim lee park choi jung jeong kang cho jo yoon yun jang lim im han oh seo shin kwon
    hwang ahn an song yoo yu hong jeon ko koh moon mun yang son bae baek heo nam noh roh
    ha joo ju ryu min chung woo pak rhee ri li wang zhang liu chen yang huang zhao wu zhou
    xu sun ma zhu hu guo he lin gao luo zheng liang xie tang feng yu dong xiao cheng cao
    deng peng zeng xi mao jiang wen hua bo xiong qin yan wei lu lü ye su ding shen qiu fan
    fang tan chan cheung wong leung lau ng ho kwok tse tsang yeung chow chu fung hui lam
    law leong mak ngai poon shiu tam to tung yau yip yuen chiang tsai chiu hsu hsieh lai
    ke soong nguyen nguyễn tran trần le lê pham phạm hoang huynh phan vu vo dang bui do
    ngo duong ly kwong tien hau hui yiu fok kwan kung lai lo mok ngan shek sin siu szeto
    meng jia kong pan du dai jin shi gu hao tian ren shao qiao lei duan
    wat ye yim ban kuo hung ip pich hun sok norodom aung ai pu qi qian wan bai hou
    """.split()
)

VIETNAMESE_FAMILY_NAMES = frozenset(
    """
    nguyen nguyễn tran trần le lê pham phạm hoang hoàng huynh huỳnh phan vu vũ vo võ dang
    đặng bui bùi do đỗ ho hồ ngo ngô duong dương ly lý to tô
    """.split()
)

#: Words that open a credit line and never belong to a name.
CREDIT_WORDS = frozenset(
    """
    image images photo photos photograph video picture credit courtesy caption
    """.split()
)

#: Agencies and sites that credit lines name.
CREDITED_BODIES = frozenset(
    """
    afp alamy axios bloomberg breitbart buzzfeed facebook flickr getty google handout huffpost
    instagram library nasa newsmax newsweek pexels pixabay pinterest politico reuters screenshot
    shutterstock snapchat telegram tiktok twitter unsplash vox wikimedia wikipedia xinhua youtube
    """.split()
)

#: Function words and sentence adverbs that open sentences with a capital.
OPENERS = frozenset(
    """
    a about according across after again against all also although among an and another
    any are as asked at back because before behind being below beneath besides between
    both but by can critics despite does down due during each earlier even ever every
    everyone few following for former from further get given had has have having he her
    here his how however i if in indeed inside instead into is it its just last late later
    latest let like local look many may maybe meanwhile members more moreover most much my
    near nearly neither never next no nobody none nor not nothing now of off on once one
    only or other others our out outside over people perhaps police rather recent recently
    residents said say says second several she should similarly since so some sometimes
    soon still such ten than that the their them then there these they this those though
    three through throughout thus to today together tomorrow tonight too toward towards
    two under until up upon us very was we were what when where whether which while who
    whose why will with within without would yes yesterday yet you your video photo image
    images photos picture file credit courtesy caption source sources read related watch
    listen interview full portrait opening first officials experts analysts did do dear
    hello thanks thank please good new old young including originally currently finally
    eventually additionally furthermore nevertheless nonetheless therefore consequently
    overall yeah well speaking addressing asking citing responding born married joined
    founded
    """.split()
)


_APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʼʻ`", "'"))

#: How many family names count as common: they cover half of the census population.
_COMMON = 1_000


@lru_cache(maxsize=16_384)
def fold(word: str) -> str:
    """The word in lower case, without accents, its apostrophes straight."""
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFD", word.casefold())
    plain = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return plain.translate(_APOSTROPHES)


def _rows(name: str) -> list[list[str]]:
    data = files("backread.story.people") / "data" / name
    lines = data.read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


@cache
def given_names() -> dict[str, frozenset[Gender]]:
    """Known given names, folded, with the genders they are recorded for (none if unknown)."""
    letters = {"f": Gender.FEMALE, "m": Gender.MALE}
    names: dict[str, frozenset[Gender]] = {}
    for name, genders, *_ in _rows("given-names.tsv"):
        key = fold(name)
        found = frozenset(letters[letter] for letter in genders if letter in letters)
        names[key] = names.get(key, frozenset()) | found
    return names


@cache
def names_that_are_words() -> frozenset[str]:
    """Given and family names, folded, that are common English words as well."""
    rows = [*_rows("given-names.tsv"), *_rows("family-names.tsv")]
    return frozenset(fold(row[0]) for row in rows if row[-1] == "word")


@cache
def family_names() -> frozenset[str]:
    """Frequent family names, folded."""
    return frozenset(fold(row[0]) for row in _rows("family-names.tsv"))


@cache
def common_family_names() -> frozenset[str]:
    """The most frequent family names, folded."""
    return frozenset(fold(row[0]) for row in _rows("family-names.tsv")[:_COMMON])


@cache
def _nick_namer() -> NickNamer:
    from nicknames import NickNamer

    return NickNamer()


@cache
def nicknames_of(given: str) -> frozenset[str]:
    """The nicknames of a given name and the names it is a nickname of, folded."""
    key = fold(given)
    return frozenset(_nick_namer().nicknames_of(key) | _nick_namer().canonicals_of(key))
