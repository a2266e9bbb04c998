"""Find the names in a text without spaces: behind titles, before verbs of saying, beside Latin letters."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generator.draft.chinese import BEHIND, BODY, BODY_END, HAN, LEADS, RELAYED, SAYING, SURNAMES, TITLE
from generator.draft.flat import Flat
from generator.draft.lexicon import Lexicon
from generator.draft.lists import words
from generator.draft.mention import Mention
from generator.draft.regions import countries
from generator.load import as_id
from generator.texts.folding import sound

FOREIGN = (
    "隆柯喀卜逊顿翁佑仁"
    "阿埃艾安奥巴拜班邦鲍贝本比彼波伯博布查达戴丹道德登迪蒂丁东杜多厄恩尔法菲费芬弗福戈格贡古哈海汉赫"
    "亨霍基吉加贾简杰金卡凯坎康考科克肯库拉莱赖兰朗劳勒雷里利莉林琳龙卢鲁伦罗洛马玛迈麦曼芒梅门蒙米密"
    "敏莫默穆姆纳娜奈南内尼宁纽努诺欧帕潘庞佩彭皮平珀普奇齐切琼丘让荣茹瑞萨塞桑瑟森沙尚舍申圣施史舒司"
    "丝斯思苏索塔泰坦汤特滕廷通图托瓦万旺威韦维魏温文沃乌吴武西希夏香肖谢辛欣休许雪雅亚扬耶叶伊易因英"
    "尤约泽扎詹珍芝朱兹佐曹茨蓬冯迭迦匡洪夫"
)
"""Characters in which foreign names are written."""
DOTS = "·‧•・"
LATIN = re.compile(
    rf"(?P<han>[{HAN}{DOTS}-]{{2,20}}?)[（(] *(?P<latin>[A-Z][\w'.-]+(?: [A-Z][\w'.-]+)+) *[）)]"
)
TITLED = re.compile(rf"(?P<title>{TITLE}|引述|援引)(?=(?P<rest>[{HAN}{DOTS}]{{2,16}}))")
SPEAKS = re.compile(
    rf"(?:^|(?<=[，。；：“「\s]))(?P<name>[{SURNAMES}][{HAN}]{{1,2}}?)(?={SAYING})", re.MULTILINE
)
BEFORE_TITLE = re.compile(
    rf"(?:^|(?<=[，。：；、\n“]))(?P<name>[{SURNAMES}][{HAN}]{{1,2}}?)(?=国务委员|部长|主席|总统|大使|外长|将军|上将|先生|女士|主任)",
    re.MULTILINE,
)
LISTED = re.compile(
    rf"(?:^|(?<=[，。：；、\n]))(?P<name>[{SURNAMES}][{HAN}]{{1,2}})(?=、[{SURNAMES}][{HAN}]{{1,2}}(?:、|等|参加|出席|陪同|，|。))"
    rf"|(?<=、)(?P<last>[{SURNAMES}][{HAN}]{{1,2}}?)(?=等|参加|出席|陪同)",
    re.MULTILINE,
)
"""Names in a row: 蔡奇、王毅等参加."""
LABEL = re.compile(rf"^(?P<name>[{HAN}]{{2,4}})：", re.MULTILINE)
BODY_NAME = re.compile(
    rf"(?P<whole>(?:(?<=[{LEADS}\s])|^|(?<=国)|(?<=国))(?:(?![我你他的了和与是将把被])[{HAN}]){{2,9}}?(?:{BODY_END}))|(?P<body>{BODY})",
    re.MULTILINE,
)
TITLED_WORK = re.compile(
    rf"《(?P<name>[{HAN}\w ]{{2,20}})》(?=记者|报|网|杂志|评|的|的报|社|：|对|说|日前|报)"
)
MET_IN = re.compile(
    rf"在(?P<name>(?![我你他她它其这那此各两双])[{HAN}]{{2,5}}?)(?=举行|会晤|会见|同|出席|人民大会堂|主持|抵|共同|成功举行|的会晤)"
)
LAND = re.compile(
    rf"(?:^|(?<=[国在由和与同的对向至到、，。：“]))(?P<name>(?![该这那各全此其])(?:(?!国)[{HAN}]){{2,4}}?(?:群岛|诸岛|半岛|海峡))",
    re.MULTILINE,
)
"""Places whose names say what they are: 南沙群岛."""
NO_PLACE = re.compile(
    r".*(?:期间|日前|不久|[中前后内时期下]|讨论|地区)|(?:积极|即将|广泛|发展|加强|当地|有共|共同|不断|进一步|继续).*"
)
"""What stands behind 在 as a place does, and is none: 在峰会期间举行."""
NO_BODY = re.compile(
    r"(?:这|该|那|任何|各|有关|全力|不|所有|本|社会|恐怖|国际|军事|地区|境内|防御性)[^·]{0,3}(?:组织|集团|联盟|公司|大学|研究所)"
)
"""What ends like the name of a body and names none: 这个研究所."""
ACRONYM = re.compile(
    r"(?:联合国)?(?:七国集团|二十国集团|世卫组织|世贸组织|世界贸易组织|上合组织|上海合作组织|国际劳工组织|人权理事会|亚太经合组织"
    r"|教科文组织|国际民航组织|国际海事组织|禁止化学武器组织|美洲国家组织|欧洲议会)$"
)
"""Bodies that are named without any word before them: what stands there is no part of the name."""
NOT_NAMES = words(
    """
    记者 问 答 法媒 外媒 美媒 双方 中方 美方 会后 此前 其中 总台 媒体
    严正 高度 高官 任何 方面 马上 向来 周围 严肃 曾经 万一 万里 金融 石油
    江山 文件 龙头 高层 高级 高空 何时 何种 许多 常态 成为 成功 白宫 谢绝
    明确
    """
)
"""What begins like a family name, and is none."""
WEEKDAY = re.compile("周[一二三四五六日天末]")
OURS = 3
"""Characters that a Chinese name has at most, but for the few with a family name of two."""
LONGEST = 6


def strange(flat: Flat, known: Sequence[Mention], lexicon: Lexicon) -> tuple[Mention, ...]:
    """Give known and new names of a text in order; a name found once is found everywhere.

    A longer name goes before the known side or place in it: the Voice of America.
    """
    met: dict[str, Mention] = {}
    for mention in (*_beside_latin(flat, lexicon), *_people(flat), *_bodies(flat), *_places(flat, lexicon)):
        met.setdefault(mention.words, mention)
    new = tuple(_everywhere(flat, met, known))
    covered = {place for mention in new for place in range(mention.start, mention.end)}
    kept = (mention for mention in known if mention.start not in covered)
    return tuple(sorted((*kept, *new), key=lambda one: one.start))


def _everywhere(flat: Flat, met: Mapping[str, Mention], known: Sequence[Mention]) -> Iterator[Mention]:
    """Give every place of every name that stands in no longer one."""
    ends = {place: one for one in known for place in range(one.start, one.end)}
    by_first: dict[str, list[str]] = defaultdict(list)
    for name in sorted(met, key=lambda name: (-len(name), name)):
        by_first[name[0]].append(name)
    at = 0
    while at < len(flat.text):
        names = by_first.get(flat.text[at], ())
        name = next((one for one in names if flat.text.startswith(one, at)), "")
        inside = {ends[place] for place in range(at, at + len(name)) if place in ends}
        if name and all(_gives_way(one, at, at + len(name)) for one in inside):
            yield replace(met[name], start=at, end=at + len(name))
            at += len(name)
        else:
            at = ends[at].end if at in ends else at + 1


def _gives_way(known: Mention, start: int, end: int) -> bool:
    """Tell whether a known name is a part of a longer one that stands at a place."""
    is_part = start <= known.start and known.end <= end and end - start > known.end - known.start
    return is_part and known.folder in ("places", "parties")


def _beside_latin(flat: Flat, lexicon: Lexicon) -> Iterator[Mention]:
    """Give names whose Latin letters stand behind them: they tell which known person is meant."""
    for match in LATIN.finditer(flat.text):
        name = _last_name(match["han"])
        if len(name) < 2:
            continue
        latin = match["latin"]
        start = match.start("han") + len(match["han"]) - len(name)
        known = lexicon.called(latin)
        folder, ids = (known.folder, (known.id,)) if known else ("people", (as_id(latin) or "x",))
        for part in {name, *(part for part in re.split(f"[{DOTS}]", name)[-1:] if len(part) > 1)}:
            yield Mention(
                start, start + len(part), part, folder, ids,
                is_new=known is None, name=latin, spelled=known is not None,
            )  # fmt: skip


def _last_name(han: str) -> str:
    """Give the name at the end of a run: behind the last title, else from its dots on, else all of it."""
    behind = re.split(TITLE, han)[-1]
    if any(dot in behind for dot in DOTS):
        return behind
    return behind if len(behind) <= LONGEST else ""


def _people(flat: Flat) -> Iterator[Mention]:
    for match in TITLED.finditer(flat.text):
        if name := _cut(flat.text, match.start("rest"), match.end("rest")):
            title = "" if RELAYED.match(match["title"]) else match["title"]
            yield _new(match.start("rest"), name, "people", title)
    for pattern in (LABEL, SPEAKS, BEFORE_TITLE):
        for match in pattern.finditer(flat.text):
            if match["name"] not in NOT_NAMES and match["name"][0] in SURNAMES:
                yield _new(match.start("name"), match["name"], "people")
    for match in LISTED.finditer(flat.text):
        name = match["name"] or match["last"]
        if name not in NOT_NAMES:
            yield _new(match.start(), name, "people")


def _cut(text: str, start: int, end: int) -> str:
    """Give the name at a place: Chinese by its family name, or foreign by its characters."""
    if BEHIND.match(text, start):
        return ""
    for length in range(2, min(LONGEST, end - start) + 1):
        name = text[start : start + length]
        is_foreign = all(char in FOREIGN or char in DOTS for char in name)
        is_ours = name[0] in SURNAMES and length <= OURS and name not in NOT_NAMES
        if (is_ours or is_foreign) and BEHIND.match(text, start + length):
            return "" if WEEKDAY.match(name) else name
        if not (is_ours or is_foreign or length < OURS):
            break
    return ""


def _bodies(flat: Flat) -> Iterator[Mention]:
    for match in BODY_NAME.finditer(flat.text):
        start = match.start()
        sizes = (size for size in (4, 3, 2) if flat.text[max(0, start - size) : start] in countries())
        land = next((size for size in sizes if size <= start), 0)
        name = flat.text[start - land : match.end()]
        if alone := ACRONYM.search(name):
            yield _new(start - land + alone.start(), alone[0], "organizations")
        elif not NO_BODY.fullmatch(name):
            yield _new(start - land, name, "organizations")
    for match in TITLED_WORK.finditer(flat.text):
        yield _new(match.start("name"), match["name"], "sources")


def _places(flat: Flat, lexicon: Lexicon) -> Iterator[Mention]:
    for name, english in countries().items():
        if len(name) > 1 and not name.isascii() and name in flat.text:
            yield _country(name, english, lexicon)
    for match in LAND.finditer(flat.text):
        yield _new(match.start("name"), match["name"], "places")
    for match in MET_IN.finditer(flat.text):
        if not NO_PLACE.fullmatch(match["name"]):
            yield _new(match.start("name"), match["name"], "places")


def _country(name: str, english: str, lexicon: Lexicon) -> Mention:
    """Give a country as the side or place that is known under its English name, else as a new place."""
    if known := lexicon.called(english):
        return Mention(0, len(name), name, known.folder, (known.id,))
    return Mention(0, len(name), name, "places", (as_id(english) or "x",), is_new=True, name=english)


def _new(start: int, name: str, folder: str, title: str = "") -> Mention:
    return Mention(
        start, start + len(name), name, folder, (_id(name, folder),), is_new=True, title=title, name=name
    )


def _id(name: str, folder: str) -> str:
    """Give an id in Latin letters: a family's name, and the given one as one word."""
    parts = [name[0], name[1:]] if folder == "people" and name[0] in SURNAMES and len(name) < 4 else [name]
    return "-".join(filter(None, (as_id("".join(map(sound, part))) for part in parts))) or "x"
