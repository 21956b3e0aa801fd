"""Pieces of text to lines, and lines to parts of a page."""

from dataclasses import replace

from scrubber.cleaning.extract.letters import HEAD_WITHIN, mail_head
from scrubber.cleaning.extract.page.elements import is_block
from scrubber.cleaning.extract.page.frame import ITEM, NUMBER, TOOL, Frame
from scrubber.cleaning.extract.page.page import Part
from scrubber.cleaning.extract.reading import ends_sentence, is_prose, sample, weight
from scrubber.patterns import lazily

#: White space that is not one blank already.
SPACE = lazily(r"[\t\n\r\f][ \t\n\r\f]*| [ \t\n\r\f]+")
#: What stands between the cells of a row.
CELL = "\t"
#: Characters of a picture's description that are looked at.
_DESCRIBED = 1_000
#: The mark of a clause, alone in its cell or before the element of its text.
_MARK = lazily(r"[(\[（]?(?:\d{1,3}[a-z]?|[a-zA-Z]|[ivxlIVXL]{1,6}|[一二三四五六七八九十]{1,3})[)\]）.]|[—–•▪-]|[①-⑳]")
_NUMBER = lazily(r"\d{1,3}[.)]?|\((?:\d{1,3}[a-z]?|[a-z]|[ivx]{1,6})\)")
#: The mark of a list's item that a program set into the text, with the blanks up to where the item begins: a sign of
#: lists, a letter that a font of signs shows as one, or the item's number. What is read as itself as well (a dash
#: before what somebody says, the sign of a section, an amount below nought) is one only where it is set far off.
_SET_ITEM = lazily(
    r"(?:(?P<sign>[·•●○▪■□◦➢✓❖¨]|[–—*oØüqvu§-](?=[\u00a0 ]{3,24}[^\u00a0 \d]))"
    r"|[(\[（]?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-zA-Z]|[ivxlIVXL]{1,6})[.)\]）])"
    r"(?P<gap>\u00a0[\u00a0 ]+| \u00a0+ ?)(?=\S)"
)
#: The longest of them, and the share of its text that may stand in links.
_LONGEST_MARK, _LINKED = 8, 0.5
#: Characters among which the blanks behind such a mark stand.
_SET = 24
#: Characters of a paragraph, paragraphs, and the share of them that are sentences, from which on empty lines part them.
_PARAGRAPH, _PARAGRAPHS, _TOLD = 40, 3, 0.9
#: What is no part of a line at its ends.
PADDING = " \t\n\r\f\v\u00a0\u3000\u200b\ufeff"


def _set_apart(text: str) -> list[str]:
    """The paragraphs of a text that stands in one piece in its element and parts them by empty lines, which browsers
    show there, or its page's style sheet has them show; none where much of it is no whole sentence, or one is broken
    itself, as a source's lines are.
    """
    apart = [paragraph.strip(PADDING) for paragraph in text.strip(PADDING).split("\n\n")]
    apart = [paragraph for paragraph in apart if paragraph]
    told = [len(each) for each in apart if len(each) >= _PARAGRAPH and ends_sentence(each)]
    whole = len(told) >= _PARAGRAPHS and sum(told) >= _TOLD * sum(map(len, apart))
    return apart if whole and not any("\n" in each for each in apart) else []


def _stands_off(mark: str, clause: str) -> bool:
    """Whether the mark of a clause stands in an element of its own right before the clause, where a page sets it off by
    its style: 1The harbour.
    """
    if not clause[:1].isupper() or _NUMBER.fullmatch(mark.lstrip(PADDING)) is None:
        return False
    return clause[1:2].islower() or (clause[:2] == "A " and clause[2:3].islower())


class _Line:
    """The part under way."""

    __slots__ = ("blank", "breaks", "external", "frame", "leaving", "linked", "links", "pieces", "within")

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.linked = self.links = self.leaving = self.external = 0
        self.frame: Frame | None = None
        self.breaks = 0
        self.blank = True
        self.within: str | None = None


class PartWriter:
    """Writes a page's base and its parts.

    Attributes:
        parts: what is written so far.
        mark: what holds the mark of a clause that waits for the clause; None where none does.
    """

    def __init__(self) -> None:
        self.parts: list[Part] = []
        self._base: list[str] = []
        self._at = 0
        self._line = _Line()
        self._asides: list[tuple[str, str, Frame]] = []
        self._shown = ""
        self.mark: Frame | None = None
        self._marked: tuple[str, _Line] | None = None

    @property
    def opens(self) -> bool:
        """Whether nothing stands on the line under way yet."""
        return self._line.blank

    @property
    def base(self) -> str:
        """The text of all parts, a line feed behind each."""
        return "".join(self._base)

    def release(self) -> None:
        """Write a mark that waits as a line of its own: no clause follows."""
        if self.mark and self._marked:
            frame, (text, line) = self.mark, self._marked
            self.mark = None
            self._add(text, frame, line)

    def break_line(self) -> None:
        """End the line under way; what follows belongs to the same element."""
        breaks = self._line.breaks if self._line.blank else 0
        self.flush()
        self._line.breaks = breaks + 1

    def end_code(self, frame: Frame) -> None:
        """End the line of a program under way; what follows is of the same program."""
        pieces = self._line.pieces
        if pieces and not pieces[-1].endswith("\n"):
            self.text("\n", frame)

    def show(self, described: str) -> None:
        """Take note of a picture: the next line is what is written under it if it says how the picture is described
        to those who do not see it.
        """
        self._shown = " ".join(described[:_DESCRIBED].split())

    def text(self, text: str | None, frame: Frame) -> None:
        """Take a piece of text that stands in an element."""
        if not text:
            return
        line = self._line
        blank = text.isspace()
        if frame.aside:
            self._asides.append((text, frame.aside, frame))
            return
        if "\n\n" in text and not (frame.pre or frame.row or frame.link) and (apart := _set_apart(text)):
            # What stands before and behind it in the same line keeps the blanks between.
            apart[0] = text[: len(text) - len(text.lstrip())][-1:] + apart[0]
            apart[-1] += text[len(text.rstrip()) :][:1]
            for n, paragraph in enumerate(apart):
                if n:
                    self.break_line()
                self.text(paragraph, frame)
            return
        if blank and line.blank and not frame.pre:
            return  # white space that nothing stands before
        if line.frame is None or (line.blank and not blank):
            line.frame = frame
        elif not blank and line.frame.hidden != frame.hidden and not line.blank:
            self.flush()
            line = self._line
            line.frame = frame
        line.blank = line.blank and blank
        if not blank:
            tag = "a" if frame.link else "" if is_block(frame.tag, "") else frame.tag
            line.within = tag if line.within in {None, tag} else ""
        piece = text if frame.pre else text.replace("\t", " ") if text != CELL else text
        line.pieces.append(piece)
        if frame.link and not blank:
            said = text.strip()
            single = frame.pre or (said.isprintable() and "  " not in said)
            line.linked += len(said if single else SPACE.sub(" ", said))
            line.links += 1
            line.leaving += frame.link != "script"
            line.external += frame.link == "external"

    def flush(self) -> None:
        """End the line under way, and set behind it what was kept from it."""
        if self._line.frame is None and not self._asides:
            self._line.breaks = 0
            return
        line, self._line = self._line, _Line()
        if line.frame is not None and not line.blank:
            if len(line.pieces) > 1 and len(line.pieces[0]) <= _LONGEST_MARK and _stands_off(*line.pieces[:2]):
                line.pieces[0] += " "
            raw = "".join(line.pieces)
            if line.frame.row:
                text = "\t".join(filter(None, (SPACE.sub(" ", cell).strip(PADDING) for cell in raw.split(CELL))))
            else:
                single = raw.isprintable() and "  " not in raw  # as most lines are
                text = raw.strip("\n") if line.frame.pre else raw if single else SPACE.sub(" ", raw)
            if self.mark or len(text) <= 2 * _LONGEST_MARK:
                text = self._joined(text, line.frame, line)
            if text and not self.mark:
                if line.frame.pre and (head := self._mail_head(text)):
                    self._add(head, line.frame, line)
                    text = text[len(head) :].strip("\n")
                apart = _set_apart(text) if line.frame.pre and not line.links and "\n\n" in text else []
                frame = replace(line.frame, kind="paragraph", pre=False) if apart else line.frame
                for paragraph in apart or [text]:
                    self._add(paragraph, frame, line)
        asides, self._asides = self._asides, []
        if asides:
            for how in dict.fromkeys(how for _, how, _ in asides):
                frame = next(frame for _, each, frame in asides if each == how)
                self._add(SPACE.sub(" ", " ".join(text for text, each, _ in asides if each == how)), frame, None)
                if away := sum(of.link == "external" for text, each, of in asides if each == how and text.strip()):
                    self.parts[-1].external = away

    def _mail_head(self, text: str) -> str:
        """The head of a mail that stands in one preformatted whole with its text, where that is what a page is for: of
        an example within a text the lines stay together.
        """
        if any(part.prose for part in self.parts):
            return ""
        lines = text.split("\n", 4 * HEAD_WITHIN)[: 4 * HEAD_WITHIN]
        found = mail_head(lines)
        return "\n".join(lines[: found[1]]) if found and not found[0] else ""

    def _joined(self, text: str, frame: Frame, line: _Line) -> str:
        """A line with the mark that waits for it; a mark alone, which is to wait, is kept."""
        if self.mark and self._marked:
            of, mark = self.mark, self._marked[0]
            if (
                frame.row
                or frame.pre
                or frame.control
                or frame.hidden != of.hidden
                or line.linked > _LINKED * len(text)
            ):
                self.release()
            else:
                self.mark = None
                text = f"{mark} {text.lstrip(PADDING)}"
        elif not (self._asides or line.breaks):
            alone = text.strip(PADDING)
            waits = frame.kind in {"paragraph", "list_item"} and not (
                frame.row or frame.pre or frame.control or line.links
            )
            if waits and _MARK.fullmatch(alone):
                self.mark, self._marked = frame, (alone, line)
        return text

    def _add(self, text: str, frame: Frame, line: _Line | None) -> None:
        if not frame.pre or line is None:
            text = text.strip(PADDING)
        text = text.rstrip(PADDING)
        if not text:
            return
        kind, level = frame.kind, frame.level
        if "\u00a0" in text[:_SET] and not (frame.pre or frame.row) and (item := _SET_ITEM.match(text)):
            if item["sign"]:
                self._add(item["sign"], Frame(frame.tag, frame.node, aside=ITEM), None)
                text = text[item.end() :]
            else:
                text = f"{text[: item.start('gap')]} {text[item.end() :]}"
            if kind == "paragraph":
                kind, level = "list_item", max(1, frame.lists)
        part = Part(
            self._at,
            self._at + len(text),
            text,
            kind,
            level,
            max(0, frame.node),
            control=frame.control,
            hidden=frame.hidden,
        )
        if frame.aside == TOOL:
            part.control, part.kind, part.level = True, "paragraph", 0
        elif line is None:
            part.hidden = frame.aside if frame.aside != NUMBER else frame.hidden
        else:
            part.linked, part.links, part.breaks = line.linked, line.links, line.breaks
            part.leaving, part.external = line.leaving, line.external
            part.within = line.within or ""
            if self._shown:
                if part.kind == "paragraph" and not part.links and part.text == self._shown:
                    part.kind = "caption"
                self._shown = ""
        measured = sample(text)
        size = weight(measured)
        part.size = size * len(text) / len(measured)
        part.prose = is_prose(measured, size)
        self.parts.append(part)
        self._base += (text, "\n")
        self._at += len(text) + 1
