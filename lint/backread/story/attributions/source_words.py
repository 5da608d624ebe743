"""Nouns by which a story calls its sources. Our own selection; singular, in lower case."""

from __future__ import annotations

from backread.story.word_lists import word_set

#: Somebody who stands for another, and answers for that one's words.
SPOKESPEOPLE = word_set(
    """
    spokesman spokesperson spokeswoman representative lawyer attorney solicitor barrister
    """
)

#: People with inside knowledge, whose name is kept back where none is given.
INSIDERS = word_set(
    """
    adviser advisor aide ally associate bureaucrat confidant confidante diplomat employee executive
    friend functionary individual informant insider lawmaker legislator lobbyist member minister
    officer official operative organizer organiser person politician source staffer strategist
    consultant donor delegate witness worker cleric mediator negotiator ranger regulator planner
    supplier vendor retailer shareholder creditor auditor intern steward agent grower rancher
    subcontractor attache backbencher loyalist acquaintance intermediary go-between bailiff
    whistleblower
    """
)

#: People whom a reporter meets or overhears, and those in court papers.
BYSTANDERS = word_set(
    """
    attacker boy bystander caller candidate captive child commenter commuter customer defendant
    demonstrator diner driver employer fan father gentleman girl grandfather grandmother gunman guy
    heckler hostage inmate judge juror justice kid lady listener magistrate man marcher mother
    motorist mourner neighbor neighbour onlooker owner parent participant passenger passer-by
    passerby patient pedestrian plaintiff player poster prisoner protester protestor pupil reader
    refugee resident schoolboy schoolgirl shopper spectator student supporter survivor suspect teen
    teenager tenant tourist traveler traveller user victim viewer visitor voter walker witness woman
    worshipper youngster youth
    """
)

#: People who could be anybody.
ANYBODY = word_set(
    """
    academic activist admirer advocate anybody anyone analyst backer campaigner commentator
    critic defender detractor doubter economist enthusiast everybody everyone
    expert fan foe historian media observer onlooker opponent other outsider people
    proponent pundit researcher scholar sceptic scientist skeptic somebody someone
    specialist supporter watcher
    """
)

#: Of these, who is asked for what they know: "China experts" are no less vague.
EXPERTS = word_set("analyst economist expert observer scholar specialist watcher")

#: Words that stand alone for people whom nobody names.
QUANTITIES = word_set(
    "all both few half majority many more most none one others several some those"
)

#: What is read rather than heard.
DOCUMENTS = word_set(
    """
    account ad advertisement affidavit agreement analysis announcement article assessment audit
    bill biography blog book brief bulletin census chart column complaint constitution contract
    court-filing data database decision declaration diary document editorial email e-mail essay
    estimate evidence excerpt figure file filing finding footage forecast guideline headline image
    index indictment interview invitation investigation invoice law lawsuit leaflet legislation
    letter log manifesto manual map material memo memoir model memorandum message minute motion
    news note notice number ordinance paper petition photo photograph piece plan platform poll
    polling post projection poster press proposal publication quote reading record recording
    regulation release report reporting research resolution result review ruling rule script sign
    simulation site speech statement statistic statute story study suit summary survey tape
    testimony text transcript treaty tweet verdict video warrant website writing analysis
    """
)

#: Documents that nobody can look up where no more is said of them.
UNSPECIFIED_DOCUMENTS = word_set(
    "data evidence poll polling report research statistic study survey"
)

#: Of these, the words that have no plural: "research shows".
MASSES = word_set("data evidence polling research")

#: Words for a body that does business, whatever its name.
COMPANIES = word_set(
    """
    airline automaker bank brewer broadcaster builder business carmaker carrier chain charity
    company corporation developer drugmaker firm franchise group insurer lender maker manufacturer
    nonprofit operator planemaker publisher retailer start-up startup supermarket supplier utility
    """
)

#: Words by which a body goes on that has been named, whatever its name: "the agency said".
AGENCIES = word_set(
    """
    agency association bureau charity commission department foundation group institute institution
    magazine ministry network newspaper nonprofit office organisation organization outlet paper
    regulator think-tank union watchdog
    """
)

#: Whoever keeps these publishes them: "customs data", "federal statistics".
PUBLISHED = frozenset({"data", "figure", "statistic"})
PUBLISHERS = word_set(
    "census county customs exchange federal municipal official provincial tax treasury"
)

#: Who is asked as an expert, where he is not told to be one of those in the story.
PROFESSIONS = word_set(
    """
    accountant architect attorney banker broker clinician diplomat doctor engineer forecaster lawyer
    physician planner psychiatrist psychotherapist surgeon trader valuer
    """
)

#: Words for somebody on the outside, or for many of them: "independent engineers".
UNTOLD = word_set(
    "independent leading longtime many most outside prominent seasoned several some veteran"
)

#: Words of a person's career: "a former supervisor" is somebody.
CAREERS = word_set("former retired ex longtime veteran")

#: Bodies of people that can be told.
BODIES = word_set(
    """
    administration agency airline alliance army assembly association authority bank board body
    branch brigade broadcaster bureau cabinet campaign caucus chamber charity church city club
    coalition college commission committee community company conference congress consortium
    corporation corps council country court crew crowd delegation department directorate district
    division embassy establishment faction family federation firm force foundation fund government
    group institute institution judiciary jury leadership league left legislature magazine military
    ministry monarchy movement nation network newspaper office operation opposition organisation
    organization outlet pac paper parliament party police press prosecution public publisher
    regulator regime right school senate service society staff state station team think-tank town
    tribunal union university vatican website white-house
    """
)
