"""Verbs whose past is told by another stem, so that "fell ill" is seen to tell of "fallen ill"."""

from __future__ import annotations

_FORMS = """
    begin began begun; bite bit bitten; blow blew blown; break broke broken; bring brought; build
    built; burn burnt; buy bought; catch caught; choose chose chosen; come came; deal dealt; draw
    drew drawn; drive drove driven; eat ate eaten; fall fell fallen; feed fed; feel felt; fight
    fought; find found; flee fled; fly flew flown; freeze froze frozen; get got gotten; give gave
    given; go went gone; grow grew grown; hang hung; hear heard; hide hid hidden; hold held; keep
    kept; kneel knelt; know knew known; lay laid; lead led; leave left; lend lent; lose lost; make
    made; mean meant; meet met; pay paid; ride rode ridden; ring rang rung; rise rose risen; run
    ran; see saw seen; seek sought; sell sold; send sent; shake shook shaken; shine shone; shoot
    shot; sing sang sung; sink sank sunk; sleep slept; speak spoke spoken; spend spent; stand stood;
    steal stole stolen; strike struck stricken; swear swore sworn; swim swam swum; take took taken;
    teach taught; tear tore torn; throw threw thrown; wear wore worn; weave wove woven; win won;
    write wrote written
"""

#: The plain form by each form of the past, in lower case.
PLAIN_FORMS = {
    past: plain for verb in _FORMS.split(";") for plain, *pasts in (verb.split(),) for past in pasts
}
