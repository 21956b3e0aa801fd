"""What a syllable of Vietnamese can be.

Vietnamese sets a blank between syllables, and each is a beginning, a rhyme and a tone of closed lists; before a stop
(c, ch, p, t) there are two tones only. So a word of another language, or one that was damaged, seldom is one. After
Thompson, A Vietnamese Reference Grammar (1965), and the tables of the school spelling.

Passes `nghiêng`, `Quyết`, `ở`, `hòa` and `hoà`. Stops `café`, `đợc`, `cac`, `niềng̀`.
"""

import unicodedata

from scrubber.patterns import lazily

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_OF_STOPS = frozenset({"\u0301", "\u0323"})
#: Each letter with a tone, without it and as the tone alone.
_TONED = {
    ord(letter): (vowel, tone)
    for vowel in "aăâeêioôơuưy"
    for tone in _TONES
    if len(letter := unicodedata.normalize("NFC", vowel + tone)) == 1
}
_PLAIN = {letter: vowel for letter, (vowel, _) in _TONED.items()}
_TONE = {letter: tone for letter, (_, tone) in _TONED.items()}
_ONSETS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
_RHYMES = (
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep "
    "et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu o oa oac oach oai oam "
    "oan oang oanh oao oap oat oay oc oe oen oeo oet oi om on ong ooc oong op ot oăc oăm oăn oăng oăt ô ôc ôi ôm "
    "ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uy uya uych uynh uyt uyu uyên uyêt uân uâng uât "
    "uây uê uêch uênh uôc uôi uôm uôn uông uôt uơ ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y "
    "yêm yên yêng yêt yêu ych ynh yt"
)
_SYLLABLE = lazily(f"(?:{_ONSETS.replace(' ', '|')})?(?:{'|'.join(_RHYMES.split())})")
_STOP = ("c", "ch", "p", "t")
_VOWEL = lazily("[aeiouyăâêôơư]")


def is_syllable(word: str) -> bool:
    """Whether a word, composed and in any case, is spelt as a syllable of Vietnamese is."""
    small = word.lower()
    plain = small.translate(_PLAIN)
    if not _SYLLABLE.fullmatch(plain):
        return False
    tones = [_TONE[ord(a)] for a, b in zip(small, plain, strict=True) if a != b]
    return len(tones) < 2 and (not plain.endswith(_STOP) or not _OF_STOPS.isdisjoint(tones))


def has_vowel(word: str) -> bool:
    """Whether a word has a vowel; an abbreviation may have none."""
    return _VOWEL.search(word.lower().translate(_PLAIN)) is not None
