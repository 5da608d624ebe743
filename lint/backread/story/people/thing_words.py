"""Words by which capitals are known to be no person's: of things, bodies and places.

Our own selection.
"""

from __future__ import annotations

#: Words that make a run of capitals the name of something that is no person.
THING_WORDS = frozenset(
    """
    academy act administration agency airlines airport airways alliance archive archives
    arena army assembly associates association authority avenue award awards band bank bar
    base bay beach bill board book books boulevard bowl bridge brigade broadcasting
    brothers building bureau cafe camp campaign campus canyon capital castle cathedral
    cemetery center centre challenge chamber championship championships channel chapel
    charity church cinema circuit city classic club coalition coast code collection
    college comics commission committee communications community company conference
    congress constitution consulting convention corp corporation council county court
    creek cross cup daily dam day dealership defense department derby development disease
    district division doctrine drive dynamics education electronics embassy empire energy
    engineering enterprises entertainment era estate exchange expo express factory fair
    falls federation fellowship festival field films fire finance financial fleet forces forest
    fort forum foundation fund gallery games garden gardens gate gazette global government
    grill group guard guild hall harbor harbour health heights herald highway hill hills
    holdings hospital hotel house inc industries initiative inn institute institution
    insurance international island islands jail journal junction keys laboratory
    laboratories lake lakes lane law league ledger legacy legion library lights limited
    line lines llc llp lodge lounge ltd machine magazine manor marathon market markets
    media medal medical memorial ministry mission monument motors mountain mountains
    movement museum music national navy network news observatory ocean office oil olympics
    open opera orchestra order organisation organization pact palace park partners
    partnership party pass patrol peninsula pharmacy pictures pier pizza plan plaza plc
    point polaroids police policy port post power press primary prison prize productions
    program programme project property protocol province pub publishing radio railroad
    railway ranch records reef region regiment report republic research reserve resort
    restaurant review river road rocket room row rule saga savings school schools sea
    security senate series service services shipyard shop show society software solutions
    soup soups cereal beer brewery bible
    bv gmbh nv oyj pty sarl
    square squad stadium stage standard star station statue store strait street studio
    studios summit super supreme survey syndrome system systems task tavern team
    technologies technology television temple terminal terrace territory theater theatre
    theorem times tour tower towers town trail transit treaty tribune trust tunnel tv roofing
    plumbing trucking farms realty homes construction builders contractors catering logistics
    furniture winery brewing distillery dairy bakery jewelers jewellers
    union unit united universe university valley venture ventures vessel village virus war
    ward watch week wells west wing world yacht yard zone zoo
    """.split()
)

#: What bears its owner's name in the possessive: "Alder's Bakery". Not every thing does: "Alder's
#: Polaroids" and "Alder's White House" are what the person made and holds.
SHOPS = frozenset(
    """
    bakery bar beer bistro books bookshop bookstore brewery cafe clothing deli diner distillery
    drugs fashions florist flowers furniture garage gym hardware hotel inn jewelers jewellers
    kitchen lodge lounge market motel nursery pharmacy pizza pizzeria pub restaurant saloon shop
    sports store stores supermarket tavern winery
    """.split()
)

#: Words that make a name before them a company's.
COMPANY_WORDS = frozenset(
    """
    motor motors inc corp corporation company co group holdings brothers bros llc ltd plc bank
    airlines airways industries sons stores foods chemical pharmaceuticals aerospace
    ag asa bv gmbh nv oyj plc pty sarl spa
    """.split()
)

#: Nouns of a description that make its bearer a body: "Alder, a maker of brakes".
BODY_NOUNS = frozenset(
    """
    agency airline automaker bank body brand business carmaker carrier chain charity city club
    company conglomerate consortium consultancy corporation developer distributor division firm
    giant group institute institution magazine maker manufacturer network newspaper nonprofit
    organisation organization party platform producer provider publication publisher retailer
    school site startup subsidiary supplier team town union unit university village website
    """.split()
)

#: Nouns before a name that make it a body's: "the insurer Alder said". Those of
#: :data:`BODY_NOUNS` that may be a person's trade as well, as developers and publishers, are not
#: among them.
SURE_BODY_NOUNS = frozenset(
    """
    agency airline airliner automaker bank brand brewer broadcaster carmaker chain charity chipmaker
    city club company conglomerate consultancy consortium drugmaker firm group institute insurer
    lender magazine newspaper nonprofit plant refiner retailer school shipyard site startup
    start-up subsidiary supermarket tabloid team think-tank town unit university utility village
    website
    """.split()
)

#: Words behind a person's name that still leave it the person's: "the Trump Administration".
PERSON_STAYS_WORDS = frozenset(
    """
    administration campaign campaigns cabinet presidency government team camp allies aides
    advisers advisors loyalists supporters backers era doctrine family adviser advisor
    aide spokesman spokeswoman lawyer lawyers attorney ally plan policy policies
    """.split()
)

#: Words before a name that make it part of a place or thing: "Mount Everest", "Fort Hood".
THING_OPENERS = frozenset(
    """
    mount mt lake fort ft port cape saint st san santa uss hms rms camp hurricane typhoon
    cyclone tropical storm superstorm team airbus boeing apple microsoft operation project
    """.split()
)

#: Places, among them those that are given or family names as well.
PLACES = frozenset(
    """
    adelaide africa alabama alaska alexandria america amsterdam arizona arkansas asia
    athens atlanta auckland aurora austin baghdad bavaria beijing beirut belfast berlin
    birmingham boston bristol brooklyn brussels budapest cairo cali california cambridge
    cardiff carolina chad charlotte chelsea chicago china clare cleveland colorado
    columbia connecticut cork crimea cuba dakota dallas damascus darwin delaware delhi
    denver derry detroit devon diego dublin edinburgh england europe florence florida
    france francisco gaza geneva georgia glasgow hamilton harare hawaii holland houston
    idaho illinois india indiana iowa iran ireland israel istanbul jackson jakarta
    jerusalem jordan kabul kansas karachi kashmir kent kentucky kenya kerry kingston lagos
    lahore lancaster lebanon leeds lima lincoln lisbon liverpool london louisiana madison
    maine manchester manila maryland massachusetts medina melbourne miami michigan milan
    minnesota mississippi missouri montana montgomery montreal moscow mumbai nairobi
    nebraska nelson nevada odessa ohio oklahoma oregon orlando ottawa oxford paris
    pennsylvania perth petra phoenix prague regina rome santiago savannah scotland seattle
    seoul shanghai siberia sicily sofia sydney taipei tehran tennessee texas tokyo toronto
    troy tuscany tyler ulster utah valencia vermont victoria vienna virginia wales warsaw
    washington wellington wisconsin wyoming york
    """.split()
)
