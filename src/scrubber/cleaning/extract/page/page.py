"""A page as the extraction sees it: its text in document order, its parts, and the elements around them."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from sys import intern

from scrubber.model import BlockKind

#: So many elements around a part say how it is set.
_AROUND = 3
#: Paths grow no longer than this by much.
_LONGEST_PATH = 2_000


@dataclass(slots=True)
class Node:
    """An element that starts a line of its own, as far as the extraction needs it.

    Attributes:
        parent: index of the node around it; -1 for the root.
        tag: the element's name.
        path: the element's path in the page, such as "html/body/div[2]".
        roles: what its tag, role, class and id say it is for: "navigation", "footer", "article" …
        style: its tag with its class; "" where it has no class. Elements that a template made for the same use share
            it.
        dress: its tag with its class and its own style, without figures: what a page sets alike has the same.
        first: index of its first part.
        last: exclusive.
    """

    parent: int
    tag: str
    path: str
    roles: frozenset[str]
    style: str
    dress: str
    first: int
    last: int = 0
    _counts: dict[str, int] | None = None  # most hold no element

    def path_of(self, tag: str) -> str:
        """The path of the next element of a name within this one."""
        self._counts = self._counts or {}
        count = self._counts[tag] = self._counts.get(tag, 0) + 1
        if len(self.path) > _LONGEST_PATH:
            return self.path  # so deep that a path would cost more than the text
        return f"{self.path}/{tag}" if tag in {"body", "head"} else f"{self.path}/{tag}[{count}]"

    @property
    def make(self) -> str:
        """Its tag and the first name of its class: those behind it say in what it differs from others of its make."""
        return self.style.partition(" ")[0]


@dataclass(slots=True)
class Part:
    """A line of the page: a candidate for a block of the document.

    Attributes:
        start: where it begins in the page's base; no blanks at its ends.
        end: exclusive.
        text: `base[start:end]`.
        kind: as in `scrubber.model.Block`.
        level: of a heading or list item.
        node: index of the innermost node around it.
        linked: characters of it that stand in links.
        links: how many links it has.
        leaving: how many of them lead to another page.
        external: how many of these leave the page's own site.
        within: the element of running text that all of it stands in, such as "a" or "strong"; "" where there is none.
        breaks: line breaks inside its element that it begins behind; 0 where it begins with the element.
        control: it is a button, a choice or a field.
        hidden: how it is kept from a reader's eyes; "" where it is not.
        size: how much it says, in words of an average size.
        prose: whether it reads as running text.
        notice: it reads as a site's notice of rights or responsibility.
        card: it is one of a row of teasers, each with a link to what it announces.
        verdict: 0 (the site's) to 1 (the document's).
        rule: the rule that removes it, or "".
        reason: why, for a person.
    """

    start: int
    end: int
    text: str
    kind: BlockKind = "paragraph"
    level: int = 0
    node: int = 0
    linked: int = 0
    links: int = 0
    leaving: int = 0
    external: int = 0
    within: str = ""
    breaks: int = 0
    control: bool = False
    hidden: str = ""
    size: float = 0.0
    prose: bool = False
    notice: bool = False
    card: bool = False
    verdict: float = 0.5
    rule: str = ""
    reason: str = ""

    @property
    def link_density(self) -> float:
        """The share of its characters that stand in links."""
        return min(1.0, self.linked / max(1, self.end - self.start)) if self.linked else 0.0

    @property
    def is_program(self) -> bool:
        """Whether it is a program, or a line that is all of one."""
        return self.kind == "code" or self.within == "code"

    @property
    def is_data(self) -> bool:
        """Whether it is a row of data: at least two cells more than it has links. Names may lead to pages of their
        own, figures don't.
        """
        return self.kind == "table_row" and self.text.count("\t") > self.links

    @property
    def is_sites(self) -> bool:
        """Whether something but its words tells it from a text: it is hidden, to be pressed, a teaser, a notice."""
        return bool(self.hidden) or self.control or self.card or self.notice

    def remove(self, rule: str, reason: str, verdict: float = 0.05) -> None:
        """Take it out; the first rule that does is the one that is named."""
        if not self.rule:
            self.rule, self.reason, self.verdict = rule, reason, verdict

    def restore(self, verdict: float) -> None:
        """Take back that it was taken out."""
        self.rule, self.reason, self.verdict = "", "", verdict


@dataclass(slots=True)
class Page:
    """A page's visible text and its parts.

    Attributes:
        base: the text, linearised in document order: a line feed between parts.
        parts: in document order, none overlapping; everything between them is blank.
        nodes: the elements around them, each after its parent.
        title: what `<title>` says, or the head besides where there is none.
        summary: the letters of what its head says the text is about.
        called: the letters of what its head calls it besides.
        notes: what was wrong with the page as a page ("deep nesting …").
        fields: the elements in which a reader is asked to write lines, in document order.
        addresses: those in which one is asked for an address for mail.
        comments: the parts, first and last (exclusive), of each section of comments below the titled text
            (`find_comments`).
        cited: pairs of parts of which the first has a link to the second, and the second one back to that place: a
            text and its note.
        titles: the titles of the posts of which the page is the front (`find_posts`), mostly links.
    """

    base: str = field(repr=False)
    parts: list[Part] = field(repr=False)
    nodes: list[Node] = field(repr=False)
    title: str = ""
    summary: str = ""
    called: Sequence[str] = ()
    notes: Sequence[str] = ()
    fields: Sequence[int] = ()
    addresses: Sequence[int] = ()
    comments: Sequence[tuple[int, int]] = ()
    cited: Sequence[tuple[int, int]] = ()
    titles: Collection[int] = ()

    def around(self, node: int) -> Iterator[Node]:
        """A node and those around it, innermost first."""
        while node >= 0:
            yield self.nodes[node]
            node = self.nodes[node].parent

    def enclosing(self, part: Part, tags: Collection[str]) -> Node | None:
        """The innermost element of such a tag around a part."""
        return next((node for node in self.around(part.node) if node.tag in tags), None)

    def below(self, i: int) -> int:
        """The part behind one, passing over what is there to be pressed; the number of parts where there is none."""
        at = i + 1
        while at < len(self.parts) and self.parts[at].control:
            at += 1
        return at

    def setting(self, part: Part) -> str:
        """How a part is set: how the elements around it are dressed, the innermost last, and what it all stands in."""
        worn, at = part.within, part.node
        for _ in range(_AROUND):
            if at < 0:
                break
            node = self.nodes[at]
            worn, at = f"{node.dress}>{worn}", node.parent
        return intern(worn)  # thousands of parts are set alike

    def inside(self, role: str, *, first: int = 0) -> list[bool]:
        """For each node, whether it or one around it says that it is for this; only nodes that start at that part or
        behind it are asked.
        """
        inside: list[bool] = []
        for node in self.nodes:
            inside.append((role in node.roles and node.first >= first) or (node.parent >= 0 and inside[node.parent]))
        return inside
