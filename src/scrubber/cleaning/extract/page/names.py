"""Names of persons and papers, as lines and elements say them: with what somebody is and did, and when."""

import re
from collections.abc import Sequence

from scrubber.language.facts.months import ENGLISH_MONTHS, MONTH_NAMES
from scrubber.language.facts.weekdays import WEEKDAY_NAMES
from scrubber.language.packs.joining import joining
from scrubber.language.runs import key_of
from scrubber.patterns import lazily

_WORD = lazily(r"[^\W\d_][^\W\d_'’.-]*(?:['’.-]{1,2}[^\W\d_]+)*\.?|\S")
_AND = frozenset({*joining("and"), "en"})
_PARTICLES = frozenset({"de", "da", "do", "del", "della", "di", "van", "von", "der", "den", "ter", "la", "le", "al",
    "el", "bin", "ibn", "for", "of", "the"})  # fmt: skip
#: What somebody is, behind the name, and of what; the last words of a paper's or an agency's name.
_WHAT = frozenset({"senior", "staff", "contributor", "editor", "reporter", "writer", "correspondent", "columnist",
    "associate", "contributing"})  # fmt: skip
_BEATS = frozenset({"science", "business", "health", "political", "politics", "sports", "technology", "environment",
    "education", "entertainment", "economics", "religion", "crime", "features", "news"})  # fmt: skip
_PAPERS = frozenset({"press", "presse", "news", "sports", "times", "service", "services", "agency", "reuters", "afp",
    "bloomberg"})  # fmt: skip
#: What a byline says was done on the day behind the names, with a capital as they have.
_DONE = frozenset({"published", "updated", "posted", "veröffentlicht", "aktualisiert", "erstellt", "publié", "modifié",
    "publicado", "publicada", "actualizado", "atualizado", "pubblicato", "aggiornato", "gepubliceerd",
    "bijgewerkt", "publicerad", "uppdaterad", "publisert", "oppdatert", "udgivet", "opdateret", "opublikowano",
    "zaktualizowano", "aktualizacja", "опубликовано", "обновлено"})  # fmt: skip
#: Days as English papers cut them behind a name, but for those that end names as well: Sun, Thu, Mon.
_DAYS = frozenset({"tue", "tues", "wed", "thurs", "fri", "sat"})
#: What a site sets to be pressed behind a name, and the months that end none.
_PRESSED = frozenset({"follow", "following", "blocked", "unblock", "view", "twitter", "facebook", "email", "rss",
    "e-mail", "linkedin", "instagram", "subscribe", "googletag"})  # fmt: skip
_MONTHS = frozenset({"january", "february", "july", "september", "october", "november", "december"})
#: What is written as names are and stands behind them: when, in which column, as what.
_NO_NAME = (
    MONTH_NAMES | WEEKDAY_NAMES | _WHAT | _DONE | _DAYS | {"last", "on", "in", "at", "contact", "follow", "special"}
)
#: What a date has besides figures.
_WHEN = MONTH_NAMES | WEEKDAY_NAMES | _DAYS | {"sun", "mon", "thu", "thur"}
#: Where a day is set right behind the last name: "Ann MarshSept. 19, 2016".
_GLUED = lazily(rf"(?<=[^\W\d_])(?=(?:{'|'.join(sorted(ENGLISH_MONTHS))})\.? \d{{1,2}}, \d{{4}})", re.IGNORECASE)
#: Words of a name.
_LEAST, _MOST = 2, 5
#: Letters of a name that is said twice without a blank between, at least.
_TWICE = 12


def names(line: str) -> tuple[list[str], bool]:
    """The names that a line begins with, and whether it says nothing else: one, or several of which the last two
    stand beside an "and".
    """
    found: list[str] = []
    name: list[str] = []
    joined = False
    words = _WORD.findall(_GLUED.sub(" ", line))
    for at, word in enumerate(words):
        # Months are names as well: May, Mayo, Jan. Before a day or a year they are none.
        bare, dated = word.rstrip(".").lower(), words[at + 1 : at + 2] and words[at + 1].isdigit()
        told = bare not in _NO_NAME or (bare in MONTH_NAMES and not dated)
        if (word[0].isupper() and told and len(name) < _MOST) or (word in _PARTICLES and name):
            name.append(word)
        elif name and (word == "," or word in _AND):
            joined = joined or word != ","
            found.append(_name(name))
            name = []
        else:
            whole = False
            if word.lower() in _WHAT and len(name) > _LEAST and name[-1].lower() in _BEATS:
                name.pop()
            break
    else:
        whole = True
    found = [one for one in (*found, _name(name)) if one]
    return found if joined else found[:1], whole


def _name(words: Sequence[str]) -> str:
    """A person's or a paper's name of such words; "" for what is none."""
    while words and words[-1] in _PARTICLES:
        words = words[:-1]
    return " ".join(words) if len(words) >= _LEAST else ""


def once(name: str) -> str:
    """A name that a page shows twice in one element ("Jane Doe janedoe", "Jane Doe More by Jane Doe"), once, and
    without what somebody is ("Jane Doe Senior Editor") or did on a day ("Jane Doe Publié le", "Jane Doe Fri"), and
    what is to be pressed beside it ("Jane Doe Follow").
    """
    words = name.split()
    twice = key_of(name)
    if len(twice) >= _TWICE and twice[: len(twice) // 2] * 2 == twice:
        at = next(at for at in range(len(name)) if len(key_of(name[:at])) == len(twice) // 2)
        return name[:at]
    for n in range(_LEAST, len(words)):
        last = n == len(words) - 1 and words[n].rstrip(".,").lower()
        if words[n].lower() in _DONE or words[n].lower() in _PRESSED or last in _DAYS or last in _MONTHS:
            return " ".join(words[:n])
        if words[n].lower() in _WHAT:
            return " ".join(words[: n - (n > _LEAST and words[n - 1].lower() in _BEATS)])
        first = key_of("".join(words[:n]))
        again = key_of("".join(words[n:]))
        if first and (again.endswith(first) or again.startswith(first)):
            return " ".join(words[:n])
    return name


def is_date(name: str) -> bool:
    """Whether what was read as somebody's name is a date that stands beside the authors, or its beginning: "June 3"."""
    words = [word.strip(".,").lower() for word in name.split()]
    return any(word in MONTH_NAMES for word in words) and all(
        word in _WHEN or word[:1].isdigit() or not word for word in words
    )


def without_day(name: str, shown: str) -> str:
    """A name without the month and the day of the week that a page sets behind it, where it shows them before a figure
    alone: "Ann Marsh Jan" of "Ann Marsh Jan 01", "annm » Mon Jun" of "annm » Mon Jun 04".

    It goes wrong on a name of three words and more that ends like a month's, and has a figure behind it wherever the
    page shows it.
    """
    words = name.split()
    end = len(words)
    while end and words[end - 1].strip(".,").lower() in _WHEN:
        end -= 1
    rest = end
    while rest and not any(map(str.isalnum, words[rest - 1])):
        rest -= 1
    if end == len(words) or rest < (1 if rest < end else _LEAST):
        return name
    found = re.findall(r"\s{1,3}".join(map(re.escape, words)) + r"[.,]?\s{0,3}(\d?)", shown, re.IGNORECASE)
    return " ".join(words[:rest]) if found and all(found) else name


def is_body(name: str) -> bool:
    """Whether it is an agency's or a paper's name, or what somebody is ("Staff Writer")."""
    words = name.lower().split()
    return words[-1] in _PAPERS or all(word in _WHAT or word in _BEATS for word in words)
