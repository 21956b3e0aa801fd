"""What a text shows if a date stands in it, of each sort that `date_patterns` has."""

from collections.abc import Mapping

from scrubber.language.facts.date_patterns import ERAS, HUNGARIAN, JOIN, SHORT_HUNGARIAN, STEMS
from scrubber.language.facts.glance import Sign, all_of, any_of, char_of, figure_before, found, word_of
from scrubber.language.facts.months import ENGLISH_MONTHS, OTHER_MONTHS, SHORT_BEFORE_YEAR, SHORT_MONTHS, SHORT_TOO
from scrubber.language.facts.numerals import EN_ORDINALS
from scrubber.patterns import lazily

_CHRIST = lazily(r"C|AD|A\.D")
_ENGLISH_MONTH = word_of(ENGLISH_MONTHS)
_OTHER_MONTH = word_of(month.split()[-1] for month in OTHER_MONTHS)  # meán fómhair
_ORDINAL = word_of(w for w, n in EN_ORDINALS.items() if n <= 30)  # the last of its words, as `ORDINAL` has it
_TO = rf"\d(?:st|nd|rd|th|er|º|\.)?\s?{JOIN}\s?(?:the\s)?\d"

# What a text shows if a date of that sort stands in it.
SIGNS: Mapping[str, Sign] = {
    "year": char_of("年년"),
    "era": all_of(char_of("年"), found("|".join(ERAS))),
    "cycle": all_of(char_of("年"), char_of(f"{STEMS}巳已")),
    "before": all_of(char_of("公"), found("公元")),
    "moon": char_of("月"),
    "month": char_of("月월달"),
    "listed": all_of(char_of("日号號曰"), found(r"[日号號曰][、,，和与及至到~～‐-―-]")),
    "day and hour": all_of(char_of("日号號曰"), char_of("时時点點")),
    "day alone": char_of("日号號"),
    "day alone, Korean": char_of("일"),
    "parted": all_of(figure_before("-/."), found(r"\d[-/.]\s?\d")),
    "days of one month": all_of(any_of(_ENGLISH_MONTH, _OTHER_MONTH), found(_TO)),
    "month, day and day": all_of(_ENGLISH_MONTH, found(_TO)),
    "day first": _ENGLISH_MONTH,
    "day first, other months": _OTHER_MONTH,
    "day first, short months": word_of({*SHORT_MONTHS, *SHORT_TOO, *SHORT_BEFORE_YEAR}),
    "day last, Hungarian": word_of((*HUNGARIAN, *SHORT_HUNGARIAN)),
    "year first, Baltic": word_of(["m", "gada", "aasta", "g", "a"]),
    "month, Vietnamese": word_of(["tháng", "thg"]),
    "day first, Thai": char_of("มกพตธส"),
    "month first": _ENGLISH_MONTH,
    "month first, the day": all_of(_ENGLISH_MONTH, any_of(_ORDINAL, figure_before("snrt"))),
    "in words": all_of(_ENGLISH_MONTH, _ORDINAL),
    "month alone": _ENGLISH_MONTH,
    "other month alone": _OTHER_MONTH,
    "christ": all_of(figure_before("abc"), lambda seen: _CHRIST.search(seen.text) is not None),
    # In either case, as its patterns are: contracts write "of each Month".
    "any month": word_of(["month", "monats", "mois", "mes", "числа", "число"]),
}
#: Those of dates that name their month: in a text that `names_month` clears there is none.
OF_MONTHS = frozenset(
    [
        "days of one month",
        "month, day and day",
        "day first",
        "day first, other months",
        "day first, short months",
        "month first",
        "month first, the day",
        "in words",
        "month alone",
        "other month alone",
    ]
)
