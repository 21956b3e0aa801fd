"""Captures to witnesses to a collation: each page cleaned, the pages of a mirror joined, the mirrors collated."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from math import inf
from typing import Any, Self

from scrubber import sandbox, waiting
from scrubber.archive import restorations, rulings
from scrubber.archive.placed import altered
from scrubber.archive.values import Word
from scrubber.document import Document, Mirror
from scrubber.errors import NoText, ScrubberError, of_page
from scrubber.model import Capture, CleanText, Collation, Finding
from scrubber.outcome import Edition
from scrubber.told_beside import PRESENT, Beside

Reader = Callable[[Sequence["Reading"]], Mapping[str, CleanText | ScrubberError]]

#: The text beside which mirrors are told where persons decided.
_DECIDED = Beside(because="told beside a text that a person decided on")
#: Fewer mirrors than this are not worth a second child process.
_FEW = 4
#: A text that took another's place may be shorter by this factor and still be the document, written anew; or has so
#: many bytes, which say about as much in every script: no error, consent or login is told at such length.
_SHORTER, _AT_LEAST = 2, 3_000


@dataclass(frozen=True, slots=True)
class Reading:
    """How a mirror's captures are to be read: its bytes, and what its document says of them.

    Attributes:
        mirror: its name.
        captures: a page each, in order.
        encoding: what the bytes are in, where they label themselves wrongly.
        selector: a CSS selector of the element that holds the text.
        official: whether it outweighs any crowd.
        script: the script of the canonical text.
        languages: those the document is likely to be in.
        gone: whether its page is not there any more, and its captures are those of before.
    """

    mirror: str
    captures: tuple[Capture, ...]
    encoding: str | None = None
    selector: str | None = None
    official: bool = False
    script: str | None = None
    languages: tuple[str, ...] = ()
    gone: bool = False

    @classmethod
    def of(cls, document: Document, mirror: Mirror, captures: Sequence[Capture], *, gone: bool = False) -> Self:
        """How the captures of a document's mirror are to be read."""
        options = mirror.encoding, mirror.selector, mirror.official, document.script, tuple(document.languages)
        return cls(mirror.name, tuple(captures), *options, gone)


def read(reading: Reading) -> CleanText:
    """Read one mirror.

    Raises:
        ScrubberError: under the mirror's name; a mirror with a page that can't be read is no copy.
    """
    from scrubber.cleaning import join  # noqa: PLC0415 -- heavy

    try:
        pages = []
        for capture in reading.captures:
            with of_page(capture.url, len(reading.captures)):
                pages.append(_page(capture, reading))
        _refuse_empty(pages, reading.captures)
        return pages[0] if len(pages) == 1 else join(pages)
    except ScrubberError as error:
        error.mirror = reading.mirror
        raise


def _refuse_empty(pages: Sequence[CleanText], captures: Sequence[Capture]) -> None:
    """A page that only says where the text is stands for no text, whatever its other pages hold."""
    for page, capture in zip(pages, captures, strict=True):
        with of_page(capture.url, len(pages)):
            if told := page.metadata.get("elsewhere"):
                raise NoText(told)
    if not any(page.text for page in pages):
        nothing = not any(capture.raw for capture in captures)
        raise NoText("it is empty: there is not one byte in it" if nothing else "no text was found in its capture")


def read_all(readings: Sequence[Reading]) -> Mapping[str, CleanText | ScrubberError]:
    """Read many mirrors, several at once, each to its text or to what is wrong; one that fails stops no other."""
    if len(readings) < _FEW:
        return {reading.mirror: _read_or_error(reading) for reading in readings}
    with sandbox.threads() as pool:
        jobs = {reading.mirror: pool.submit(_read_or_error, reading) for reading in readings}
        return {mirror: waiting.result(job) for mirror, job in jobs.items()}


def once(read: Reader) -> Reader:
    """A reader that reads no mirror's captures twice."""
    known: dict[tuple[str, ...], CleanText | ScrubberError] = {}

    def read_once(readings: Sequence[Reading]) -> Mapping[str, CleanText | ScrubberError]:
        keys = {each.mirror: (each.mirror, *(capture.sha256 for capture in each.captures)) for each in readings}
        fresh = read([each for each in readings if keys[each.mirror] not in known])
        known.update({keys[name]: result for name, result in fresh.items()})
        return {name: known[key] for name, key in keys.items()}

    return read_once


def texts(readings: Sequence[Reading], read: Reader) -> dict[str, CleanText]:
    """The texts of those mirrors that can be read."""
    return {name: each for name, each in read(readings).items() if isinstance(each, CleanText)}


def _read_or_error(reading: Reading) -> CleanText | ScrubberError:
    try:
        return read(reading)
    except ScrubberError as error:
        return error


def collate_readings(
    readings: Sequence[Reading],
    *,
    previous: Edition | None,
    said: Sequence[Word] = (),
    judged: Sequence[Mapping[str, Any]] = (),
    read: Reader = read_all,
) -> tuple[Collation | None, dict[str, ScrubberError]]:
    """Read mirrors and collate those that can be read, whatever their order; what persons ruled and restored is
    followed.

    A ruling takes part as a witness of its own, the only official one then, which says what the mirrors attest but for
    the ruled readings: so every mirror is judged against the ruling by the same road as ever. So does an edition that
    was restored.

    Args:
        readings: the mirrors' captures, and how to read them.
        previous: the edition before.
        said: what persons decided, oldest first.
        judged: what was judged before and is not voted on (see `decided.places`), and where the edition before has no
            vote (see `memory.divided`).
        read: reads the mirrors.

    Returns:
        The collation (None if nothing could be read), and what is wrong with the others.
    """
    results = read(sorted(readings, key=lambda each: each.mirror))
    texts: dict[str, CleanText | str] = {name: each for name, each in results.items() if isinstance(each, CleanText)}
    wrong = {name: each for name, each in results.items() if not isinstance(each, CleanText)}
    if not texts:
        return None, wrong
    official = sorted(each.mirror for each in readings if each.official and each.mirror in texts)
    gone = [each.mirror for each in readings if each.gone and each.mirror in texts]
    languages = sorted({tag for each in readings for tag in each.languages})
    before = previous.text if previous else None
    evidence = restorations.evidence(previous, said) if previous else None
    by_text: dict[str, Collation] = {}

    def by_ruling(blocks: Sequence[str], beside: Beside = _DECIDED) -> Collation:
        text = "\n\n".join(blocks)
        if text not in by_text:
            judge = rulings.name_beside(texts)
            # Alone: what official mirrors attest is in its text, and where a person decided otherwise they give way.
            told = _collate({**texts, judge: text}, [judge], before, languages=languages, beside=beside)
            by_text[text] = rulings.without(told, judge)
        return by_text[text]

    if evidence and only_judged(judged, texts, gone):
        collation = by_ruling(evidence.split("\n\n"), PRESENT)
    else:
        collation = _collate(
            texts,
            official,
            evidence,
            _makers(previous),
            gone,
            languages=languages,
            judged=_otherwise(evidence or "", judged, "mirrors"),
            divided=_otherwise(evidence or "", judged, "divided").values(),
        )
    attested = [block.text for block in collation.blocks]
    by_text["\n\n".join(attested)] = collation
    blocks = rulings.ruled(attested, restorations.followed(said))
    # A restoration that does nothing to the text as it is costs no collation.
    apart = [(word, names, by_ruling(without)) for word, names, without in restorations.taken_back(blocks, said)]
    found = rulings.excused(by_ruling(blocks), apart)
    if blocks == attested:
        return found, wrong
    return replace(found, findings=_as_attested(found, collation), attested=tuple(attested)), wrong


def _as_attested(found: Collation, attested: Collation) -> list[Finding]:
    """What is told beside a text that persons decided on, of which they spoke in places: what is told beside the
    mirrors' own text, too, stands as their evidence has it, and what that leaves open stays open.
    """
    own: dict[tuple[str, ...], list[Finding]] = {}
    for each in attested.findings:
        own.setdefault(each.reading[:4], []).append(each)

    def told(each: Finding) -> Finding:
        same = (one for one in own.get(each.reading[:4], ()) if each.accuses and one.stands_as(each))
        return next((replace(one, block=each.block) for one in same), each)

    return list(map(told, found.findings))


def only_judged(judged: Iterable[Mapping[str, Any]], mirrors: Collection[str], gone: Collection[str]) -> bool:
    """Whether all mirrors that are still there were judged: then nobody attests anything new, and the edition before
    stands.
    """
    names = {name for each in judged for name in each["mirrors"]}
    return bool(names) and {*mirrors}.difference(gone) <= names


def _otherwise(text: str, places: Sequence[Mapping[str, Any]], whose: str) -> dict[str, str]:
    """The edition before as each mirror was judged to have altered it, or had it where nothing decided."""
    own: dict[str, list[Mapping[str, Any]]] = {}
    for each in places:
        for name in each.get(whose, ()):
            own.setdefault(name, []).append(each)
    return {name: "\n\n".join(altered(text.split("\n\n"), places)) for name, places in own.items()}


def _makers(edition: Edition | None) -> float:
    """How many mirrors an edition was made from: any number for one that a person restored."""
    if edition is None or edition.record.get("restores"):
        return inf
    return sum(not each.get("behind") for each in edition.record["mirrors"])


def _collate(
    texts: Mapping[str, CleanText | str],
    official: Sequence[str],
    previous: str | None,
    makers: float = inf,
    gone: Sequence[str] = (),
    *,
    languages: Sequence[str] = (),
    judged: Mapping[str, str] | None = None,
    divided: Collection[str] = (),
    beside: Beside = PRESENT,
) -> Collation:
    """Collate beside the edition before, which is one more source, but can't overrule every mirror there is.

    A document with one mirror changes when that mirror does: nothing else could ever attest the change. And a document
    that was written anew is no longer a copy of what it was: where all mirrors agree on a text of some length, that is
    the document now, or an official mirror and others do. Pages that took the document's place, an error or a login,
    are short, or differ from site to site. Such a page may also have been all there was when the tracking began: then
    an edition was made from few, and more than twice as many agree that it is none.
    """
    from scrubber.collation.collate import collate_beside  # noqa: PLC0415 -- heavy

    laid = partial(collate_beside, texts, languages=languages, beside=beside)
    collation, anew = laid(official=official, previous=previous, judged=judged, divided=divided, gone=gone)
    if previous and anew:
        return collation if _is_a_document(collation.text, previous) else laid(previous=previous)[0]
    nobody = len(collation.left_out) == len(texts)
    outnumbered = len(collation.left_out) > 2 * max(makers, len(texts) - len(collation.left_out))
    if not previous or (len(texts) > 1 and not nobody and not outnumbered):
        return collation
    alone = laid(official=official)[0]
    if outnumbered and not nobody:
        agreed = len(collation.left_out.keys() - alone.left_out.keys())
        return alone if agreed > 2 * makers and _is_a_document(alone.text, previous) else collation
    if nobody and (alone.left_out or not _is_a_document(alone.text, previous)):
        return collation
    return alone


def _is_a_document(text: str, previous: str) -> bool:
    """Whether a text that took another's place is long enough to be the document, written anew."""
    return len(text.encode()) >= min(_AT_LEAST, len(previous.encode()) / _SHORTER)


def _page(capture: Capture, reading: Reading) -> CleanText:
    raw: bytes | str = capture.raw
    encoding = ""
    if reading.encoding or reading.selector:
        from scrubber.cleaning.decode import decode  # noqa: PLC0415 -- heavy

        decoded = decode(capture.raw, content_type=capture.content_type, encoding=reading.encoding)
        raw, encoding = decoded.text, decoded.encoding
    if reading.selector:
        raw = sandbox.select(str(raw), reading.selector)
    page = sandbox.clean(
        raw,
        url=capture.url,
        content_type=capture.content_type,
        script=reading.script,
        languages=reading.languages or None,
    )
    return replace(page, encoding=encoding) if encoding else page
