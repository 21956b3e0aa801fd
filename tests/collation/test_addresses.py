"""Another address: one that leads elsewhere accuses, one that no browser opens is a slip."""

import pytest

from scrubber import collate
from scrubber.collation.alignment.loci import Locus
from scrubber.collation.kinds.addresses import elsewhere, goes_on_with, leads_nowhere
from scrubber.collation.kinds.classify import compare
from scrubber.collation.weighing.judge import words_apart
from scrubber.language.facts.fact import Fact

TRUE = "https://forms.hill-town.example/2024"


def kinds(address):
    return [
        verdict.kind for verdict in compare(f"Forms are at {TRUE} until May.", f"Forms are at {address} until May.")
    ]


@pytest.mark.parametrize(
    "address",
    [
        "htpts://forms.hill-town.example/2024",
        "https://forms.hil-town.exmaple/2024",
        "httpss://forms.hill-town.example/2024",
    ],
)
def test_an_address_that_no_browser_opens_is_a_slip(address):
    assert leads_nowhere(TRUE, address)
    assert not {"url"} & set(kinds(address))


@pytest.mark.parametrize(
    "address",
    [
        "https://forms.hill-town.com/2024",
        "https://forms.hill-town.co/2024",
        "https://forms.hill-towns-office.example/2024",
        "https://hill-town-forms.org/login",
        "http://forms.hi11-town.example/2024",
        "https://hill-town-forms.dental/login",
        "https://forms.hill-town.click/2024",
    ],
)
def test_an_address_that_works_leads_elsewhere(address):
    assert not leads_nowhere(TRUE, address)
    assert kinds(address) == ["url"]


def test_one_dead_address_of_two_explains_no_other_one():
    assert not leads_nowhere(f"{TRUE} {TRUE}", f"{TRUE.replace('https', 'htpts')} https://other.example/")
    assert not leads_nowhere(TRUE, TRUE)


def test_a_letter_for_a_figure_is_made_to_look_alike():
    hosts = [[Fact("url", 0, 1, f"https://{host}/")] for host in ("example.org", "examp1e.org", "exampel.org")]
    assert elsewhere(hosts[0], hosts[1]) > elsewhere(hosts[0], hosts[2]) > elsewhere(hosts[0], hosts[0]) == 0.0


def test_a_domain_of_a_kind_not_listed_is_no_slip_of_another():
    """There are some 1,500, and new ones: only what a slip makes of the true one is taken for none."""
    assert not leads_nowhere("https://tax.gov/x", "https://refund.vacations/x")
    assert not leads_nowhere("https://forms.example", "weixin://forms.example")
    assert not leads_nowhere("https://hill-town.com", "https://hill-town.cam")


def test_a_hyphen_for_a_full_stop_makes_another_site_and_a_dash_for_a_hyphen_none():
    text = "本章程全文\n\n章程全文载于 https://wen.hekou-bo.example/zhang/12 ，以该文为准。\n\n本章程自公布之日起施行。"
    for there, kinds_told in (
        (".hekou-bo", set()),
        ("-hekou-bo", {"url"}),
        (".hekou–bo", set()),
        (".hekou_bo", set()),
    ):
        copies = dict.fromkeys(("a", "b", "c"), text) | {"d": text.replace(".hekou-bo", there)}
        told = {(f.mirror, f.kind) for f in collate(copies).findings if f.severity == "high" and not f.disputed}
        assert told == {("d", kind) for kind in kinds_told}


def test_a_hyphen_makes_another_mailbox_of_an_address_too():
    text = "The rules in full\n\nComplaints go to office@harbourplots.example in writing.\n\nThe rules apply from May."
    copies = dict.fromkeys(("a", "b", "c"), text) | {"d": text.replace("harbourplots", "harbour-plots")}
    assert {(f.mirror, f.kind) for f in collate(copies).findings if f.severity == "high"} == {("d", "url")}


@pytest.mark.parametrize(
    ("true", "other", "disputed"),
    [
        ("www.laacequia.example/notices", "www.la-acequia.example/notices", True),
        ("well-known.org/notices", "wellknown.org/notices", True),
        ("press-office@hill-town.example", "pressoffice@hill-town.example", True),
        ("clerk@hill-town.example", "clerk@hill-town.example.net", False),
    ],
)
def test_an_address_without_a_scheme_is_told_and_so_is_one_that_goes_on_at_the_sentences_end(true, other, disputed):
    text = (
        f"The rules in full\n\nWrite to {true}.\n\nThe rules are in force from the day on which they were made known."
    )
    told = collate(dict.fromkeys(("a", "b", "c"), text) | {"d": text.replace(true, other)}).findings
    assert [(f.mirror, f.kind, f.disputed) for f in told] == [("d", "url", disputed)]


def test_the_words_of_an_address_are_no_slips_of_one_another():
    """Copies that share an altered address and a slip were taken for the honest ones."""
    for joint, told in (("-", []), ("der", [{"acequia": ["a"], "laacequia": ["b"]}])):
        locus = Locus(0, 3, {f"la{joint}acequia": ["a"], "laacequia": ["b"]}, {"a": (0, 3), "b": (0, 1)})
        rows = {f"la{joint}acequia": ["la", joint, "acequia"], "laacequia": ["laacequia"]}
        assert [each.readings for each in words_apart(locus, rows[f"la{joint}acequia"], rows)] == told


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ("https://pay.quay.example/fees/Mooring_2019?utm_source=mail&utm_medium=x", []),
        ("https://pay.quay.example/fees/Mooring_2019?fbclid=IwAR0", []),
        ("https://pay.quay.example/fees/Mooring%5F2019", []),
        ("[https://pay.quay.example/fees/Mooring_2019](https://pay.quay.example/fees/Mooring_2019)", []),
        ("https://pay.quay.example/fees%2fMooring_2019", [("d", "url", False)]),
        ("https://pay.quay.example/fees/Mooring_2018", [("d", "url", False)]),
        ("https://pay.quay.example/fees/Mooring_2019?utm_source=https://quey.example/pay", [("d", "url", False)]),
        ("https://pay.quay.example/fees/Mooring_2019/a", [("d", "url", False)]),
        ("https://pay.quay.example/fees/Mooring_2019?page=2", [("d", "url", False)]),
        ("https://pay.quay.example/fees/Mooring_2019?to=other&account=7", [("d", "url", False)]),
        ("https://pay.quay.example/fees/Morring_2019", [("d", "url", True)]),
        ("https://pay.quay.example/fee/Mooring_2019", [("d", "url", True)]),
        ("https://pay.uqay.example/fees/Mooring_2019", [("d", "url", True)]),
        ("https://pay.quay.example/fees/Mooring_2019[9]", []),
    ],
)
def test_an_address_is_what_it_leads_to_and_each_of_its_letters_counts(other, told):
    true = "https://pay.quay.example/fees/Mooring_2019"
    text = f"The rules in full\n\nPayments are made at {true} before April.\n\nWhoever pays late is charged interest."
    found = collate(dict.fromkeys(("a", "b", "c"), text) | {"d": text.replace(true, other)}).findings
    assert [(f.mirror, f.kind, f.disputed) for f in found if f.severity == "high"] == told


@pytest.mark.parametrize(("letters", "escapes"), [("规则", "%E8%A7%84%E5%88%99"), ("réglement", "r%c3%a9glement")])
def test_an_address_with_letters_of_its_own_is_the_one_with_their_bytes(letters, escapes):
    text = f"The rules in full\n\nThey stand at https://gui.example/{letters}/2019 in full.\n\nThey are in force."
    copies = dict.fromkeys(("a", "b", "c"), text)
    assert not collate(copies | {"d": text.replace(letters, escapes)}).findings
    assert collate(copies | {"d": text.replace(letters, "%E8%B4%B9")}).findings


@pytest.mark.parametrize(
    ("true", "other", "told"),
    [
        ("https://map.quay.example/?id=4&lang=en#top", "https://map.quay.example/?id=4&lang=en&utm_source=x#top", []),
        ("https://map.quay.example/Geb%C3%BChren.pdf", "https://map.quay.example/Gebühren.pdf", []),
        ("https://map.quay.example/Gebühren.pdf", "https://map.quay.example/Gebähren.pdf", ["url"]),
        ("fees@quay.example", "mailto:fees@quay.example", []),
        ("https://map.quay.example/a/f.html", "https://map.quay.example/a/g.html", ["url"]),
    ],
)
def test_an_address_may_have_letters_beyond_ascii_and_tracking_parts_before_its_end(true, other, told):
    text = f"The rules in full\n\nThe map is found at {true} all year.\n\nWhoever pays late is charged interest."
    found = collate(dict.fromkeys(("a", "b", "c"), text) | {"d": text.replace(true, other)}).findings
    assert [f.kind for f in found] == told
    assert not any(f.disputed for f in found if "html" in true)


@pytest.mark.parametrize(
    ("text", "goes_on"),
    [
        ("See https://quay.example/|rules.", True),
        ("ann@quay.exa|mple", True),
        ("见https://quay.example/a。|收费一百元。", False),
    ],
)
def test_an_address_ends_where_its_signs_do(text: str, goes_on: bool) -> None:
    """A sentence right behind one, without a blank, is none of it."""
    start = text.index("|")
    assert goes_on_with(text.replace("|", ""), start, len(text) - 1) is goes_on


@pytest.mark.parametrize(
    ("true", "other", "told"),
    [
        ("https://hill-town.example/fees", "https://hill-town.example:443/fees", []),
        ("http://hill-town.example/fees", "http://hill-town.example:80/fees", []),
        ("https://müller.example/fees", "https://xn--mller-kva.example/fees", []),
        ("clerk@müller.example", "clerk@xn--mller-kva.example", []),
        ("https://hill-town.example/fees", "https://hill-town.example:8443/fees", [False]),
        ("http://hill-town.example/fees", "http://hill-town.example:443/fees", [False]),
        ("https://mole.example/fees", "https://xn--mol-tdd.example/fees", [False]),  # with a Cyrillic е
        ("https://müller.example/fees", "https://xn--mller-n4a.example/fees", [True]),
    ],
)
def test_a_port_that_a_scheme_means_and_a_name_as_servers_know_it_lead_to_the_same_site(true, other, told):
    text = "The rules in full\n\nFees are paid at {} in advance.\n\nThe clerk answers whoever writes to the office."
    for one, two in ((true, other), (other, true)):
        found = collate(dict.fromkeys(("a", "b", "c"), text.format(one)) | {"d": text.format(two)}).findings
        assert [f.disputed for f in found if f.kind == "url"] == told


def test_what_an_address_is_put_in_for_is_not_called_one() -> None:
    """The document has words there, and a mirror an address."""
    [verdict] = [
        each
        for each in compare(
            "It is handed out by the port of Almere for free.",
            "It is handed out by free charts at https://port.example/all for free.",
        )
        if each.kind
    ]
    assert verdict.kind == "url"
    assert verdict.told("the canonical text").startswith("Where an address is put in, the text reads “")


def test_an_address_is_no_word_in_the_other_spelling():
    """Nothing at all was told of it: the words of both are one word each in two spellings."""
    said = "Write to labour-harbour.com by May."
    found = collate({**dict.fromkeys("abc", said), "d": said.replace("harbour", "harbor")}).findings
    assert [(each.mirror, each.kind) for each in found] == [("d", "url")]
