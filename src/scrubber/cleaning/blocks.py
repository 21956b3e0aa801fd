"""The blocks of a text under way: passes of Edits move them, and in the end they are set apart."""

from collections.abc import Iterable, Sequence
from unicodedata import is_normalized

from scrubber.cleaning.character.distinct import distinct
from scrubber.cleaning.layout import compose, hints
from scrubber.language.packs.detect import detect_languages
from scrubber.ledger import Draft, Mapping
from scrubber.made import make_block, make_edit
from scrubber.model import Block, Edit

_APART = "a blank line sets blocks apart"


class Blocks:
    """Blocks over a text under way: each pass of Edits moves their spans."""

    def __init__(self, draft: Draft, blocks: Iterable[Block], languages: Sequence[str]) -> None:
        """Take blocks over a draft's text.

        Args:
            draft: the text under way.
            blocks: in their order, with spans in the draft's text.
            languages: languages that the document is likely to be in, as BCP 47 tags.
        """
        self._draft = draft
        self._blocks: list[Block] = []
        self._spans: list[tuple[int, int]] = []
        at = 0
        for block in blocks:
            start, end = self._trimmed(max(block.start, at), block.end, indented=block.kind == "code")
            if start < end:
                self._blocks.append(block)
                self._spans.append((start, end))
                at = end
        texts = [draft.text[start:end] for start, end in self._spans]
        self._languages = detect_languages(texts, languages, chars=distinct(draft.text))

    def _trimmed(self, start: int, end: int, *, indented: bool) -> tuple[int, int]:
        """A span without the blanks at its ends; a program keeps those at its head, which mean something."""
        text = self._draft.text[start:end]
        if text and not (text[0].isspace() or text[-1].isspace()):
            return start, end
        led = text.lstrip("\n" if indented else None)
        return end - len(led), end - len(led) + len(led.rstrip())

    def _apply(self, edits: Sequence[Edit]) -> None:
        before = len(self._draft.edits)
        self._draft.apply(edits)
        done = self._draft.edits[before:]
        if done:
            self._spans = Mapping(done).each_to_text(self._spans)

    def set_script(self, script: str) -> None:
        """Bring the Chinese blocks to a script ("zh-Hans" or "zh-Hant"), and to its marks."""
        from scrubber.cleaning.script import convert  # noqa: PLC0415 -- only where asked for
        from scrubber.cleaning.typography import widen  # noqa: PLC0415

        self._apply(
            convert(
                self._draft.text,
                [s for s, tag in zip(self._spans, self._languages, strict=True) if tag not in {"ja", "ko"}],
                script,
            )
        )
        self._apply(
            widen(
                self._draft.text, [span for span, tag in zip(self._spans, self._languages, strict=True) if tag == "zh"]
            )
        )

    def lay_out(self) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
        """Compose each block, without hints where its lines may break, take out what is the site's, set a blank line
        between the others. Returns the document's blocks and the removed ones, with spans in the draft's base.
        """
        draft = self._draft
        if "\u00ad" in draft.text:
            prose = [span for block, span in zip(self._blocks, self._spans, strict=True) if block.kind != "code"]
            self._apply([edit for start, end in prose for edit in hints(draft.text, start, end)])
        if not is_normalized("NFC", draft.text):  # what is cut out of a composed text is composed
            self._apply([edit for start, end in self._spans for edit in compose(draft.text, start, end)])
        bases = Mapping(draft.edits).each_to_base(self._spans)
        text = draft.text
        kept: list[Block] = []
        removed: list[Block] = []
        for block, (start, end), language, base in zip(self._blocks, self._spans, self._languages, bases, strict=True):
            done = make_block(
                text[start:end],
                block.kind,
                block.level,
                language,
                *base,
                block.path,
                block.rule,
                block.reason,
                block.verdict,
                block.setting,
            )
            (removed if block.rule else kept).append(done)
        draft.apply(self._gaps())
        return tuple(kept), tuple(removed)

    def _gaps(self) -> list[Edit]:
        """What parts the blocks, and what is taken out; a run that one rule takes out for one reason, with the
        blanks inside it, is one Edit.
        """
        text, step = self._draft.text, self._draft.step
        edits: list[Edit] = []
        at, first = 0, True
        run: Block | None = None
        since = 0
        for block, (start, end) in zip(self._blocks, self._spans, strict=True):
            if run and not _alike(run, block):
                edits.append(_taken(run, since, at, text, step))
                run = None
            if not run:
                separator = "" if first or block.rule else "\n\n"
                if text[at:start] != separator:
                    edits.append(make_edit("layout", at, start, text[at:start], separator, _APART, 1.0, step))
            if not block.rule:
                first = False
            elif not run:
                run, since = block, start
            at = end
        if run:
            edits.append(_taken(run, since, at, text, step))
        edits.append(Edit("layout", at, len(text), text[at:], "", "nothing follows the last block", 1.0, step))
        return edits


def _alike(one: Block, other: Block) -> bool:
    """Whether two blocks are taken out by one rule, for one reason, as surely."""
    return one.rule == other.rule and one.reason == other.reason and one.verdict == other.verdict


def _taken(block: Block, start: int, end: int, text: str, step: int) -> Edit:
    return Edit(block.rule, start, end, text[start:end], "", block.reason, 1 - block.verdict, step)
