"""Build the table of what people are called: src/scrubber/language/data/build_people.py SOURCES [OUT].

SOURCES is a folder with this one, as `pip download --no-deps -d SOURCES <name>==<version>` leaves it:

| distribution | licence | what is taken from it |
| --- | --- | --- |
| faker 40.63.0 | MIT | given names and surnames as some eighty countries write them |

One line of given names; one of surnames, of the languages in which no capital tells a name; and one of given names that
are words of some language as well (Hope, Arabic "karim", generous), which are ours. Sorted, a blank between; the output
depends on the source alone.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from build_packing import compress, write

FAKER = "faker-40.63.0-py3-none-any.whl"
#: Surnames are of these: they have no capitals, or every noun has one.
UNCASED = frozenset(["ar", "bn", "de", "fa", "gu", "he", "hi", "ka", "mr", "ne", "or", "si", "ta", "th"])
#: Those of East Asia are told otherwise.
_EAST = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_LONGEST = 20
#: What is as often no name at all, but in the midst of a sentence with a capital.
WORDS = (
    "جميل جميلة حسن سعيد سعيدة كريم كريمة صالح كامل عادل أمين أمينة صادق شريف حكيم نور أمل سلام سلامة هدى"
    " حياة نجاح كمال جمال فرح سرور عزيز عزيزة غالي فاضل طيب ناصر منصور زهرة وردة شمس قمر بدر ربيع رمضان"
    " رجب شعبان سيف أسد فهد صقر بحر جبل ندى ثلج نعمة رحمة بركة ثناء شكر حلم حنان إيمان إحسان إسلام إخلاص"
    " انتصار وفاء رجاء صفاء ضياء دعاء دنيا آية أماني أحلام آمال طاهر سالم رشيد حبيب نبيل عمر عالية راضي"
    " مبارك جديد صباح مساء ليل نهار سماء نجم بسمة لطيف شاكر حامد ماهر باسم رائد واعد عابد ساهر مؤمن مسلم"
    " عارف قاسم نسيم هلال ياقوت مرجان لؤلؤ ذهب فضة امید آرزو بهار روشن شاد آزاد پیروز خورشید ماه ستاره"
    " دریا باران سحر غزل آفتاب אור טל גל ים שחר שלום חיים נועם אביב ירדן דרור ברק רז שי עדן אלון ארז אורן"
    " תמר דקל שקד הדס ורד נרקיס שיר רון רינה גילה אהבה תקווה אמונה נחמה חן חנן אופיר סתיו זיו הדר נוי לב"
    " קרן יובל כרמל עומר רעות שירה ליאור אורי עמית שגיא אסף אילן צור זהר רותם מור יפה צפורה दीपक विजय"
    " आनंद शांति आशा किरण ज्योति प्रकाश सुंदर सुन्दर विकास संगीता कविता पूजा प्रेम सागर आकाश रवि सूरज"
    " चंदन उषा संध्या रजनी माया लता पुष्पा कमल विनय धर्म सत्य अमर अजय अभय निर्मल विमल पवन अनिल अरुण गौरव"
    " संतोष विवेक विश्वास उमंग स्वाति प्रिया अमृत كبير صغير طويل قصير جديدة كبيرة عظيم قوي ضعيف غني فقير"
    " حاضر غائب قائد شاهد ناجح واضح صحيح سريع بطيء راشد مختار معروف محمود مشهور Hope Faith Grace Joy Dawn"
    " Rose Mark Will May June April August Art Bill Frank Rich Jack Pat Sky Summer Autumn Winter Ivy"
    " Holly Heather Amber Ruby Pearl Crystal Jade Star Melody Harmony Destiny Trinity Justice Liberty"
    " Victory Chance Chase Hunter Mason Carter Cooper Taylor Tyler Baker Major Prince King Duke Earl"
    " Royal Genesis Heaven Angel Sage Reign Messiah Legend Miracle Patience Prudence Mercy Charity Honor"
    " Blessing Gift Success Precious Comfort Fortune Christian Storm River Brook Cliff Dale Glen Heath"
    " Lane Penny Robin Misty Sunny Stormy Rain Sandy Rocky Gene Guy Drew Chip Buck Bud Dean Frances"
    " Victoire Aurore Constance Espérance France Olive Marguerite Violette Fleur Marine Ange Noël Aimé"
    " Aimée Désiré Clémence Innocent Juste Parfait Lumière Océane Esperanza Consuelo Dolores Soledad Luz"
    " Paz Rosa Victoria Mercedes Milagros Pilar Concepción Sol Luna Estrella Alba Rocío Nieves Cruz Ángel"
    " Amor Remedios Socorro Rosario Encarnación Asunción Amparo Caridad Fe Ernst Heide Wolf Falk Engel"
    " Gerecht Sommer Mai Erika Blüte Sonne Deniz Umut Barış Savaş Güneş Yağmur Bahar Sevgi Özgür Toprak"
    " Bulut Rüzgar Ateş Kaya Demir Çiçek Gül Su Duru Eylül Ekim Nisan Yaz Kumsal Nehir Ilgın Sevinç Mutlu"
    " Zafer Yıldız Ülkü Emel Arzu Dilek Hayat Can Cihan Devrim Evrim Uğur Kader Kısmet Stella Vittoria"
    " Speranza Gioia Serena Grazia Fortunato Benedetto Felice Vera Chiara Bianca Viola Margherita Angelo"
    " Letizia Allegra Aurora Cahaya Surya Bintang Indah Bunga Mawar Melati Permata Mega Ratu Raja Cinta"
    " Harapan Guntur Gunung Fajar Hujan Надежда Вера Любовь Роза Лилия Мир Светлана Надія Віра Любов"
    " Слава Зоря Вяра مفيد مخلص منير صابر جليل وحيد فريد وسيم نادر حميد ثابت شجاع صافي عاقل نزيه وديع عفيف ظريف"
    " שמחה ששון נעים सरल कोमल मधुर उज्ज्वल Press Grant Rob Violet Miles Rusty Gay Early Young Long Noble Sterling"
    " Golden Silver Iris Daisy Lily Claire Clément Constant Blanche Fortunata Clemente Modesto Modesta Candido"
    " Candida Pia Clara"
)


def build(sources: Path) -> dict[str, bytes]:
    """The table, compressed."""
    sys.path.insert(0, str(sources / FAKER))
    people = importlib.import_module("faker.providers.person")
    given: set[str] = set()
    family: set[str] = set()
    for module in pkgutil.iter_modules(people.__path__):
        provider = importlib.import_module(f"{people.__name__}.{module.name}").Provider
        for attribute, value in sorted(vars(provider).items()):
            if attribute.startswith("first_name"):
                given.update(_names(value))
            elif attribute.startswith("last_name") and module.name[:2] in UNCASED:
                family.update(_names(value))
    words = set(WORDS.split())
    rows = (given, family, words & (given | family))
    return {"people.xz": compress("\n".join(" ".join(sorted(row)) for row in rows))}


def _names(value: object) -> Iterator[str]:
    """The names in what a provider holds: a table, a row, or a row of rows of words."""
    if isinstance(value, str):
        yield from filter(_is_name, value.split())
    elif isinstance(value, (dict, list, set, tuple)):
        for each in value:
            yield from _names(each)


def _is_name(word: str) -> bool:
    """Whether a word is of letters, and what is set at them, alone."""
    kinds = {unicodedata.category(char)[0] for char in word}
    return 1 < len(word) <= _LONGEST and kinds <= {"L", "M"} and not _EAST.search(word)


if __name__ == "__main__":
    write(build)
