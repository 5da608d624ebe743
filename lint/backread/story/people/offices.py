"""Offices by class: of each class, one person holds one office at a time.

Our own selection. Heads are in the form of ``Role.head``, in lower case. What is left out on
purpose: offices that are held together every day (chair and chief executive, cardinal and
archbishop) and words general enough to stand for another office (leader, official, minister).
"""

from __future__ import annotations

#: Parties of one country each: nobody is a member of two of a row.
PARTY_SYSTEMS = (
    frozenset({"democrat", "republican", "libertarian"}),
    frozenset(
        {
            "conservative",
            "labour",
            "liberal democrat",
            "snp",
            "plaid cymru",
            "dup",
            "sinn féin",
            "green",
            "reform uk",
            "ukip",
            "independent",
        }
    ),
    frozenset({"liberal", "conservative", "ndp", "green"}),
    frozenset({"fianna fáil", "fine gael", "sinn féin"}),
)

#: Officers of a club or a charity who do not keep its accounts too.
_NO_TREASURER = ("chair", "chairman", "chairwoman", "chief executive", "director", "president")

#: Offices of which one person holds one in one body.
IN_ONE_BODY = (
    frozenset(
        {
            "chief executive",
            "chief financial officer",
            "chief operating officer",
            "chief technology officer",
        }
    ),
    frozenset({"president", "prime minister"}),
    *(frozenset({"treasurer", other}) for other in _NO_TREASURER),
    frozenset({"pope", "cardinal"}),
    frozenset({"king", "crown prince"}),
    frozenset({"queen", "princess"}),
)

#: Full-time offices: who holds one has none of the others, in whatever body.
ONE_AT_A_TIME = (
    frozenset({"senator", "representative", "governor", "mayor"}),
    frozenset({"senator", "congressman"}),
    frozenset({"senator", "congresswoman"}),
    frozenset({"judge", "prosecutor"}),
    frozenset({"judge", "district attorney"}),
    frozenset({"mp", "mep"}),
    frozenset({"inspector", "ombudsman"}),
)

#: Offices that an ambassador has to give up, and who is no ambassador.
NO_AMBASSADOR = frozenset(
    {
        "attorney general",
        "congressman",
        "congresswoman",
        "governor",
        "mayor",
        "press secretary",
        "prime minister",
        "representative",
        "secretary of state",
        "senator",
        "spokesman",
        "spokesperson",
        "spokeswoman",
    }
)

#: Ranks, each with the words that may stand for it: a lieutenant colonel is called a colonel.
RANK_CALLED = {
    "admiral": "admiral",
    "brigadier": "brigadier",
    "captain": "captain",
    "colonel": "colonel",
    "corporal": "corporal",
    "general": "general",
    "lieutenant": "lieutenant",
    "lieutenant colonel": "colonel",
    "lieutenant general": "general",
    "major": "major",
    "major general": "general",
    "private": "private",
    "sergeant": "sergeant",
}

#: What may stand before a rank that is one; "director general" and "team captain" are none.
FORCES = frozenset(
    """
    air army cavalry coast corps force guard guards infantry marine marines military national
    naval navy police royal
    """.split()
)

#: Government portfolios, and the field of each. Fields that one member often has together are one.
PORTFOLIOS = {
    "agriculture": "environment",
    "climate": "environment",
    "commerce": "trade",
    "business": "trade",
    "defence": "defence",
    "defense": "defence",
    "economy": "finance",
    "education": "education",
    "energy": "environment",
    "environment": "environment",
    "finance": "finance",
    "foreign": "foreign affairs",
    "health": "health",
    "home": "home affairs",
    "housing": "housing",
    "industry": "trade",
    "interior": "home affairs",
    "justice": "justice",
    "labor": "labour",
    "trade": "trade",
    "transport": "transport",
    "transportation": "transport",
    "treasury": "finance",
}

#: Portfolios whose holder goes by a title of another kind.
PORTFOLIO_TITLES = {
    "chancellor of the exchequer": "finance",
    "secretary of defense": "defence",
}

#: Words for one office that differ in the gender of its holder.
GENDERED_HEADS = (
    frozenset({"spokesman", "spokeswoman"}),
    frozenset({"chairman", "chairwoman"}),
    frozenset({"congressman", "congresswoman"}),
    frozenset({"councilman", "councilwoman"}),
    frozenset({"assemblyman", "assemblywoman"}),
    frozenset({"policeman", "policewoman"}),
    frozenset({"businessman", "businesswoman"}),
)

#: Heads whose deputy is somebody else.
WITH_A_DEPUTY = frozenset(
    {
        "attorney general",
        "chair",
        "chairman",
        "chairwoman",
        "chief",
        "captain",
        "chief executive",
        "chief minister",
        "chief of staff",
        "commissioner",
        "director",
        "editor",
        "first minister",
        "foreign minister",
        "finance minister",
        "governor",
        "head",
        "leader",
        "manager",
        "mayor",
        "minister",
        "premier",
        "president",
        "prime minister",
        "principal",
        "secretary",
        "secretary general",
        "sheriff",
        "treasury secretary",
    }
)

#: Words for the one at the top of a body, each of which may stand for the others.
AT_THE_TOP = frozenset({"chief", "director", "head"})

#: Offices that a person holds in one country, or one state, only.
OF_ONE_COUNTRY = frozenset(
    {
        "president",
        "prime minister",
        "chancellor",
        "king",
        "queen",
        "foreign minister",
        "finance minister",
        "defense minister",
        "defence minister",
        "interior minister",
    }
)
OF_ONE_STATE = frozenset({"senator", "governor"})

STATES = frozenset(
    {
        "alabama",
        "alaska",
        "arizona",
        "arkansas",
        "california",
        "colorado",
        "connecticut",
        "delaware",
        "florida",
        "georgia",
        "hawaii",
        "idaho",
        "illinois",
        "indiana",
        "iowa",
        "kansas",
        "kentucky",
        "louisiana",
        "maine",
        "maryland",
        "massachusetts",
        "michigan",
        "minnesota",
        "mississippi",
        "missouri",
        "montana",
        "nebraska",
        "nevada",
        "new hampshire",
        "new jersey",
        "new mexico",
        "new york",
        "north carolina",
        "north dakota",
        "ohio",
        "oklahoma",
        "oregon",
        "pennsylvania",
        "rhode island",
        "south carolina",
        "south dakota",
        "tennessee",
        "texas",
        "utah",
        "vermont",
        "virginia",
        "washington",
        "west virginia",
        "wisconsin",
        "wyoming",
    }
)

#: Offices that a person holds in one town only.
OF_ONE_TOWN = frozenset({"mayor", "lord mayor"})

#: Words of a role that set its bearer against the government.
OPPOSED = frozenset({"shadow", "opposition"})
#: Heads of roles that look like a minister's and are none.
NO_MINISTERS = frozenset(
    """
    general press permanent private parliamentary political company club assistant cabinet
    """.split()
)

#: Who pleads in court, and the words that say for which side.
ADVOCATES = frozenset({"attorney", "barrister", "counsel", "lawyer", "solicitor"})
DEFENDING = frozenset({"defense", "defence", "defending"})
PROSECUTING = frozenset({"prosecuting", "prosecution"})

SPEAKERS = frozenset({"spokesman", "spokeswoman", "spokesperson"})

#: What a head is of when only the body is meant that the story has named before.
ANY_BODY = frozenset(
    """
    agency airline association bank board body carmaker charity club company corporation council
    country department firm foundation gallery government group institute ministry museum nation
    organisation organization school state trust union university
    """.split()
)

#: Bodies whose president or leader presides over it, whatever else he or she is.
CHAMBERS = frozenset({"assembly", "house", "senate"})
