"""How a sentence speaks to somebody: by whom it addresses, by what it asks, by its marks.

Only closed classes stand here: pronouns, and the few words and endings by which a language asks for something. What is spoken of is no matter.
"""

from __future__ import annotations

import re

#: Whom a sentence addresses.
_YOU = re.compile(
    r"\b(?:you|your|yours|yourself|ihnen|ihr\w{0,2}|euch|eure?[rnms]?|deine?[rnms]?|dich|vous|votre|vos|toi|usted|ustedes|você|vocês|seus?|voi|vostr[oaie]|jij|jouw|uw)\b"
    r"|\b(?:вы|вам|вас|вами|ваш\w{0,3}|тебе|тебя|твой|твоя)\b|[您你]|あなた|皆様|皆さま|皆さん|여러분|당신|고객님|님께"
)
#: For whom it speaks.
_WE = re.compile(
    r"\b(?:we|us|our|ours|wir|uns|unser\w{0,2}|nous|notre|nos|nosotros|nuestr[oa]s?|nós|noss[oa]s?|noi|nostr[oaie]|wij|ons|onze)\b|\b(?:мы|нас|нам|нами|наш\w{0,3})\b|我们|咱们|私たち|私ども|当社|弊社|저희|우리"
)
#: By what it asks: words that mean please or let us, and forms of verbs that only ask.
_ASKS = re.compile(
    r"\bplease\b|\bbitte\b|\bs[’']il (?:vous|te) pla[iî]t\b|\bveuillez\b|\bpor favor\b|\bper favore\b|\bпожалуйста\b|\b\w{3,14}(?:йте|ите)(?:сь)?\b|(?<![申邀聘])请(?![求示假愿])|ください|下さい|いただけ|(?:세요|십시오|십시요)(?=\W|$)"
    r"|\b\w{3,12}-(?:vous|le|la|les|moi|nous)\b|\b\w{2,10}[aeáéí](?:nos|se)lo\b"
)
#: By what it urges: particles and forms of talk, not of writing.
_URGES = re.compile(
    r"(?:吧|哦|呀|啦|喔|哟)(?=\W|$)|ませんか|ましょう|(?:시겠습니까|보자|어요|아요)(?=\W|$)|\b(?:let’s|let's)\b"
)
#: French verbs that address, at the head of a sentence: Découvrez, Recevez (Russian ones are among those that ask).
_HEAD = re.compile(r"(?:^|[.!?…] )[«\"“]?\w{3,14}ez\b")
#: Endings of Japanese and Korean that are polite to whoever is spoken to.
_POLITE = re.compile(
    r"(?:です|ます|ました|ません|でした|でしょう)(?=\W|$)|(?:습니다|ㅂ니다|입니다|됩니다|합니다)(?=\W|$)"
)
_QUESTION = re.compile(r"[?？]")
_CALL = re.compile(r"[!！]")
#: Marks that are drawn rather than read: arrows, stars, boxes, pictures.
_DRAWN = re.compile(r"[→⇒➔➜►▶»›★☆◆■□●✓✔☞☎✉【】〖〗\u2b05-\u2b0d\U0001f300-\U0001faff]|>>")
_CLOSES = re.compile(r"[.。．!！?？…:：;；।॥۔؟](?:[\s\"'”’」』）)\]»]{0,3})$")

_WAYS = {
    "you": _YOU,
    "we": _WE,
    "asks": _ASKS,
    "urges": _URGES,
    "head": _HEAD,
    "polite": _POLITE,
    "question": _QUESTION,
    "call": _CALL,
    "drawn": _DRAWN,
}


def ways_of_address(text: str) -> frozenset[str]:
    """In which ways a text speaks to somebody, or is no closed sentence.

    Args:
        text: lower case, in simplified characters where it is Chinese.

    Returns:
        Some of "you", "we", "asks", "urges", "head", "polite", "question", "call", "drawn" and "open" (it ends in no mark).
    """
    found = {way for way, pattern in _WAYS.items() if pattern.search(text)}
    if not _CLOSES.search(text):
        found.add("open")
    return frozenset(found)
