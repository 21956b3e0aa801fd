"""Chinese script conversion, as Edits.

OpenCC converts by phrases; what it leaves undone is 著, which kits that convert character by character write for 着,
and which stays 著 where it is read zhù.
"""

from collections.abc import Sequence
from itertools import groupby

from scrubber.language.chinese import SIMPLIFIED, TRADITIONAL, converter, differences
from scrubber.model import Edit
from scrubber.patterns import lazily

_ROADS = {"zh-Hans": SIMPLIFIED, "zh-Hant": TRADITIONAL}
_REASON = {"zh-Hans": "converted to simplified characters", "zh-Hant": "converted to traditional characters"}
_HAN = lazily(r"[㐀-鿿\uf900-\ufaff\U00020000-\U000323af]+")
#: Where 著 is zhù (to write, a work, evident) and stays: by the character before it, or by what follows.
_ZHU_BEFORE = "編编原土專专昭卓名論论遺遗拙巨合顯显譯译所撰較较知"
_ZHU_AFTER = lazily(r"作|述|[稱称]|者|名(?![字單单稱称])|[書书]立")


def convert(text: str, spans: Sequence[tuple[int, int]], script: str) -> list[Edit]:
    """Convert the Chinese in some spans of a text to the wanted script.

    Changes characters of the other script. A span that is already in the wanted one is not touched, so that a character
    that is both (乾 in a simplified text, 后 in a traditional one) stays: 网络空间 stays, 網絡空間 becomes 网络空间,
    沿著 becomes 沿着 and 著名 stays. It goes wrong where one character stands for several and the phrase is in no
    dictionary.

    Source: OpenCC's dictionaries; the readings of 著 from the words it forms.
    """
    wanted = converter(_ROADS[script])
    other = converter(_ROADS["zh-Hant" if script == "zh-Hans" else "zh-Hans"])
    edits: list[Edit] = []
    for start, end in spans:
        runs = [(m.start() + start, m[0]) for m in _HAN.finditer(text[start:end])]
        joined = "".join(run for _, run in runs)
        new, back = wanted(joined), other(joined)
        foreign = differences(joined, new)
        if not foreign or foreign * 4 <= differences(joined, back):
            continue
        for at, run in runs:
            edits += _edits(text, at, run, wanted(run), script)
    return edits


def _edits(text: str, at: int, run: str, new: str, script: str) -> list[Edit]:
    reason = _REASON[script]
    if len(run) != len(new):
        return [Edit("script", at, at + len(run), run, new, reason)] if run != new else []
    fresh = "".join(
        "着" if old == "著" and script == "zh-Hans" and not _is_zhu(text, place) else each  # the one that OpenCC leaves
        for place, (old, each) in enumerate(zip(run, new, strict=True), at)
    )
    edits: list[Edit] = []
    for turned, row in groupby(range(len(run)), lambda i: run[i] != fresh[i]):
        if turned:
            first, *rest = row
            end = rest[-1] + 1 if rest else first + 1
            edits.append(Edit("script", at + first, at + end, run[first:end], fresh[first:end], reason))
    return edits


def _is_zhu(text: str, place: int) -> bool:
    before = text[place - 1 : place]
    return not before.strip() or before in _ZHU_BEFORE or _ZHU_AFTER.match(text, place + 1) is not None
