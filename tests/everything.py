"""A small site in which every field of every kind is written: what pages lose of it, tests see."""

from __future__ import annotations

from tests.case import base

COMMON = """\
names:
  zh-Hans: 名{0}
  zh-Latn-pinyin: Míng {0}
aka:
- Alias {0}
summary: >-
  Summary {0}.
gist: >-
  Gist {0}.
body: >-
  Body {0}.
cite: [release]
was: [was-{0}]
not_same: [portby]
wikidata: Q{1}
checked: 2031-03-14
note: Note {0}.
"""
"""What every thing may have: a word of its own and a number are filled in."""
EVERYTHING = {
    **base(),
    "site.yml": base()["site.yml"]
    + """\
language: en
description: Talks on the sound
url: https://example.org/
edit: https://example.org/edit/content/
report: https://example.org/issues/new
as_of: 2031-04-01
""",
    "index.md": "Talks, told by [[release]].\n",
    "changes.yml": """\
corrections:
- {date: 2031-03-15, text: The date was wrong.}
changes:
- {date: 2031-03-16, text: A page is new.}
""",
    "about/method.md": "# How it is made\n\nBy hand.\n",
    "parties/westland.yml": 'name: Westland\nshort: W\ncolor: "#1f5f99"\n' + COMMON.format("westland", 1),
    "references/release.yml": """\
title: Round four concluded
author: Parliament of Northland
issued: 2031-03-13
publisher: Fisheries Ministry
URL: https://example.org/releases/round-four
archive: https://example.org/archive/round-four
accessed: 2031-03-14
copy_of: the official gazette
language: da
note: Page two is missing.
""",
    "sources/coast-wire.yml": """\
name: Coast Wire
kind: news-agency
country: Northland-by-the-Sea
owner: the Holm family
home: https://example.org/wire
carries: northern-press
rights: press
"""
    + COMMON.format("wire", 2),
    "sources/northern-press.yml": "name: Northern Press\nkind: newspaper\nrights: press\n",
    "sources/ministry-releases.yml": """\
name: Ministry releases
kind: government
organization: ministry
rights: {text: public-domain, quote: {max_words: 90, max_total_words: 400, max_share: 0.9}, basis: a law}
""",
    "people/ada-holm.yml": """\
name: Ada Holm
party: northland
roles:
- title: Envoy
  organization: ministry
  from: 2030-05
  to: 2031-06
  seen: [2031-03-11]
  cite: [release]
  statement: round#s1
"""
    + COMMON.format("holm", 3),
    "people/per-lund.yml": "name: Per Lund\nparty: southmark\n",
    "organizations/ministry.yml": """\
name: Ministry of the Sound
short: Ministry
party: northland
part_of: government
words: public-domain
basis: a law of Northland
"""
    + COMMON.format("ministry", 4),
    "organizations/government.yml": "name: Government\n",
    "places/portby.yml": "name: Portby\npart_of: coast\nreported_as: [holmstad]\n"
    + COMMON.format("portby", 5).replace("[portby]", "[coast]"),
    "places/coast.yml": "name: The Coast\n",
    "places/holmstad.yml": "name: Holmstad\n",
    "channels/talks.yml": """\
name: Regular Talks
short: Talks
level: delegations
parties: [northland, southmark]
since: 2028
organizations: [ministry]
"""
    + COMMON.format("talks", 6),
    "channels/hotline.yml": "name: Hotline\n",
    "events/hotline-cut.yml": """\
name: The hotline is cut
when: 2030-01-11
kind: measure
organizations: [ministry]
suspends: [{channel: hotline, word: suspended, cite: [release]}]
issues: [fish]
cite: [release]
""",
    "events/hotline-restored.yml": """\
name: The hotline is restored
when: 2030-03-11
kind: measure
resumes: [{channel: hotline, cite: [release]}]
cite: [release]
""",
    "issues/fish.yml": "name: Fish\n",
    "issues/cod.yml": "name: Cod quota\nparties: [northland, westland]\npart_of: fish\n"
    + COMMON.format("cod", 7),
    "events/fisheries-round-3.yml": """\
name: Third fisheries round
when: 2031-01-11
kind: meeting
channel: talks
round: 3
cite: [release]
""",
    "events/fisheries-round-4.yml": """\
name: Fourth fisheries round
when: {date: 2031-03-11, counted: {southmark: 2031-03-12}, why: time zone}
kind: meeting
place: portby
people: [ada-holm, per-lund]
organizations: [ministry]
channel: talks
round: 4
follows: fisheries-round-3
suspends:
- {channel: talks, word: suspended, cite: [release]}
resumes:
- {channel: talks, word: reopened, statement: round#s1}
issues: [cod]
because:
  place: The program has it.
"""
    + COMMON.format("round", 8),
    "glossary/other-rule.yml": "name: Other rule\ngist: >-\n  Another.\nsaid_by: southmark\n",
    "glossary/sound-treaty.yml": """\
name: Sound treaty
kind: document
said_by: northland
not: [other-rule]
match:
- a treaty on the sound
parts:
- n: 1
  gist: >-
    Boats keep apart.
  wordings:
  - {version: the draft, lang: en, text: keep a mile apart, cite: release}
- n: 2
  term: other-rule
words: public-domain
basis: treaties are free
see_also: [cod]
when: {date: 1999-05-04, counted: {southmark: 1999-05-05}, why: another zone}
place: holmstad
"""
    + COMMON.format("treaty", 9),
    "articles/2031/round.yml": """\
source: coast-wire
title: A fourth round of fisheries talks
url: https://example.org/wire/round
archived: https://example.org/archive/round
published: {date: 2031-03-12, basis: its own record}
occasion: fisheries-round-4
spelled:
  ada-holm:
  - Ada Holme
statements:
- id: s1
  by: outlet
  gist: >-
    They met in [[portby]].
  reports: fisheries-round-4
  when: {words: on Tuesday, date: 2031-03-11, because: the day before}
  fact: {place: portby, round: 4, heads: [ada-holm, per-lund]}
  at:
    place: in Portby
    round: for a fourth round
    heads: {words: the two heads, because: everybody knows them}
  suspends: [talks]
- id: s2
  by: [ada-holm]
  via: [per-lund]
  about: [cod]
  gist: >-
    She stood by the rule.
  quote:
  - {exact: a treaty on the sound, prefix: stood by, lang: da, translation: our treaty, by: ours}
  uses: [sound-treaty]
  said: {words: on Wednesday, date: 2031-03-12}
  note: Compare.
- id: s3
  by: ministry
  about: [cod]
  gist: >-
    It wants a neighbor to keep out.
  paraphrase: >-
    certain neighbors should stay away
  read:
  - {words: certain neighbors, as: westland, why: the next sentence names Westland}
  lasted: {words: two-month silence, from: fisheries-round-3, to: fisheries-round-4, because: it names both}
  resumes: [talks]
note: A second edition.
""",
    "articles/2031/second.yml": """\
source: northern-press
title: What the other side said
carries: coast-wire
published: 2031-03-13
occasion: fisheries-round-4
statements:
- id: s1
  by: southmark
  about: [cod]
  gist: >-
    Southmark has a rule of its own.
  quote: the other rule
  uses: [other-rule]
""",
    "articles/2031/statement.yml": """\
source: ministry-releases
title: The minister's statement
form: statement
published: 2031-03-13
occasion: fisheries-round-4
statements:
- id: s1
  by: per-lund
  about: [cod]
  act: denial
  gist: >-
    No boat of theirs was there.
  lasted: {words: for an hour, of: fisheries-round-4, because: the one before}
  quote: no boat of ours sailed
- id: s2
  by: {unnamed: an official, of: ministry}
  about: [cod]
  gist: >-
    The boats stay.
- id: s4
  by: per-lund
  via: [{unnamed: a friend of his, of: ministry}]
  interpreted: through an interpreter
  about: [cod]
  gist: >-
    The nets stay.
- id: s3
  by: [northland, southmark]
  about: [cod]
  gist: >-
    Both want peace.
""",
    "articles/2031/taken-back.yml": """\
source: coast-wire
title: Taken back
published: 2031-03-14
withdrawn: {date: 2031-04-01, why: The outlet took it back.}
statements:
- {id: s1, by: outlet, gist: Nothing.}
""",
}
