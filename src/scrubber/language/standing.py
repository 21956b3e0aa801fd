"""Words that say what a document is worth: that it is repealed, void or suspended, or no more than a draft."""

from __future__ import annotations

import re

from scrubber.language.packs.pack import words
from scrubber.language.plain import plain

# Words of letters, each to be read with an ending of a few letters behind it: abrogé, abrogée; aufgehoben, aufgehobene.
_STEMS = words(
    "repealed abolished annulled revoked rescinded void suspended expired lapsed superseded withdrawn "
    "cancelled canceled obsolete deprecated invalid "
    "no_longer_in_force not_in_force not_yet_in_force no_longer_valid draft provisional proposed "
    "aufgehoben außer_kraft ausser_kraft ungültig ungueltig nichtig ausgesetzt zurückgezogen zurueckgezogen "
    "abgelaufen entwurf vorläufig vorlaeufig "
    "abrog annulé suspendu caduc caduque retiré périmé projet avant-projet provisoire "
    "derogad anulad suspendid caducad retirad sin_efecto sin_vigor borrador proyecto anteproyecto "
    "revogad suspens caducad sem_efeito minuta rascunho projeto provisóri "
    "annullat sospes decadut ritirat scadut bozza progetto provvisori "
    "отмен утратил недейств не_действует приостановлен отозван аннулирован проект"
)
_WIDE = words(
    "废止 失效 作废 无效 停止执行 停止施行 中止 暂停 暂缓 撤销 撤回 取消 试行 暂行 草案 草稿 征求意见稿 送审稿 "
    "讨论稿 审议稿 建议稿 未生效 未施行 "
    "廃止 失効 無効 停止 暫定 폐지 실효 무효 정지 철회 초안 시안 잠정"
)
_STANDING = re.compile(
    r"\b(?:" + "|".join(stem.replace(" ", r"\s") for stem in _STEMS) + r")\w{0,4}\b|" + "|".join(_WIDE),
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_\u3040-\uffef]+|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
#: Nothing longer says only that, in characters; and so much may it say besides (a date aside): words, two Han
#: characters for one.
_LONGEST, _BESIDE = 60, 4.0


def says_standing(text: str) -> bool:
    """Whether a line or a remark says what a document is worth, and hardly anything else.

    True of: Repealed on 3 May 2022; (draft); 已废止; 本条例已于2022年5月3日废止。 False of a sentence that says it of
    something else at some length. It goes wrong for a short title of another document that is a draft.
    """
    if len(text) > _LONGEST:
        return False
    for each in (text, plain(text)):
        rest = _STANDING.sub(" ", each)
        if rest != each:
            return sum(0.5 if word > "\u2e80" else 1.0 for word in _WORD.findall(rest)) <= _BESIDE
    return False
