"""What holds inside an element of a page, and why a piece of text in it is set behind the line that it stands in."""

from dataclasses import dataclass, field

from scrubber.cleaning.extract.page.colours import Ink
from scrubber.model import BlockKind

#: Why a piece is set behind its line: it is there to be pressed.
TOOL = "tool"
#: Why a piece of a program is set behind it: it counts its lines.
NUMBER = "number"
#: Why a piece is no part of its line: the page marks it as taken out of the text.
DELETED = "deleted"
#: Why a mark is no part of its line: it is the sign before a list's item, which browsers set before others.
ITEM = "item"
#: Why a character is none of its line: it is a picture that a font of icons draws.
ICON = "icon"


@dataclass(slots=True)
class Frame:
    """What holds inside an element.

    Attributes:
        listing: the elements inside of it are lines of one program.
        line: it is such a line.
        closing: what is written behind it.
    """

    tag: str
    node: int
    opened: bool = False
    kind: BlockKind = "paragraph"
    level: int = 0
    lists: int = 0
    hidden: str = ""
    control: bool = False
    pre: bool = False
    link: str = ""
    row: bool = False
    aside: str = ""
    listing: bool = False
    line: bool = False
    ink: Ink = field(default_factory=Ink)
    closing: str = ""
