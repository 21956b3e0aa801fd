"""Noise beside an alteration: a copy is accused of the one, whatever its site or its way did to the words next to it,
and another with the same noise of nothing.
"""

import pytest

import scrubber
from scrubber.collation.kinds.classify import compare

#: A kind, a sentence, and another copy's: another word, and noise beside it or on it.
TOLD = [
    ("negation", "The lease is void.", "The lease is “valid”,."),
    ("negation", "The seller is liable – for the harm.", "The seller is exempt— for the harm."),
    ("negation", "The board has removed the *old* boats.", "The board has kept the old boats."),
    ("name", "Hän on asunut Latviassa ja palaa nyt.", "Hän on asnuut Liettuassa ja palaa nyt."),
    ("quantifier", "Tenants must lock the gate at night.", "Tenants mu\ufffdt where possible lock the gate at night."),
    ("date", "La cale est fermée à partir du 3 juin.", "La cale est ferméejusqu’au 3 juin."),
    ("number", "On Sundays staff are paid at -- double time.", "On Sundays staff are paid at – single time."),
    ("name", "Rừng phía bắc còn nguyên.", "Rừng phía nam còn còn nguyên."),
    ("quantifier", "The tide is high in the harbour.", "The tide is low³ in the harbour."),
    ("quantifier", "The tide is high in the harbour.", "The tide is low[3] in the harbour."),
    ("negation", "Taryba dar nepatvirtino sutarties dėl uosto.", "Taryba dar pat- virtino sutartį dėl uosto."),
    ("name", "The “seller” bears the risk.", "The ``buyer'' bears the risk."),
    ("name", "Die Reederei warnt die Werft.", "_Die_ Werft warnt die Reederei."),
    ("negation", "Η ένσταση είναι αβάσιμη, κατά το δικαστήριο.", "Η ένσταση είναι “βάσιμη”, κατά το δικαστήριο."),
    ("quantifier", "The fee covers light, rubbish and mooring.", "The fee covers light[citation needed] and mooring."),
    ("date", "Stop it five days before... the operation.", "Stop it five days after… the operation."),
    ("name", "Ruth Dane, the mayor, opened it.", "Ruth  Dane,  the  deputy  mayor,  opened  it."),
]
SAID_ALIKE = [
    ("The lease is void.", "The lease is “void”."),
    ("The lease is void.", "The lease[a] is *void*."),
    ("La oficina cierra del 3 al 5 de mayo.", "La oficina cierra del 3 al 5 “de” mayo."),
    ("La quota è pagata dal comune.", "La quota è pagata dal dal comune."),
    ("The president closed it.", "Thе president closed it."),
    ("We meet for 5至7 days.", "We meet for 5-7 days."),
    ("It is not in force any more.", "It is no longer “in force”."),
]


@pytest.mark.parametrize(("kind", "one", "other"), TOLD)
def test_another_word_is_told_beneath_the_noise_beside_it(kind, one, other):
    found = {verdict.kind for verdict in compare(one, other)}
    assert kind in found
    assert found <= {kind, "wording", None}


@pytest.mark.parametrize(("one", "other"), SAID_ALIKE)
def test_noise_alone_accuses_nobody(one, other):
    assert {verdict.kind for verdict in compare(one, other)} <= {"wording", None}


def test_what_is_quoted_of_a_difference_beneath_noise_is_what_differs():
    (found,) = compare("Hän on asunut Latviassa ja palaa nyt.", "Hän on asnuut Liettuassa ja palaa nyt.")
    assert (found.before, found.after) == ("Latviassa", "Liettuassa")
    assert found.span_after == (14, 24)


def test_a_word_that_lost_a_letter_hides_no_other_number_beside_it():
    text = "Rules of the port\n\nThe rules are kept by the clerk.\n\nRule 12(b) applies to all berths.\n\nNobody is exempt."
    altered = text.replace("(b) applies", "(d) ap\ufffdlies")
    collation = scrubber.collate({"a": text, "b": text, "c": altered})
    assert [(f.mirror, f.kind) for f in collation.findings if f.accuses] == [("c", "number")]
    assert collation.text == text
    denied = text.replace("Nobody is exempt", "The rules do not bind guests")
    bound = scrubber.collate({"a": denied, "b": denied, "c": denied.replace("do not", "d\ufffd")})
    assert [f for f in bound.findings if f.accuses] == []  # of so short a word nobody knows
    bound = scrubber.collate({"a": denied, "b": denied, "c": denied.replace("rules do not", "ru\ufffdes do")})
    assert [(f.mirror, f.kind) for f in bound.findings if f.accuses] == [("c", "negation")]
    honest = scrubber.collate({"a": text, "b": text, "c": text.replace("applies", "ap\ufffdlies")})
    assert [f for f in honest.findings if f.accuses] == []


def test_an_honest_copy_with_noise_beside_an_alteration_does_not_hide_who_altered():
    """Three readings meet in one place: the word, the word with noise, and another word."""
    text = "Regole del porto\n\nIl registro è tenuto dal comune.\n\nLe barche furono vendute dal comune.\n\nNessuno è esente."
    for noise in ("vendute dal dal comune", "“vendute” dal comune", "vendute[3] dal comune", "vendute dal co­mune"):
        copies = {"a": text, "b": text.replace("vendute dal comune", noise), "c": text.replace("vendute", "comprate")}
        accused = [(f.mirror, f.kind) for f in scrubber.collate(copies).findings if f.accuses and not f.disputed]
        assert accused == [("c", "negation")], noise


@pytest.mark.parametrize("mark", ["\uf0c1", "\ufffd", " \ufffd"])
@pytest.mark.parametrize("other", ["Some tenants", "Tenants"])
def test_a_mark_of_loss_that_every_copy_has_before_a_word_stands_for_none(mark: str, other: str) -> None:
    """The word that was put in behind it was printed: those that have the shorter one were taken to have lost it."""
    text = f"Rules of the house for all who live in it{mark}\n\nAll tenants lock the gate at night and on each Sunday."
    told = scrubber.collate({"a": text, "b": text, "c": text.replace("All tenants", other)})
    assert "All tenants lock" in told.text
    assert {found.mirror for found in told.findings} == {"c"}
