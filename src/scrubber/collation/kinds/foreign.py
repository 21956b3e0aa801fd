"""Other names of foreigners and foreign places, told by how they are written: 卢比[奥 → 尼], 贝辛[斯托克 → 格斯],
ダン[ボア → バラ]（Damboa）, [怀特 → 泽西]岛.
"""

from collections.abc import Sequence

from scrubber.collation.alignment import slips
from scrubber.collation.kinds.regions import Inner
from scrubber.language.facts.names import is_transliteration, sounded
from scrubber.language.plain import plain
from scrubber.language.words import NO_WORD, word_bits
from scrubber.patterns import lazily

#: A name has so many characters beside what differs, at most; a name that characters of sound alone make up is no row
#: of words, at so many bits a character.
_BESIDE, _BITS = 6, 9.0
#: The name as its own letters write it stands behind it in brackets.
_GLOSSED = lazily(r"[\u30a0-\u30ff\u3400-\u9fff·・]{0,8}[（(]\s?[A-ZÀ-Þ][a-zà-ÿ]")
_KATAKANA = lazily("[\u30a0-\u30ff]{2,20}")
_STEM, _FEATURE = lazily(r"[\u3400-\u9fff]{2,5}"), lazily("(?:群岛|半岛|岛|湖|山脉|海峡|瀑布)(?![主国屿])")


def other_foreign(inner: Inner) -> bool:
    """Whether both readings are pieces of foreign names, and neither is the other with a slip.

    It goes wrong for one person as two regions write them (布什, 布希).
    """
    one, other = plain(inner.before).strip("·・ "), plain(inner.after).strip("·・ ")
    if not one or not other or one in other or other in one or slips.confused(one, other):
        return False
    left, right = plain(inner.left), plain(inner.right)
    if _GLOSSED.match(right) and (
        (_KATAKANA.fullmatch(one) and _KATAKANA.fullmatch(other))
        or (len(one) > 1 < len(other) and sounded(one + other))
    ):
        return True
    if _FEATURE.match(right) and _STEM.fullmatch(one) and _STEM.fullmatch(other) and not set(one) & set(other):
        return any(word_bits(stem) >= NO_WORD for stem in (one, other))
    return _written_by_sound(left, (one, other), right)


def _written_by_sound(left: str, pair: Sequence[str], right: str) -> bool:
    """Whether both readings, with what stands around them, are in characters for sounds, and no rows of words."""
    if not all(map(sounded, pair)):
        return False
    start = len(left)
    while start and len(left) - start < _BESIDE and sounded(left[start - 1]):
        start -= 1
    end = 0
    while end < min(_BESIDE, len(right)) and sounded(right[end]):
        end += 1
    names = [left[start:] + word + right[:end] for word in pair]
    return all(is_transliteration(name) and word_bits(name) >= _BITS * len(name) for name in names)
