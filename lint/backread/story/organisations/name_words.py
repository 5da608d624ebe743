"""Words that names of bodies are made of. Our own selection."""

from __future__ import annotations

#: Nouns for a body, at the head of its name or behind it, in the singular.
HEADS = frozenset(
    """
    academy administration agency airline alliance archive army assembly association assn authority
    bank bench board brigade broadcaster bureau cabinet center centre chamber charity church circle
    clinic club coalition college command commission commissioner committee company confederation
    conference congress consortium constabulary convention cooperative corporation corps council
    court department dept directorate division embassy enterprise exchange faculty
    federation fellowship festival fleet force forum foundation front fund gallery government group
    guard guild headquarters hospital initiative inspectorate institute institution jury laboratory
    lab league legion legislature library ministry mission movement museum network observatory
    office ombudsman orchestra organisation organization panel parliament partnership party
    police press program programme project registry school secretariat seminary senate service
    society squad staff synod system taskforce team theater theatre tribunal trust union unit
    university workshop
    """.split()
)

#: Nouns for people that head a name of theirs: Friends of the Fen, Physicians for Peace.
PEOPLE = frozenset(
    """
    actors advocates alumni americans artists brothers builders businesses canadians catholics
    christians citizens clergy conservatives daughters defenders democrats doctors educators
    employers engineers families farmers fathers friends guardians independents jews journalists
    lawyers legislators liberals lords mayors men mothers moms muslims neighbors neighbours nurses
    officers owners parents partners patriots people physicians prosecutors ranchers reporters
    republicans residents retailers scholars scientists sisters soldiers sons students taxpayers
    teachers tenants veterans voters women workers writers youth
    """.split()
)

#: Small words that stand inside the name of a body.
JOINTS = frozenset(
    "of for and on the to in at with without against by de del des du la & und für de da".split()
)

#: Possessives that belong to the name: Children's Hospital, the People's Bank.
OWNERS = frozenset(
    """
    children women men people veteran worker teacher king queen prince farmer soldier lord mother
    father girl boy student writer citizen consumer patient doctor nurse seaman fisherman merchant
    trader driver firefighter officer employee parent
    """.split()
)

#: Nouns whose plural, at a name's end, is several of its kind or what the name may as well say.
GENERIC_HEADS = frozenset(
    """
    party court university college school bank committee department union church hospital company
    office service library museum academy commission agency council board team club force group
    government assembly legislature police guard
    """.split()
)
