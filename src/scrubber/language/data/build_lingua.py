"""Frequencies of letters, pairs and triples as lingua-language-detector 1.3.5 (Apache-2.0) has them, of the letters
that a language's own spelling has.
"""

from __future__ import annotations

import json
import unicodedata
import zipfile
from collections.abc import Callable

import brotli

LINGUA = "lingua_language_detector-1.3.5-py3-none-any.whl"
#: Letters beyond a-z that a language's own spelling has. Web corpora are full of mojibake; this keeps it out of the
#: model.
LATIN = {
    "af": "áéíóúêëïôûèöü", "az": "çəğıiöşü", "bs": "čćđšž", "ca": "àçèéíïòóúü·", "cs": "áčďéěíňóřšťúůýž",
    "cy": "âêîôûŵŷáéíóúàèìòùäëïöü", "da": "æøåéä", "de": "äöüßé", "en": "éèêçñïöü", "eo": "ĉĝĥĵŝŭ",
    "es": "áéíñóúü", "et": "äõöüšž", "eu": "ñç", "fi": "äöåšž", "fr": "àâæçéèêëîïôœùûüÿ", "ga": "áéíóú",
    "hr": "čćđšž", "hu": "áéíóöőúüű", "id": "é", "is": "áðéíóúýþæö", "it": "àèéìíîòóùú", "la": "",
    "lg": "ŋ", "lt": "ąčęėįšųūž", "lv": "āčēģīķļņšūž", "mi": "āēīōū", "ms": "", "nb": "æøåéèêóòâôäö", "nl": "éëïóöüèê",
    "nn": "æøåéèêóòâôäö", "pl": "ąćęłńóśźż", "pt": "ãáàâçéêíõóôúü", "ro": "ăâîșțşţ", "sk": "áäčďéíĺľňóôŕšťúýž",
    "sl": "čšž", "sn": "", "so": "", "sq": "çë", "st": "š", "sv": "åäöéà", "sw": "", "tl": "ñ", "tn": "êôš",
    "tr": "âçğıîöşüû", "ts": "", "vi": "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ",
    "xh": "", "yo": "ẹọṣàáèéìíòóùú", "zu": "",
}  # fmt: skip
#: Letters of the other alphabetic scripts, by language.
OTHER = {
    "ar": "ARABIC", "fa": "ARABIC", "ur": "ARABIC", "be": "CYRILLIC", "bg": "CYRILLIC", "kk": "CYRILLIC",
    "mk": "CYRILLIC",
    "mn": "CYRILLIC", "ru": "абвгдежзийклмнопрстуфхцчшщъыьэюяё", "sr": "CYRILLIC", "uk": "CYRILLIC", "el": "GREEK",
    "he": "HEBREW",
    "hy": "ARMENIAN", "ka": "GEORGIAN", "bn": "BENGALI", "gu": "GUJARATI", "hi": "DEVANAGARI", "mr": "DEVANAGARI",
    "pa": "GURMUKHI", "ta": "TAMIL", "te": "TELUGU", "th": "THAI",
}  # fmt: skip


def letters(tag: str) -> frozenset[str]:
    """The letters of a language."""
    if tag in LATIN:
        return frozenset("abcdefghijklmnopqrstuvwxyz" + LATIN[tag])
    script = OTHER[tag]
    if script[0] > "z":
        return frozenset(script)
    every = (chr(code) for code in range(0x370, 0x10FF))
    return frozenset(
        c for c in every if unicodedata.name(c, "").startswith(script) and unicodedata.category(c)[0] in "LM"
    )


def shares(wheel: zipfile.ZipFile, tag: str, order: str, known: Callable[[str], object]) -> dict[str, float]:
    """The share of each of a language's `order` ("unigrams", "bigrams", "trigrams") that is `known`."""
    data = json.loads(brotli.decompress(wheel.read(f"lingua/language-models/{tag}/{order}.json.br")))
    out: dict[str, float] = {}
    for fraction, grams in data["ngrams"].items():
        share, whole = fraction.split("/")
        for gram in grams.split():
            if known(gram):
                out[gram] = int(share) / int(whole)
    return out
