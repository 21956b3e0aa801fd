"""Build the table of places by language: src/scrubber/language/data/build_places.py SOURCES [OUT].

SOURCES is a folder with these three, as `pip download --no-deps -d SOURCES <name>==<version>` leaves them (jieba with
`--no-binary :all:`):

| distribution | licence | what is taken from it |
| --- | --- | --- |
| cpca 0.5.5 | MIT | the divisions of China down to the county, with what kind of division each is left out |
| babel 2.18.0 | BSD-3-Clause, its data Unicode-3.0 | countries, and the cities by which time zones are told, as each language names them |
| jieba 0.42.1 | MIT | which names of divisions are words of the language besides (合作, 资源): those are left out |

One line a language: its tag, then the names, sorted, a blank between. The output depends on the sources alone.
"""  # noqa: E501 -- a table

from __future__ import annotations

import csv
import io
import pickle
import re
import tarfile
import zipfile
from pathlib import Path

from build_packing import compress, write

CPCA, BABEL, JIEBA = "cpca-0.5.5-py3-none-any.whl", "babel-2.18.0-py3-none-any.whl", "jieba-0.42.1.tar.gz"
#: Languages whose names no capital tells: they have none, or every noun has one; and those with capitals, in which a
#: letter makes one place of another: Омск, Томск.
LANGUAGES = (
    "ar", "bn", "de", "en", "es", "fa", "fr", "he", "hi", "it", "ja", "ko", "nl", "pl", "pt", "ru", "ta", "zh"
)  # fmt: skip
#: Those in whose letters the zones are named: what a language has no name of its own for is called so in it, too.
_AS_ZONES = frozenset(["de", "en", "es", "fr", "it", "nl", "pl", "pt"])
#: What a place of each is written with; a name of several words, or with a note in brackets, is left out.
_LATIN = re.compile("[A-ZÀ-ŽȘȚ][^\\W\\d_]{3,20}")
_WRITTEN = {
    "ru": re.compile("[А-ЯЁ][^\\W\\d_]{3,20}"),
    "ar": re.compile("[\u0621-\u064a]{3,20}"),
    "bn": re.compile("[\u0980-\u09e3]{3,20}"),
    "fa": re.compile("[\u0621-\u064a\u067e-\u06d3]{3,20}"),
    "he": re.compile("[\u05d0-\u05ea]{3,20}"),
    "hi": re.compile("[\u0900-\u0963]{3,20}"),
    "ta": re.compile("[\u0b80-\u0bdf]{3,20}"),
    "ja": re.compile("[\u3041-\u30ff\u4e00-\u9fff]{2,8}"),
    "ko": re.compile("[가-힣]{2,8}"),
    "zh": re.compile("[\u4e00-\u9fff]{2,8}"),
}
# 黔东南苗族侗族自治州: whose it is to govern stands before the kind of the division.
_NATIONS = (
    "蒙古|维吾尔|哈萨克|柯尔克孜|塔吉克|锡伯|布依|土家|哈尼|傈僳|拉祜|仫佬|布朗|毛南|仡佬|撒拉|达斡尔|鄂伦春|鄂温克"
    "|景颇|阿昌|普米|德昂|保安|裕固|独龙|赫哲|高山|朝鲜|东乡|各|[回藏苗彝壮侗瑶白满黎傣畲水佤纳羌土怒京]西?"
)
_GOVERNED = re.compile(f"(?:(?:{_NATIONS})族?)*自治[州县旗区]$|(?:市辖|林|特|新|矿|地)区$|[省市县区旗盟州镇乡]$")


#: How that dictionary marks names: of places, people, bodies and brands.
_NAMES = frozenset(["ns", "nr", "nrt", "nrfg", "nt", "nz"])
#: What it counted less often, and marks as another word, may be a town that it does not know for one (毕节, 个旧).
_USUAL = 200


def build(sources: Path) -> dict[str, bytes]:
    """The table, compressed."""
    lines = []
    for language in LANGUAGES:
        names = _countries_and_cities(sources, language)
        if language == "zh":
            names |= _divisions(sources)
        kept = sorted(name for name in names if _WRITTEN.get(language, _LATIN).fullmatch(name))
        lines.append(f"{language} {' '.join(kept)}\n")
    return {"places.xz": compress("".join(lines))}


def _divisions(sources: Path) -> set[str]:
    with zipfile.ZipFile(sources / CPCA) as wheel:
        rows = csv.DictReader(io.StringIO(wheel.read("cpca/resources/adcodes.csv").decode()))
        names = {_GOVERNED.sub("", row["name"]) for row in rows}
    with tarfile.open(sources / JIEBA) as archive:
        member = archive.extractfile("jieba-0.42.1/jieba/dict.txt")
        assert member
        words = (line.split(" ") for line in member.read().decode().splitlines())
        return names - {word for word, count, tag in words if tag not in _NAMES and int(count) >= _USUAL}


def _countries_and_cities(sources: Path, language: str) -> set[str]:
    with zipfile.ZipFile(sources / BABEL) as wheel:
        data, all_named = (pickle.loads(wheel.read(f"babel/locale-data/{name}.dat")) for name in (language, "zh"))
    countries = {
        name for code, name in data["territories"].items() if code.isalpha() and code.isupper() and len(code) == 2
    }
    own = {zone: facts["city"] for zone, facts in data["time_zones"].items() if "city" in facts}
    cities = {*own.values()}
    if language in _AS_ZONES:  # Africa/Lagos
        cities |= {zone.rpartition("/")[2] for zone in all_named["time_zones"] if language == "en" or zone not in own}
    return countries | cities


if __name__ == "__main__":
    write(build)
