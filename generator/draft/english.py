"""Words of English news by which a draft finds who says what; no subject of any briefing stands here."""

from __future__ import annotations

import re

from generator.draft.lists import words

SAYING = words(
    """
    said says say told tells tell added adds noted notes note stated states argued argues warned
    warns announced announces wrote writes claimed claims claim insisted insists stressed stresses
    emphasized emphasizes emphasised underscored underscores reiterated reiterates reaffirmed
    reaffirms called calls described describes urged urges denounced denounces pledged pledges vowed
    vows replied replies responded asked asks concluded explained explains acknowledged admitted
    declared declares expressed expresses labeled labelled dubbed cited commented condemned
    criticized criticised demanded demands remarked recalled confirmed confirms conveyed maintained
    observed pointed promised proposed quipped quoted raised recounted repeated reported reports
    revealed suggested testified thanked tweeted posted voiced welcomed welcomes accused accuses
    rejected rejects dismissed dismisses hailed praised applauded viewed views sees sought seeks
    seek advocated blamed briefed championed clarified cautioned contended contends decried deplored
    disclosed hinted indicated informed mentioned opposed outlined predicted protested stipulating
    underlined underlines supported discussed highlighted
    """
)
SAYING_ON = words(
    """
    saying adding noting stating arguing warning calling describing urging stressing emphasizing
    insisting claiming citing quoting accusing labeling pledging vowing promising telling declaring
    reiterating reaffirming underscoring asking denouncing expressing explaining announcing
    conveying demanding
    """
)
"""Forms that go on with what the subject of the sentence says."""
PRONOUNS = words("he she they it")
ROLES = words(
    """
    official officials spokesman spokeswoman spokesperson spokespeople spokesmen secretary minister
    ministers ministry ministries leader leaders commander commanders admiral general diplomat
    diplomats analyst analysts expert experts embassy consulate president chairman chairwoman chief
    source sources aide aides ambassador side sides government military officer officers lawmaker
    lawmakers senator congressman congresswoman adviser advisor advisers advisors negotiator
    negotiators delegation authorities administration command agency department office party
    reporter journalist observers critics researcher professor premier king prince counterpart
    counterparts army navy observer scholar historian leadership
    """
)
DOCUMENTS = words(
    """
    statement declaration report readout release communique communiqué text letter tweet post
    account note memo
    """
)
PREPOSITIONS = words(
    """
    in at of for from to with on about by into over under between during after before against near
    off through across among amid around toward towards within without behind beside via despite
    since until
    """
)
ADVERBS = words(
    """
    also has had have is was were been be then later again earlier already often repeatedly have
    would will can could should may might did does do not never still now once further always
    strongly clearly yesterday today who which itself himself herself themselves both jointly all
    have reportedly monday tuesday wednesday thursday friday saturday sunday on frequently sharply
    """
)
SEPARATORS = words("and but as while although though because if when where whether or so than")
OPENINGS = words(
    """
    the a an this that these those in on at of for from to with by as but and or if so it its he she
    they we i you his her their our my your there here when where while who what why how which after
    before during under over since until despite although though because following according both
    all some many most no not one two three four five six seven eight nine ten first second third
    next last another other each every any few several such more earlier later recently meanwhile
    however moreover therefore thus also still yet now then today yesterday tomorrow instead indeed
    finally additionally separately currently rather even only just let us as well please yes okay
    well again ahead once nevertheless nonetheless otherwise perhaps regarding given like unlike
    neither nor either whether amid among across between throughout without within about asked
    footage analysts officials experts observers critics sources reporters regional global fears
    conflict talks washington-based begin end yeah hi hello sure thanks thank sorry right great
    does did do is are was were can could would will should have has had may might
    """
)
"""Words that begin sentences with a capital and are no names."""
TITLES = words(
    """
    president vice minister secretary general gen adm admiral lt col colonel maj major capt captain
    cmdr commander brig sgt sergeant dr mr mrs ms miss prof professor sen senator rep representative
    congressman congresswoman gov governor mayor ambassador amb chairman chairwoman chair director
    advisor adviser premier chancellor king queen prince princess pope speaker spokesperson
    spokesman spokeswoman spokespeople leader justice judge lieutenant rear undersecretary deputy
    assistant chief marshal sir lord madam comrade counselor administrator commissioner attorney
    member counterpart envoy candidate officer
    """
)
BEFORE_TITLES = words(
    """
    national security foreign defense defence prime state of for and the senior former then under us
    u.s. house council affairs press executive first politburo party communist chinese special
    climate white trade treasury commerce army navy air force joint military central commission
    central office region
    """
)
BODIES = words(
    """
    ministry department office committee commission council agency bureau administration command
    navy army force forces fleet corps guard embassy consulate congress senate house parliament
    assembly court tribunal party association institute institution university academy college
    school center centre foundation corporation corp company group union bank fund organization
    organisation organizations league forum initiative news times post journal agency press
    television radio network authority board directorate secretariat staff mission club society
    federation alliance taskforce institute laboratory
    """
)
"""Words that end, or lead to, the name of a body."""
PLACES = words(
    """
    sea strait island islands shoal reef bay gulf river lake mountain peninsula ocean city province
    state airport port district county valley cape basin hall house palace ridge line zone
    """
)
CALENDAR = words(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
    spring summer autumn winter christmas easter
    """
)
PEOPLES = words(
    """
    american americans chinese japanese russian russians indian indians british french german
    germans italian australian canadian korean koreans filipino filipinos philippine vietnamese
    taiwanese ukrainian ukrainians european europeans asian african iranian israeli palestinian
    pakistani indonesian malaysian thai turkish saudi arab arabs western eastern northern southern
    southeast mexican brazilian spanish dutch danish swedish norwegian finnish polish czech
    hungarian greek cuban venezuelan afghan iraqi syrian egyptian burmese democratic republican
    democrat democrats republicans communist english mandarin cantonese tibetan uyghur indo-pacific
    trans-atlantic latin muslim christian buddhist north south east west
    """
)
"""Words with a capital that are of a people, a language or a direction, and no names by themselves."""
INTO = re.compile(r"\b(?:in|at|near|off|to|from|inside|outside|around|across|visit to|over)(?: the)? $")
"""What leads to a place."""
WHEREIN = re.compile(r"\b(?:in|at|near|inside|outside|to|around|visited|from)(?: the)? $")
