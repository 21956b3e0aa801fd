r"""A document in Rich Text Format (rtf) as a page: what a reader of it sees.

Kept and not kept is the same as of Word's documents; the numbers of its paragraphs are those that its writer counted,
or left to be counted.

Source: Rich Text Format specification 1.9.1; how the format's signs are skipped that stand for what \u says, "Unicode
RTF"; what \* tells a reader to leave out, "Destinations".
"""

from collections.abc import Callable
from typing import Any

from scrubber.cleaning.formats.office.package import page
from scrubber.cleaning.formats.office.rtf_flow import OF_ROWS, Cells, Flow, Line
from scrubber.cleaning.formats.office.rtf_lists import Lists
from scrubber.cleaning.formats.office.rtf_state import SAID, Kind, State
from scrubber.cleaning.formats.office.rtf_tokens import (
    HOLDING,
    LEFT_OUT,
    SAYING,
    SETS,
    WESTERN,
    encodings,
    of_page,
    tokens,
)
from scrubber.errors import DecodeError
from scrubber.patterns import lazily

#: Groups within groups.
_DEEPEST = 1_000
#: What stands for any mark of a list.
_MARK = "•"
#: What writers set between the mark of a note and its text.
_BEHIND_MARK = lazily("</sup>[ \xa0\t]{1,20}")
_LINK = lazily(r'\s{0,9}HYPERLINK\s{1,9}(?:"([^"]{1,2000})"|([^\s"\\]{1,2000}))')


def read_rtf(raw: bytes) -> str:
    """The page of a document.

    Raises:
        DecodeError: its groups are nested too deep.
    """
    return _Document().page(raw)


class _Document:
    def __init__(self) -> None:
        self._flow = Flow()
        self._state = State(self._flow)
        self._stack: list[State] = []
        self._ansi, self._default, self._skip = WESTERN, -1, 0
        self._starred = self._marked = False
        self._charsets: dict[int, int | None] = {}
        self._known: dict[tuple[int, int], tuple[str, ...]] = {}
        self._styles: dict[int, dict[str, Any]] = {}
        self._lists = Lists()
        self._cells = Cells()
        self._notes: list[str] = []
        self._of_notes: dict[Flow, int] = {}
        self._title, self._changed = Line(), {"yr": 0, "mo": 0, "dy": 0}

    def page(self, raw: bytes) -> str:
        for kind, what, number in tokens(raw):
            if isinstance(what, bytes):
                self._text(what)
            elif kind == "word":
                self._word(what, number)
            elif kind == "{":
                self._open()
            elif not self._close():
                break
        while self._stack:
            self._close()
        body = self._flow.take(self._state.heading(self._styles)) + "".join(self._notes)
        year, month, day = self._changed.values()
        modified = f"{year:04}-{month:02}-{day:02}" if year > 0 and month > 0 and day > 0 else ""
        return page(body, title=self._title.take(plain=True).strip(), modified=modified)

    def _open(self) -> None:
        if len(self._stack) >= _DEEPEST:
            raise DecodeError(
                "groups of this RTF file are nested too deep; open it where it was made, and save it anew"
            )
        self._stack.append(self._state)
        self._state = self._state.copied()
        self._skip, self._starred = 0, False
        if self._state.kind is Kind.STYLES:
            self._state.entry = {"name": ""}

    def _close(self) -> bool:
        """End a group; whether there is one around it."""
        self._skip, self._starred = 0, False
        if not self._stack:
            return False
        ended, self._state = self._state, self._stack.pop()
        if ended.flow is not self._state.flow:
            blocks = ended.flow.take(ended.heading(self._styles))
            if (note := self._of_notes.pop(ended.flow, None)) is None:
                self._state.flow.boxes.append(blocks)
            else:
                self._notes[note] = _BEHIND_MARK.sub("</sup> ", blocks, count=1)
        return bool(self._stack)

    def _text(self, raw: bytes) -> None:
        if self._skip:
            self._skip, raw = max(0, self._skip - len(raw)), raw[self._skip :]
        state = self._state
        if state.kind is Kind.STYLES:
            state.entry["name"] = state.entry.get("name", "") + raw.decode("latin-1")
        elif raw and state.kind in {Kind.TEXT, Kind.ELSEWHERE} and not state.gone:
            key = state.font, state.beside
            if key not in self._known:
                self._known[key] = encodings(self._charsets.get(key[0]), self._ansi, self._charsets.get(key[1]))
            state.into.read(raw, self._known[key], state.looks())

    def _say(self, text: str) -> None:
        if self._state.kind in {Kind.TEXT, Kind.ELSEWHERE} and not self._state.gone:
            self._state.into.say(text, self._state.looks())

    def _word(self, word: str, number: int | None) -> None:
        starred, self._starred = self._starred, word == "*"
        state = self._state
        if state.kind is Kind.OUT:
            if word == "ud" and state.around:
                self._state = state.around.copied()
        elif state.kind is Kind.LISTS:
            self._lists.word(state, word, number)
        elif word in SAYING:
            if self._skip:
                self._skip -= 1
            else:
                self._say(SAYING[word])
        elif word == "u":
            self._say("" if number is None else chr(min(number, 0x10FFFF) if number > 0 else number % 0x10000))
            self._skip = state.skips
        else:
            self._skip = 0
            if said := SAID.get(word):
                said(state, number)
            elif own := _WORDS.get(word) or (state.kind is Kind.TEXT and _OF_TEXT.get(word)):
                own(self, state, number)
            elif word in OF_ROWS:
                self._cells.word(word, number)
            elif word in SETS:
                self._ansi = SETS[word]
            elif word in self._changed and state.kind is Kind.CHANGED:
                self._changed[word] = max(0, number or 0)
            elif (starred and word not in HOLDING) or word in LEFT_OUT or (word[0] == "m" and word.endswith("Pr")):
                state.kind = Kind.OUT

    def _ending(self, state: State) -> int:
        """Count the paragraph under way where it is of a list; its level, if it is a heading, else 0."""
        if state.list and state.flow.line:
            number, is_mark = self._lists.next(state.list, state.level)
            state.flow.counted = _MARK if is_mark else number
        return state.heading(self._styles)

    # Groups that are no plain text.

    def title_stated(self, state: State, _: int | None) -> None:
        if state.kind is Kind.STATED:
            state.kind, state.into = Kind.ELSEWHERE, self._title

    def changed_at(self, state: State, _: int | None) -> None:
        if state.kind is Kind.STATED:
            state.kind = Kind.CHANGED

    def two_ways(self, state: State, _: int | None) -> None:
        state.around, state.kind = state.copied(), Kind.OUT

    def labelled(self, state: State, _: int | None) -> None:
        state.kind, state.into = Kind.ELSEWHERE, state.flow.label

    def asking(self, state: State, _: int | None) -> None:
        state.kind, state.into = Kind.ELSEWHERE, state.asked

    def answer(self, state: State, _: int | None) -> None:
        if found := _LINK.match(state.asked.take(plain=True)):
            state.link = found[1] or found[2]

    def note(self, state: State, _: int | None) -> None:
        mark = f"<sup>{len(self._notes) + 1}</sup>" if self._marked else ""
        self._marked = False
        if state.gone:
            state.kind = Kind.OUT
            return
        state.into.say(mark, None)
        self.apart(state, None)
        if mark:
            state.into.say(f"{mark} ", None)
        self._of_notes[state.flow] = len(self._notes)
        self._notes.append("")  # its place, in case a note has notes

    def apart(self, state: State, _: int | None) -> None:
        """Begin what stands apart from the text around it."""
        state.flow = Flow()
        state.into = state.flow.line
        state.begin_paragraph()
        state.begin_plain(self._default)

    # What ends.

    def end(self, state: State, _: int | None) -> None:
        if not state.gone:  # a struck end is none
            state.flow.end_paragraph(state.tables(), self._ending(state))

    def page_end(self, state: State, _: int | None) -> None:
        if state.flow.line:
            self.end(state, None)

    def line_end(self, state: State, _: int | None) -> None:
        if not state.gone:
            state.into.say("<br>", None)

    def cell_end(self, state: State, _: int | None) -> None:
        state.flow.end_cell(1, self._ending(state))

    def inner_cell_end(self, state: State, _: int | None) -> None:
        state.flow.end_cell(max(2, state.tables()), self._ending(state))

    def row_end(self, state: State, _: int | None) -> None:
        state.flow.end_row(1, self._cells.row)

    def inner_row_end(self, state: State, _: int | None) -> None:
        state.flow.end_row(max(2, state.tables()), self._cells.row)

    # What holds from here on.

    def plain(self, state: State, _: int | None) -> None:
        state.begin_plain(self._default)

    def charset(self, state: State, number: int | None) -> None:
        if state.kind is Kind.FONTS:
            self._charsets[state.font] = number

    def style(self, state: State, number: int | None) -> None:
        state.style = number or 0
        if state.kind is Kind.STYLES:
            self._styles[state.style] = state.entry

    def default_font(self, state: State, number: int | None) -> None:
        self._default = state.font = -1 if number is None else number

    def code_page(self, _: State, number: int | None) -> None:
        self._ansi = of_page(number) or self._ansi

    def mark(self, state: State, _: int | None) -> None:
        self._marked = state.flow not in self._of_notes


_D = _Document
_Word = Callable[[_Document, State, int | None], None]
#: What control words do besides, wherever they stand, and within text.
_WORDS: dict[str, _Word] = {
    "title": _D.title_stated, "revtim": _D.changed_at, "upr": _D.two_ways, "plain": _D.plain, "fcharset": _D.charset,
    "s": _D.style, "deff": _D.default_font, "ansicpg": _D.code_page, "chftn": _D.mark,
}  # fmt: skip
_OF_TEXT: dict[str, _Word] = {
    "listtext": _D.labelled, "pntext": _D.labelled, "fldinst": _D.asking, "fldrslt": _D.answer, "footnote": _D.note,
    "shptxt": _D.apart, "dptxbxtext": _D.apart, "par": _D.end, "sect": _D.end, "page": _D.page_end,
    "column": _D.page_end, "line": _D.line_end, "lbr": _D.line_end, "cell": _D.cell_end, "nestcell": _D.inner_cell_end,
    "row": _D.row_end, "nestrow": _D.inner_row_end,
}  # fmt: skip
