"""What a witness lacks: the end of a text, blocks, sentences."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby, takewhile

from scrubber.cleaning.structure.shape import ends_sentence
from scrubber.collation.alignment.block_languages import tells
from scrubber.collation.alignment.spine import LONG
from scrubber.collation.alignment.witness import Witness
from scrubber.collation.kinds.classify import compare
from scrubber.collation.kinds.verdict import short
from scrubber.collation.telling.ground import Ground
from scrubber.collation.telling.led_to import has_elsewhere, is_front
from scrubber.collation.telling.markup import is_markup
from scrubber.collation.telling.remarks import turns
from scrubber.collation.telling.runs import gone_blocks, runs_of
from scrubber.collation.telling.scraps import RULES, is_notice, is_stamp
from scrubber.collation.telling.slots import Spot, in_dateline, in_rights, is_rights
from scrubber.collation.telling.spelled import without
from scrubber.collation.telling.whole_blocks import is_short_title
from scrubber.collation.weighing.judge import ABSENT
from scrubber.collation.weighing.weigh import Verdict
from scrubber.ends import start_alike
from scrubber.model import Finding

#: So many blocks missing at the end are a truncation, not as many deletions; fewer, where the text breaks off within a
#: block.
_TAIL = 3
#: A text has at most so many times more blocks in one of its languages than in another.
_AS_MANY = 2
#: A title has at most so many characters, and a slip makes it longer or shorter by at most so many.
_TITLE, _SLIPS = 200, 2
#: So many characters of two blocks are not alike by chance.
_LONG_TITLE = 12
#: So many missing blocks are listed one by one.
_LISTED = 40


def missing(ground: Ground, witness: Witness) -> tuple[list[Finding], Collection[int], int]:
    """What a witness lacks: the end of the text, whole blocks, sentences of a block.

    Returns:
        that; the blocks that are told as the end: of their words nothing more is to be told; and the block within which
        the witness breaks off, or -1.
    """
    runs = list(runs_of(ground, witness.name, absent=True))
    lacks: dict[int, set[int]] = {}
    verdicts: dict[int, Verdict] = {}
    for s0, s1, verdict in runs:
        for word in ground.words(s0, s1):
            block = ground.canon.block_of[word]
            lacks.setdefault(block, set()).add(word)
            verdicts.setdefault(block, verdict)
    whole = gone_blocks(ground, witness, runs)
    end = len(ground.canon.blocks)
    while end and (_is_below(ground, end - 1) if end - 1 in whole else ground.lacks(witness, end - 1)):
        end -= 1  # the rows of links that a site sets below the text, and what only some copies end with
    spoken = [n for n in range(end) if not ground.languages.is_foreign(witness.name, ground.canon.blocks[n])]
    tail = _tail(ground, [block for block in whole if block < end], spoken, lacks)
    last = spoken[-1 - len(tail)] if len(spoken) > len(tail) else -1
    tail += [block for block in whole if block >= end] if tail else []
    whole = [block for block in whole if block not in tail]
    cut = _end_of(ground, last, lacks)
    torn = bool(tail) or (len(cut) >= LONG and _breaks_off(ground, witness, cut[0]))
    found = [_truncation(ground, witness, tail, verdicts[tail[0] if tail else last], cut=cut)] if torn else []
    told = set(tail)
    for tag, part in _tails_in_one(ground, witness, whole):
        said = next(verdicts[block] for block in part if block in verdicts)
        found.append(_truncation(ground, witness, part, said, tag))
        told |= {*part}
    ended = frozenset(told)
    whole = [block for block in whole if block not in told]
    found += _deleted(ground, witness, whole, verdicts)
    told |= {*whole}
    for s0, s1, verdict in runs:
        found += _sentences(ground, witness, s0, s1, verdict, told, cut if torn else ())
    return found, ended, last if cut and (tail or len(cut) >= LONG) else -1


def _is_below(ground: Ground, block: int) -> bool:
    """Whether a block is a site's, that it sets below a text."""
    return is_rights(ground.canon.blocks[block].text) or ground.speech.is_sites(block)


def _end_of(ground: Ground, block: int, lacks: Mapping[int, Collection[int]]) -> range:
    """The words at a block's end that are missing."""
    first = end = ground.extent(block)[1] if block in lacks else 0
    while first - 1 in lacks.get(block, ()):
        first -= 1
    return range(first, end)


def _breaks_off(ground: Ground, witness: Witness, word: int) -> bool:
    """Whether a witness ends before a canonical word, in mid-sentence."""
    return ground.printed(witness)[-1] == word - 1 and not ends_sentence(witness.folded.text.rstrip())


def _deleted(
    ground: Ground, witness: Witness, whole: Sequence[int], verdicts: Mapping[int, Verdict]
) -> Iterator[Finding]:
    """The blocks that are missing amid the text."""
    yield from _entries(ground, witness, [block for block in whole if block in ground.contents], verdicts)
    for block in whole:
        text = ground.canon.blocks[block].text
        if block in ground.contents or (block in {0, len(ground.canon.blocks) - 1} and is_notice(text)):
            continue
        said = verdicts[block]
        again = _said_beside(ground, block, whole) or block in ground.links.rendered(witness, disputed=said.disputed)[0]
        again = again or _is_title(ground, block, whole) or block in ground.links.here(witness)[1]
        again = again or is_front(ground.contents, block, text) or has_elsewhere(text, *ground.both_say(witness))
        kind = "wording" if again else "block_deleted"
        message = f"The {ground.canon.blocks[block].kind.replace('_', ' ')} “{short(text)}” is missing here."
        place = ground.beside(witness, ground.home[block])
        if not said.disputed and (is_rights(text) or ground.speech.is_sites(block)):
            said = replace(said, disputed=True, confidence=min(said.confidence, 0.5))
        yield ground.finding(witness, kind, message, block, text, "", place, said, 0.95, ABSENT)


def _entries(
    ground: Ground, witness: Witness, gone: Sequence[int], verdicts: Mapping[int, Verdict]
) -> Iterator[Finding]:
    """The entries of contents that are missing, a row of them as one: another rendering has none, or fewer levels."""
    for _, row in groupby(enumerate(gone), lambda pair: pair[1] - pair[0]):
        (_, first), *others = row
        texts = [ground.canon.blocks[block].text for block in (first, *(block for _, block in others))]
        message = f"The contents lack “{short(texts[0])}”{f' and {len(others)} more' if others else ''} here."
        place, before = ground.beside(witness, ground.home[first]), "\n\n".join(texts)
        yield ground.finding(witness, "wording", message, first, before, "", place, verdicts[first], 0.95, ABSENT)


def _is_title(ground: Ground, block: int, gone: Collection[int]) -> bool:
    """Whether a block is the title over a text that goes on below it, or the second of one in two languages: subtitles,
    feeds and programs keep it apart from the text, and sites in a picture.
    """
    blocks, tongue = ground.canon.blocks, ground.languages.language
    if block > 1 or block + 1 == len(blocks) or (block == 1 and 0 not in gone):
        return False
    second = len(blocks) > 1 and tongue(blocks[0]) != tongue(blocks[1])
    titles = blocks[: 2 if second and 1 in gone else 1]
    below = len(titles) not in gone
    return below and block < len(titles) and all(len(b.text) <= _TITLE and not ends_sentence(b.text) for b in titles)


def _said_beside(ground: Ground, block: int, gone: Collection[int]) -> bool:
    """Whether a block next to this one says the same, a slip aside, and is not gone: a title that a site sets over
    the text's own.
    """
    blocks = ground.canon.blocks
    text = blocks[block].text
    tongue = ground.languages.language
    beside = (
        blocks[n].text
        for n in (block - 1, block + 1)
        if 0 <= n < len(blocks) and n not in gone and tongue(blocks[n]) == tongue(blocks[block])
    )
    return _opens_next(ground, block, gone) or any(
        abs(len(each) - len(text)) <= _SLIPS and len(text) <= _TITLE and not any(v.kind for v in compare(each, text))
        for each in beside
    )


def _opens_next(ground: Ground, block: int, gone: Collection[int]) -> bool:
    """Whether a block is how the next one begins, which is not gone: a title that a site cuts from the first lines
    of a text, and sets above them.
    """
    blocks = ground.canon.blocks
    text = blocks[block].text.rstrip("…. ")
    if block + 1 >= len(blocks) or block + 1 in gone or not _LONG_TITLE <= len(text) <= _TITLE:
        return False
    longer = blocks[block + 1].text
    return len(longer) > len(text) and not any(v.kind for v in compare(longer[: len(text)], text))


def _opened_above(ground: Ground, block: int, gone: Collection[int], end: int) -> bool:
    """Whether what stands in a block before a place stands above it as well, as the title cut from it."""
    if not block or block - 1 in gone or not _opens_next(ground, block - 1, gone):
        return False
    return end <= len(ground.canon.blocks[block - 1].text)


def _tail(ground: Ground, whole: list[int], blocks: list[int], lacks: Mapping[int, Collection[int]]) -> list[int]:
    """The blocks at the text's end that are missing, where they are enough for a truncation, or the end of the block
    before them is missing, too.
    """
    count = start_alike(reversed(whole), reversed(blocks))
    tail = whole[len(whole) - count :]
    before = blocks[-1 - count] if count < len(blocks) else -1
    return tail if tail and (count >= _TAIL or _end_of(ground, before, lacks)) else []


def _tails_in_one(ground: Ground, witness: Witness, whole: Sequence[int]) -> Iterator[tuple[str, list[int]]]:
    """The last blocks in one of several languages that are missing, while the text goes on in another, with the lines
    of few words between them, however few.
    """
    blocks, gone = ground.canon.blocks, {*whole}
    own: dict[str, list[int]] = {}
    for n in range(len(blocks)) if len(whole) >= _TAIL else ():
        if tells(blocks[n]):
            own.setdefault(blocks[n].language, []).append(n)
    most = max(map(len, own.values()), default=0)
    for tag, places in own.items() if len(own) > 1 else ():
        count = len([*takewhile(gone.__contains__, reversed(places))])
        if _TAIL <= count < len(places) and len(places) * _AS_MANY >= most:  # as in a translation, and no quotations
            part = [
                n
                for n in range(places[-1 - count] + 1, len(blocks))
                if (blocks[n].language == tag or not tells(blocks[n])) and (n in gone or ground.lacks(witness, n))
            ]
            if any(n > part[0] for other, theirs in own.items() if other != tag for n in theirs if n not in gone):
                yield tag, part


def _truncation(
    ground: Ground, witness: Witness, tail: list[int], verdict: Verdict, tag: str = "", cut: Sequence[int] = ()
) -> Finding:
    """The end of the text that is missing, or of what it says in one of its languages; with the words before it that
    are the end of a block.
    """
    canon = ground.canon
    texts = [canon.blocks[block].text for block in tail]
    first = tail[0] if tail else canon.block_of[cut[0]]
    last = f"The text in one of its languages ({tag}) breaks off" if tag else "The text breaks off"
    blocks = f"its last {len(tail)} blocks" if len(tail) > 1 else "its last block"
    if cut:
        texts.insert(0, canon.blocks[canon.block_of[cut[0]]].text[canon.left[cut[0]] :])
        are = f"and {blocks} are" if tail else "is"
        message = f"{last} within a block: “{short(texts[0])}” {are} missing here."
    elif len(tail) > 1:
        message = f"{last}: {blocks}, from “{short(texts[0])}” on, are missing here."
    else:
        message = f"{last}: {blocks}, “{short(texts[0])}”, is missing here."
    end = witness.place(len(witness) - 1, len(witness)) if len(witness) else None
    place = ground.beside(witness, ground.home[tail[0]]) if tag else end
    lines = [short(text) for text in texts[:_LISTED]]
    if len(texts) > _LISTED:
        lines.append(f"… and {len(texts) - _LISTED} more")
    return ground.finding(
        witness, "truncation", message, first, "\n\n".join(texts), "", place, verdict, 0.95, ABSENT, lines
    )


def _sentences(
    ground: Ground, witness: Witness, s0: int, s1: int, verdict: Verdict, told: set[int], cut: Collection[int]
) -> Iterator[Finding]:
    """The words of a run that are missing from blocks which stand here otherwise."""
    canon = ground.canon
    parts: dict[int, list[int]] = {}
    for word in ground.words(s0, s1):
        if canon.block_of[word] not in told and word not in cut:
            parts.setdefault(canon.block_of[word], []).append(word)
    for block, inside in parts.items():
        spot = Spot(canon.blocks[block].text, canon.left[inside[0]], canon.right[inside[-1]])
        if len(inside) < LONG and len(inside) < s1 - s0:
            yield from _word_beside(ground, witness, block, spot, verdict)
        if len(inside) < LONG:
            continue
        again = _opens_next(ground, block, told) or _opened_above(ground, block, told, spot.end)
        text = spot.text[spot.start : spot.end]
        message = f"“{short(text)}” is missing here."
        place = ground.beside(witness, max(s0, ground.home[block]))
        said = (
            replace(verdict, disputed=True)
            if is_stamp(text) or in_rights(spot) or block in ground.contents or is_short_title(ground, block, spot)
            else verdict
        )
        rendered = (
            again
            or in_dateline(spot)
            or is_markup(spot, canonical=True)
            or _is_rendering(ground, witness, block, spot, disputed=verdict.disputed)
        )
        kind = "wording" if rendered else turns(ground, spot) or "sentence_deleted"
        yield ground.finding(witness, kind, message, block, text, "", place, said, 0.9, ABSENT)


def _is_rendering(ground: Ground, witness: Witness, block: int, spot: Spot, *, disputed: bool) -> bool:
    """Whether what is missing is the name of a heading in a reference to it, or the address of a link."""
    return ground.names_heading(spot, block) or (
        ground.links.shown(witness, disputed=disputed)[0]
        and (not without(spot) or block in ground.links.rendered(witness, disputed=disputed)[0])
    )


def _word_beside(ground: Ground, witness: Witness, block: int, spot: Spot, verdict: Verdict) -> Iterator[Finding]:
    """A word beside a passage that is missing, gone with it, without which its sentence says the opposite, or
    requires something else.
    """
    told = ground.readings.judge(*spot, "")
    if told.kind in RULES:
        place = ground.beside(witness, ground.home[block])
        before, after, message = told.before.strip(), told.after.strip(), told.told(ground.told_beside.named)
        yield ground.finding(
            witness, str(told.kind), message, block, before, after, place, verdict, told.confidence, ABSENT
        )
