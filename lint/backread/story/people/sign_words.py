"""Words beside a name that say whether a person bears it. Our own selection."""

from __future__ import annotations

from backread.story.people.lexicon import KINSHIP_WORDS
from backread.story.word_lists import word_set

#: What only a person has: "Alder's wife", "Alder's funeral". Firms have families of products.
OF_PEOPLE = (KINSHIP_WORDS - word_set("family partner parents sister couple")) | word_set(
    """
    age arm arms birth body boyfriend brain cell childhood children corpse death eyes face feet
    fiance fiancee funeral girlfriend hair hand hands home hometown injuries kids leg legs lips
    memoir mouth murder neck remains shoulder skull testimony throat truck voice wrists youth
    """
)
#: What firms and states have: "Alder's shares".
OF_BODIES = word_set(
    """
    app apps board brand brands capital chairman chief customers dealers earnings economy
    employees engineers executives factory factories fleet government head headquarters leaders
    market members ministry network operations owner owners parliament passengers plant plants
    platform population president product products profit profits revenue revenues rival rivals
    sales service services share shareholders shares spokesman spokeswoman stock store stores
    streets subsidiary supply systems technology users website workers workforce
    """
)
#: What nobody but a person does.
ACTS = word_set(
    """
    chuckled cried died dreamed drove fainted frowned gestured grabbed graduated grew grimaced
    grinned joked knelt laughed leaned lived lives married nodded paced paused quipped remarried
    remembered remembers retired sang sat shook shouted shrugged sighed slept smiled stammered
    stared stood studied testified wakes walked weeps wept whispered winced woke wore yelled
    """
)
#: What people do, and bodies rarely.
RATHER_ACTS = word_set(
    """
    believes fears feared feels felt hoped hopes knew knows likes loved loves quit recalled recalls
    reckons resigned sees spoke thinks thought wants wonders worries
    """
)
#: What happens to people: "Alder was arrested".
FATES = word_set(
    """
    acquitted arrested beaten born buried convicted detained diagnosed divorced drowned elected
    engaged extradited handcuffed hospitalised hospitalized imprisoned indicted injured jailed
    killed knighted married murdered raised raped re-elected remanded sentenced shot stabbed sworn
    widowed wounded
    """
)
#: What is said of bodies: "Alder was founded in 1951".
OF_FOUNDATION = word_set("acquired founded headquartered incorporated")
#: Who works for a body, and hardly for a person: "a director of Alder".
STAFF = word_set(
    """
    analyst boss ceo chairman chairwoman chief director economist editor employee engineer executive
    founder head investor manager owner president shareholder staff trader worker
    """
)
#: Words before a name that tell where or when something is.
PLACED = word_set(
    """
    across around at during from in inside into near outside since through throughout toward
    towards until via within
    """
)
#: What a place is called before its name: "the town of Alder".
TOWNS = word_set(
    """
    borough capital city county district hamlet island municipality parish port province region
    state suburb territory town township village
    """
)
#: Verbs that "to" and a place follow.
MOVED = word_set(
    """
    came come drove flew flown go goes gone going moved move moving returned returning sailed sent
    travel traveled travelled went
    """
)
#: Verbs behind which stands whoever is spoken to or joined: "told Alder".
HEARD = word_set("ask asked asks call called join joined joins left tell tells told urged")
