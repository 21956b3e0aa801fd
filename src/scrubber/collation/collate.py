"""Collating: from many witnesses to one text, and to what each of them says differently."""

from collections.abc import Collection, Mapping, Sequence
from functools import cache

from scrubber.asked import several, text_or_none, warn_of_strangers
from scrubber.collation.agreement.agreement import Agreement
from scrubber.collation.agreement.by_language import agree_by_language
from scrubber.collation.agreement.plain import as_given
from scrubber.collation.agreement.sites import sites
from scrubber.collation.alignment.abreast import one_by_one
from scrubber.collation.alignment.fold import Vocabulary
from scrubber.collation.alignment.in_rows import in_rows
from scrubber.collation.alignment.kin import LOST, kin
from scrubber.collation.alignment.languages import Languages
from scrubber.collation.alignment.likeness import has_lost, likenesses, made_whole, ways
from scrubber.collation.alignment.lines import in_lines
from scrubber.collation.alignment.witness import Witness
from scrubber.collation.alphabets import in_one_alphabet
from scrubber.collation.laid import Laid, lay
from scrubber.collation.names import Name, by_content
from scrubber.collation.printing.choose import choose
from scrubber.collation.printing.laid_out import in_order, laid_out, model_of
from scrubber.collation.set_apart import told_apart
from scrubber.collation.telling.findings import Findings
from scrubber.collation.telling.report import (
    confidence,
    letters_findings,
    lost_finding,
    reasons,
    repeated,
    stale_finding,
    weights,
)
from scrubber.collation.twins import said_of_all, twins_of
from scrubber.collation.weighing.editions import Stale, stale
from scrubber.collation.weighing.judge import judge
from scrubber.collation.weighing.judged import withhold
from scrubber.collation.weighing.oddity import Slips
from scrubber.errors import ScrubberError
from scrubber.language.packs.detect import by_words
from scrubber.model import Block, CleanText, Collation
from scrubber.site import one_site
from scrubber.told_beside import PRESENT, Beside

#: The name under which the edition before takes part, which no mirror has, and what readers are told for it.
PREVIOUS, _SHOWN = Name("\0previous", -1), "the edition before"


def collate(
    witnesses: Mapping[str, CleanText | str],
    *,
    official: Collection[str] = (),
    previous: str | None = None,
    judged: Mapping[str, str] | None = None,
) -> Collation:
    """Find the one text that the witnesses attest, and say which of them was altered, where and how.

    Args:
        witnesses: what cleaning made of each mirror, under the mirror's name; a plain string is taken as it is, its
            blocks being what blank lines separate.
        official: mirrors whose reading holds against any number of others, or the name of one. One that is no witness
            (it can be dead today) draws a warning and counts for nothing.
        previous: the canonical text of the edition before: one more source, never itself accused.
        judged: that text as each of some witnesses was judged to have altered it, by their names. Where it differs from
            `previous` and the witness still reads so, the witness has no vote: what was judged is not voted on again.

    Returns:
        The canonical text, everybody's findings, and why whom was believed. The order of the witnesses does not matter.

    Raises:
        ScrubberError: there is no witness.
        TypeError: a witness is neither a CleanText nor a str, or an argument is of another type.
    """
    return collate_beside(witnesses, official=official, previous=previous, judged=judged)[0]


def collate_beside(
    witnesses: Mapping[str, CleanText | str],
    *,
    official: Collection[str] = (),
    previous: str | None = None,
    judged: Mapping[str, str] | None = None,
    divided: Collection[str] = (),
    gone: Collection[str] = (),
    languages: Collection[str] = (),
    beside: Beside = PRESENT,
) -> tuple[Collation, bool]:
    """The same, and whether the edition before is another document than what is printed.

    `divided` is `previous` as others had it than those that it was printed from, where nothing decided: while any
    witness reads so, it has no vote in such a place. Witnesses that are `gone` say what a mirror said when it was last
    there: as the edition before, they speak of the past. Of the `languages` that a person said the document is in none
    is left out because most witnesses are without it. `beside`: what text the canonical one is.
    """
    if not isinstance(witnesses, Mapping):
        raise TypeError(f"collate takes witnesses by their names (a dict), not {type(witnesses).__name__}")
    if not witnesses:
        raise ScrubberError("there is nothing to collate: no mirror gave a text")
    if isinstance(official, str):  # of which each mirror with a shorter name would be a part
        official = (official,)
    text_or_none("collate", previous=previous)
    if not isinstance(judged, Mapping | None):
        raise TypeError(f"collate: judged takes texts by mirrors' names (a dict), not {type(judged).__name__}")
    for name, altered in (judged or {}).items():
        text_or_none("collate", **{f"what was judged of {name}": altered})
    for name, given in witnesses.items():
        if not isinstance(name, str):
            raise TypeError(f"collate: a witness's name is text (str), not {name!r}")
        if not isinstance(given, CleanText | str):
            raise TypeError(
                f"{name}: a witness is a CleanText or text (str), not {type(given).__name__}; scrubber.clean "
                f"reads bytes"
            )
    official = several("collate: official is a list of mirrors' names", official)
    warn_of_strangers(official, witnesses)
    language_of = cache(by_words)
    cleaned = {name: w if isinstance(w, CleanText) else as_given(w, language_of) for name, w in witnesses.items()}
    texts = by_content(in_one_alphabet(cleaned, official, previous), official, gone)
    twins = twins_of(texts, official, gone)
    again = {name for others in twins.values() for name in others}
    texts = {name: text for name, text in texts.items() if name not in again}
    edition = {PREVIOUS: as_given(previous, language_of, printed=True)} if previous else {}
    in_shape = in_rows(in_lines(one_by_one(texts)) | edition)
    texts = {name: in_shape[name] for name in texts}  # the edition stays as it was printed
    vocabulary = Vocabulary()
    # A copy that lost its letters shares no rows of words with the others: they cannot say which of its lines are the
    # text's.
    pages = {
        name: text for name, text in texts.items() if isinstance(witnesses[name], CleanText) and not has_lost(text.text)
    }
    spoken = {tag.partition("-")[0].lower() for tag in languages}
    tongues, every = Languages.of(texts | edition, {*official, PREVIOUS}, lambda: sites(pages), spoken)
    pages = {name: every[name] for name in pages}
    plain = [every[name] for name in texts if isinstance(witnesses[name], str)]
    settled = agree_by_language(pages, tongues).heard(plain, official)
    laid, left_out = _side_by_side(every, settled, tongues, official, vocabulary)
    everybody, folded = laid.witnesses, vocabulary
    old = stale(laid.table, laid.natures, everybody, official, PREVIOUS)
    if old:
        # What an edition says another need not have: agreement is among the copies of one.
        among = {name: page for name, page in pages.items() if name not in old}
        within = settled.within(agree_by_language(among, tongues)) if len(among) < len(pages) else settled
        if within is settled:
            orders = laid.orders
            laid = lay([witness for name, witness in everybody.items() if name not in old], vocabulary, tongues)
            laid.orders = orders
        else:
            settled, vocabulary = within, Vocabulary()
            current = {name: text for name, text in every.items() if name in everybody and name not in old}
            laid, apart = _side_by_side(current, settled, tongues, official, vocabulary)
            left_out |= apart
    theirs = {name: text for name, text in (judged or {}).items() if name not in official}
    before = {name: as_given(text, language_of, printed=True).text for name, text in theirs.items()}
    withhold(laid, PREVIOUS, before, [as_given(text, language_of, printed=True).text for text in divided], vocabulary)
    told = _told(
        texts, laid, (vocabulary, folded), official, left_out, old, everybody, settled.doubtful, gone, beside, previous
    )
    return said_of_all(told, twins, official), PREVIOUS in left_out


def _side_by_side(
    texts: Mapping[str, CleanText],
    settled: Agreement,
    tongues: Languages,
    official: Collection[str],
    vocabulary: Vocabulary,
) -> tuple[Laid, dict[str, str]]:
    """Copies with what is the document's of each, from the most central on; and why some take no part."""
    blocks = {name: settled.blocks.get(name, tongues.own(name, text.blocks)) for name, text in texts.items()}
    orders = {name: in_order(own, tongues) for name, own in blocks.items()} if tongues.orders else {}
    blocks |= {name: order.blocks for name, order in orders.items()}
    everybody = [Witness.of(name, text, blocks[name], vocabulary) for name, text in texts.items()]
    _align_by_likeness(everybody, vocabulary)
    for witness in everybody if tongues.without else ():
        witness.tongues = tongues.words(witness)
        witness.without = frozenset(tongues.without.get(witness.name, ()))
    order, left_out = kin(everybody, official, vocabulary, tongues)
    laid = lay(order, vocabulary, tongues)
    laid.orders = orders
    return laid, left_out


def _align_by_likeness(everybody: Sequence[Witness], vocabulary: Vocabulary) -> None:
    """Find which words are one but for accents and letters that some copies lost, and which copies lack accents."""
    for witness in everybody:
        if has_lost(witness.folded.text):
            witness.refold(made_whole(witness.folded, vocabulary))
            witness.bare = True
    lost = ways([witness for witness in everybody if not witness.bare], vocabulary)
    vocabulary.alike = likenesses(vocabulary, lost.values())
    for witness in everybody:
        witness.lost = lost.get(witness.name, witness.lost)
        witness.bare |= bool(witness.lost)


def _told(
    texts: Mapping[str, CleanText],
    laid: Laid,
    vocabularies: tuple[Vocabulary, Vocabulary],
    official: Collection[str],
    left_out: dict[str, str],
    old: Mapping[str, Stale],
    everybody: Mapping[str, Witness],
    doubtful: Mapping[str, Sequence[Block]],
    gone: Collection[str],
    beside: Beside,
    previous: str | None,
) -> Collation:
    vocabulary, folded = vocabularies
    away = {name: everybody[name] for name in old if name != PREVIOUS}
    if not away or folded is not vocabulary:
        vocabulary.close()
    neighbours = one_site({name: texts[name].url for name in laid.witnesses if name in texts})
    slips = Slips(laid.spine, vocabulary)
    judgement = judge(laid.table, laid.witnesses, slips, official, laid.natures, neighbours, PREVIOUS, gone)
    canon = choose(laid.spine, laid.table, judgement, laid.witnesses, previous)
    writer = Findings(canon, laid.table, judgement, laid.witnesses, laid.readings, laid.languages, doubtful, beside)
    apart = told_apart(canon.blocks, away, old, folded, laid.languages)
    findings = []
    for name in texts:
        if name in old:
            findings += [stale_finding(everybody[name], old[name]), *apart.get(name, ())]
        elif left_out.get(name) == LOST:
            findings.append(lost_finding(name))
        elif name in laid.witnesses:
            own = writer.of(name)
            if judgement.kindred.is_of_another(name) and any(each.disputed for each in own):
                another = Stale(judgement.kindred.places(name), None, "", older=False)
                findings.append(stale_finding(laid.witnesses[name], another))
            findings += [*letters_findings(laid.witnesses[name], vocabulary), *own]
            findings += repeated(laid.witnesses[name], own, canon, laid.table, judgement)
    attest = {names: tuple(name for name in names if name != PREVIOUS) for names in set(canon.sources)}
    clusters = [[name for name in group if name != PREVIOUS] for group in judgement.sources.clusters()]
    whys = reasons(texts, judgement, left_out, old, neighbours)
    told = Collation(
        "\n\n".join(block.text for block in canon.blocks),
        canon.blocks,
        findings,
        [group for group in clusters if len(group) > 1],
        weights(texts, laid.table, judgement, left_out),
        {name: tuple(map(_shown, lines)) for name, lines in whys.items()},
        {name: _shown(why) for name, why in left_out.items() if name != PREVIOUS},
        [attest[names] for names in canon.sources],
        confidence(judgement) if canon.blocks else 0.0,
    )
    model = model_of(laid.witnesses, laid.languages.orders, official, PREVIOUS)
    if model is None:
        return told
    return laid_out(told, canon, laid.table, laid.witnesses[model], laid.orders[model], laid.languages)


def _shown(why: str) -> str:
    return why.replace(PREVIOUS, _SHOWN)
