"""Each of a kind, and the kind: cada retraso, los retrasos. What holds for either holds for the other."""

from scrubber.language.plain import plain

#: By language, words for each of a kind, and the articles of a kind in the plural; so many letters of a noun are alike
#: in both numbers.
_EACH = {
    "de": frozenset(["jeder", "jede", "jedes", "jeden", "jedem"]),
    "fr": frozenset(["chaque", "tout", "toute"]),
    "es": frozenset(["cada"]),
    "it": frozenset(["ogni", "ciascun", "ciascuna"]),
    "pt": frozenset(["cada"]),
}
_THE = {
    "de": frozenset(["die", "den", "der"]),
    "fr": frozenset(["les"]),
    "es": frozenset(["los", "las"]),
    "it": frozenset(["i", "gli", "le"]),
    "pt": frozenset(["os", "as"]),
}
#: What all of them do as one, none of them does alone.
_TOGETHER = frozenset(
    ["zusammen", "gemeinsam", "insgesamt", "ensemble", "juntos", "juntas", "insieme", "colectivamente", "conjuntamente"]
)
_STEM = 4


def each_alike(before: str, after: str, language: str) -> bool:
    """Whether a rule is for each of a kind, and in the other reading for the kind, by its article: los retrasos,
    cada retraso; die Mitglieder, jedes Mitglied.
    """
    rows = [plain(text).casefold().split() for text in (before, after)]
    if min(map(len, rows)) < 2 or not _TOGETHER.isdisjoint(rows[0] + rows[1]):
        return False
    heads = {row[0] for row in rows}
    return (
        len(heads & _EACH.get(language, frozenset())) == len(heads & _THE.get(language, frozenset())) == 1
        and rows[0][1][:_STEM] == rows[1][1][:_STEM]
    )
