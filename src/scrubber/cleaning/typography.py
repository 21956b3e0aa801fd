"""Full-width marks between Chinese characters, as Edits.

Only for a text whose script a person asked for. Mirrors that ran a text through half-width conversion left , . ; : ? !
( ) and straight quotes between Chinese characters; English passages, numbers, URLs and code keep theirs.
"""

from collections.abc import Sequence

from scrubber.model import Edit
from scrubber.patterns import lazily

_FULL = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", ".": "。", "(": "（", ")": "）"}
_HAN = "㐀-鿿\uf900-\ufaff\U00020000-\U000323af〇々"
_IS_HAN = lazily(f"[{_HAN}]")
#: What counts as Chinese beside a mark: ideographs and full-width marks.
_CHINESE = lazily(f"[{_HAN}　-〿＂-＇（），－．：；？！“”‘’—…·]")
#: A mark with what stands around it; blanks before the next character go with the mark.
_MARK = lazily(r"[,;:?!.]")
_CLOSING = "”’\"')）》」』】]〉"
_WORD = lazily(rf"[{_HAN}]|[A-Za-zÀ-ɏ]+")
_WINDOW = 60
#: Marks or closing brackets in a row that are looked through, at most.
_LONGEST_RUN = 8
_REASON = "full-width mark between Chinese characters"


def widen(text: str, spans: Sequence[tuple[int, int]]) -> list[Edit]:
    """Set full-width marks where Chinese blocks carry half-width ones.

    Changes 发展,合作 to 发展，合作 and (全文) to （全文）; a blank after such a mark goes with it. Keeps 3.14, 10:30,
    2,000, http://…, dpkg(8), Dec 16,2015 and every mark between Latin letters. It goes wrong where a Chinese sentence
    ends in a Latin abbreviation.

    Source: GB/T 15834—2011, the use of punctuation marks.
    """
    edits: list[Edit] = []
    for start, end in spans:
        block = text[start:end]
        found = {**_marks(block), **_brackets(block), **_quotes(block)}
        edits += [
            Edit("typography", start + at, start + at + length, block[at : at + length], after, _REASON)
            for at, (length, after) in sorted(found.items())
        ]
    return edits


def _marks(block: str) -> dict[int, tuple[int, str]]:
    found: dict[int, tuple[int, str]] = {}
    for match in _MARK.finditer(block):
        at = match.start()
        if _is_chinese(block, at):
            after = at + 1
            while block[after : after + 1] in {" ", "\u3000"}:
                after += 1
            # The blank belongs to a half-width mark; before Latin text and at a line's end it is somebody's layout.
            wide = after - at if _IS_HAN.match(block, after) else 1
            found[at] = (wide, _FULL[match[0]])
    return found


def _is_chinese(block: str, at: int) -> bool:
    mark = block[at]
    if mark in {block[at - 1 : at], block[at + 1 : at + 2]}:
        return mark in "?!" and _is_chinese_run(block, at)
    before = at - 1
    while before >= 0 and at - before < _LONGEST_RUN and block[before] in _CLOSING:
        before -= 1
    previous = block[before] if before >= 0 else ""
    rest = block[at + 1 : at + 3]
    following = rest.lstrip(" ")[:1]
    if not previous or previous.isspace() or rest[:1] == "/":
        return False
    if mark == "." and following.isascii() and following.isalnum() and rest[:1] == following:
        return False  # a file's or a host's name, even after a Chinese one
    if _CHINESE.match(previous):
        return True
    if _IS_HAN.match(following):
        return _between(block, at, mark)
    return (not following or following in _CLOSING or following == "\n") and _clause_is_chinese(block, at)


def _is_chinese_run(block: str, at: int) -> bool:
    start = at
    while start and at - start < _LONGEST_RUN and block[start - 1] in "?!":
        start -= 1
    return bool(start) and _CHINESE.match(block[start - 1]) is not None


def _between(block: str, at: int, mark: str) -> bool:
    """Whether a mark after a Latin letter or a digit and before an ideograph is Chinese."""
    previous = block[at - 1]
    if mark != ".":
        return previous.isalnum() or previous in "%℃°)）\"'”’"
    if previous in "%℃°":
        return True
    start = at
    while (
        start
        and at - start < _WINDOW
        and block[start - 1].isascii()
        and (block[start - 1].isalnum() or block[start - 1] in ".,")
    ):
        start -= 1
    token = block[start:at]
    if not token or not block[:start].strip() or block[start - 1] == "\n":
        return False  # "1.豆子": a number at the head of a line
    if token.isalpha():
        return len(token) > 3 and _clause_is_chinese(block, at)
    return block[start - 1] not in " 图表第条款章節节" and not token.endswith(".")


def _clause_is_chinese(block: str, at: int) -> bool:
    words = _WORD.findall(block[max(0, at - _WINDOW) : at])
    chinese = sum(_IS_HAN.match(word) is not None for word in words)
    return chinese * 2 >= len(words) and chinese > 0


def _brackets(block: str) -> dict[int, tuple[int, str]]:
    found: dict[int, tuple[int, str]] = {}
    stack: list[int] = []
    for at, char in enumerate(block):
        if char in "(（":
            stack.append(at)
        elif char in ")）" and stack:
            opened = stack.pop()
            if (block[opened] == "（" or char == "）") or _bracket_is_chinese(block, opened, at):
                if block[opened] == "(":
                    found[opened] = (1, "（")
                if char == ")":
                    found[at] = (1, "）")
    return found


def _bracket_is_chinese(block: str, opened: int, closed: int) -> bool:
    inside = block[opened + 1 : closed]
    if _IS_HAN.search(inside, 0, _WINDOW):
        return True
    if not inside.strip() or (opened and block[opened - 1].isascii() and not block[opened - 1].isspace()):
        return False
    return any(_CHINESE.match(char) for char in (block[opened - 1 : opened], block[closed + 1 : closed + 2]) if char)


def _quotes(block: str) -> dict[int, tuple[int, str]]:
    """Straight double quotes in pairs, where the one or the other side of each is Chinese."""
    places = [at for at, char in enumerate(block) if char == '"']
    if len(places) % 2:
        return {}
    found: dict[int, tuple[int, str]] = {}
    for opened, closed in zip(places[::2], places[1::2], strict=True):
        inside = block[opened + 1 : closed]
        around = block[opened - 1 : opened] + block[closed + 1 : closed + 2]
        if inside.strip() and (_IS_HAN.search(inside, 0, _WINDOW) or _CHINESE.search(around)):
            found[opened], found[closed] = (1, "“"), (1, "”")
    return found
