"""What forums print beside a post of its author: the day of joining, the number of posts, the place, a line each.

`Join Date: Mar 2012`, `Location: Ohio`, `Posts: 1,204` under one another are what a forum's program writes in its own
words. One of them alone is nobody's: minutes have a place, a register has posts.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrubber.patterns import lazily

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubber.cleaning.extract.lines.lines import Reading

#: By what a site is heard in such a line; not ASCII, as what no document says besides.
PROFILE = "☺"
_SHARE = 0.9
#: Since when, how many, and what else; a field of each of the first two, or three of any, make a profile.
_SINCE = (
    "join(?:ed| date)|registered|member since|registriert(?: seit)?|dabei seit|inscrit(?: le)?|inscription"
    "|registrado|fecha de ingreso|регистрация|зарегистрирован|на форуме с|注册时间|註冊時間|登録日?|가입일"
    "|iscritto(?: il)?"
)
_MANY = (
    "posts|messages|beiträge|mensajes|messaggi|сообщени[йя]|帖子|主题|主題|文章|发帖|發文|精华|積分|积分|投稿数"
    "|작성글|게시글|reputation|thanks|likes|karma|danke"
)
_ELSE = (
    "location|from|wohnort|ort|localisation|ubicación|откуда|город|来自|來自|在线时间|線上時間|阅读权限|閱讀權限"
    "|最后登录|uid"
)
_FIELD = lazily(rf"(?:({_SINCE})|({_MANY})|({_ELSE}))\s?[:：]?\s?(.{{1,40}})", re.IGNORECASE)
#: The first two letters of all fields, by which most lines are passed over.
_BEGINNINGS = frozenset(name[:2] for names in (_SINCE, _MANY, _ELSE) for name in names.split("|"))
_DIGIT = re.compile(r"\d")
_LONGEST = 60
_FEWEST = 3


def with_profiles(lines: Sequence[str], readings: Sequence[Reading]) -> Sequence[Reading]:
    """The readings, in which rows of a member's particulars are a site's.

    Args:
        lines: those that are not blank.
        readings: what each of them is by itself.
    """
    found: set[int] = set()
    begun = [i for i, line in enumerate(lines) if line.lstrip()[:2].lower() in _BEGINNINGS]
    run: list[int] = []
    kinds: list[int] = []
    for i, kind in [*((i, kind) for i in begun if (kind := _kind(lines[i].strip()))), (-1, 0)]:
        if run and run[-1] + 1 != i:
            if {1, 2} <= set(kinds) or (len(run) >= _FEWEST and 2 in kinds and kinds.count(2) < len(kinds)):
                found.update(run)
            run, kinds = [], []
        run.append(i)
        kinds.append(kind)
    if not found:
        return readings
    return [
        reading._replace(chrome=_SHARE, voice=PROFILE, sentence=False, data=False, date=False)
        if i in found
        else reading
        for i, reading in enumerate(readings)
    ]


def _kind(line: str) -> int:
    """Which sort of field a line gives: since when (1), how many (2), what else (3); 0 for none."""
    match = _FIELD.fullmatch(line) if len(line) <= _LONGEST else None
    if match is None:
        return 0
    kind = next(n for n in (1, 2, 3) if match[n])
    return kind if kind == 3 or _DIGIT.search(match[4]) else 0
