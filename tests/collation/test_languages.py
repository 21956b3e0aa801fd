"""A translation is no copy, and a copy in one of a document's languages lacks no paragraphs one by one."""

from __future__ import annotations

import scrubber

ENGLISH = [
    "The ferry crosses from the mill to the chapel as long as there is light on the water.",
    "Two men row it, and a third man sees to the rope and to the bell before it leaves.",
    "They are chosen by the parish each spring, and they may be chosen again in the next one.",
    "Cattle cross on market days only, and their owners must stand beside them on the way.",
    "In flood the ferry is tied to the oak above the mill, and nobody may untie it by himself.",
    "The fare is two pence, and there is nothing to pay for the midwife and for the priest.",
    "The rope is renewed every third year, and what it costs is taken out of the fares.",
]
FRENCH = [
    "Le bac va du moulin à la chapelle aussi longtemps que la lumière est sur les eaux.",
    "Deux hommes rament, et un troisième homme veille sur la corde et sur la cloche du bac.",
    "Ils sont choisis par la paroisse au printemps et peuvent être choisis une autre fois.",
    "Le bétail passe les jours de marché, et les maîtres doivent rester à côté de leurs bêtes.",
    "Par la crue, le bac est attaché au chêne au-dessus du moulin, et personne ne le détache.",
    "Le passage coûte deux sous, et il n'y a rien à payer pour la sage-femme et le prêtre.",
    "La corde est refaite tous les trois ans, et ce qu'elle coûte est pris sur les passages.",
]
ADDRESS = [f"{name}, {n} Ferry Lane, Lower Ferry, Postbox {n}{n}" for n, name in enumerate(["Mill", "Chapel", "Oak", "Vestry"], 2)]  # fmt: skip


def said(collation: scrubber.Collation) -> dict[str, list[str]]:
    out: dict[str, list[str]] = {}
    for each in collation.findings:
        out.setdefault(each.mirror, []).append(each.kind)
    return out


def test_a_copy_in_one_of_two_languages_has_one_finding_that_accuses_nobody() -> None:
    both = "\n\n".join(text for pair in zip(ENGLISH, FRENCH, strict=True) for text in pair)
    behind = "\n\n".join([*ENGLISH, *FRENCH])
    for text in (both, behind):
        found = scrubber.collate({"a": text, "b": text, "c": text, "d": "\n\n".join(ENGLISH)})
        assert said(found) == {"d": ["unpaired"]}
        (told,) = found.findings
        assert (told.severity, told.accuses) == ("low", False)
        assert "(fr)" in told.message


def test_a_part_of_one_language_that_is_missing_is_told_as_before() -> None:
    both = "\n\n".join([*ENGLISH, *FRENCH])
    found = scrubber.collate({"a": both, "b": both, "c": both, "d": "\n\n".join([*ENGLISH, *FRENCH[:3]])})
    assert said(found) == {"d": ["truncation"]}
    found = scrubber.collate({"a": both, "b": both, "c": both, "d": "\n\n".join([*ENGLISH[4:], FRENCH[0]])})
    assert "unpaired" not in said(found)["d"]


def test_a_translation_that_shares_its_addresses_with_the_other_mirrors_takes_no_part() -> None:
    english, french = ("\n\n".join([*text, *ADDRESS]) for text in (ENGLISH, FRENCH))
    found = scrubber.collate({"a": english, "b": english, "c": english, "d": french})
    assert found.findings == []
    assert "translation" in found.left_out["d"]
