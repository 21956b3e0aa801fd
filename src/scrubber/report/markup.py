"""HTML that can't be broken into: every text is escaped where it is set, and there is no other way in.

`el("p", "a < b")` is `<p>a &lt; b</p>`. Only what `el` itself returned counts as markup; any other text, from wherever
it comes, is text, and what acts or hides in it is shown as what it is.
"""

from collections.abc import Collection, Iterable
from html import escape

from scrubber.inert import split

#: Elements and attributes that this report needs; whoever adds one sees here what it could do.
_ELEMENTS = {
    "a", "article", "bdi", "blockquote", "body", "code", "dd", "details", "div", "dl", "dt", "figcaption", "figure",
    "footer", "h1",
    "h2", "h3", "head", "header", "html", "li", "main", "mark", "meta", "nav", "p", "section", "span", "strong",
    "summary", "table",
    "tbody", "td", "th", "thead", "title", "tr", "ul",
}  # fmt: skip
_ATTRIBUTES = {
    "aria_label", "charset", "class", "content", "data_label", "dir", "href", "http_equiv", "id", "lang", "name",
    "scope", "title",
}  # fmt: skip


class Html(str):
    """Markup that `el` or `join` made."""

    __slots__ = ()


def el(name: str, /, *children: str | Html | None, **attributes: str | bool | None) -> Html:
    """Make an element.

    Args:
        name: one of the report's elements.
        children: markup, or texts, which are escaped; None is left out.
        attributes: `class_` and the like with an underscore at the end; None and False are left out. An `href` leads to
            a place on this page, never elsewhere.

    Raises:
        ValueError: an element, an attribute or a link that this report has no business with.
    """
    if name not in _ELEMENTS:
        raise ValueError(f"no element for this report: {name}")
    parts = [f"<{name}"]
    for key, value in attributes.items():
        plain = key.rstrip("_")
        if plain not in _ATTRIBUTES:
            raise ValueError(f"no attribute for this report: {key}")
        if value is None or value is False:
            continue
        if plain == "href" and not str(value).startswith("#"):
            raise ValueError(f"no link for this report: {value}")
        written = "" if value is True else f'="{_attribute(str(value))}"'
        parts.append(f" {plain.replace('_', '-')}{written}")
    parts.append(">")
    if name != "meta":
        parts += [child if isinstance(child, Html) else text(child) for child in children if child is not None]
        parts.append(f"</{name}>")
    return Html("".join(parts))


def text(value: str) -> Html:
    """A text as markup: escaped, what acts or hides in it shown and set apart."""
    pieces = []
    for piece, active in split(value):
        pieces.append(f'<span class="ctl">{piece}</span>' if active else escape(piece))
    return Html("".join(pieces))


def join(parts: Iterable[str | Html | None], between: str = "") -> Html:
    """Markup and texts one after the other."""
    made = (part if isinstance(part, Html) else text(part) for part in parts if part is not None)
    return Html(text(between).join(made))


def table(head: Iterable[str], rows: Iterable[Html], *, numeric: Collection[str] = (), name: str = "") -> Html:
    """A table that becomes a card a row on a narrow screen.

    Args:
        head: what its columns are called.
        rows: its rows.
        numeric: the columns of numbers.
        name: of its class, beside that of all tables.
    """
    cells = (el("th", each, scope="col", class_="num" if each in numeric else None) for each in head)
    return el("table", el("thead", el("tr", *cells)), el("tbody", *rows), class_=f"cards {name}".rstrip())


def style(css: str) -> Html:
    """The page's own style sheet, which is this package's and holds nothing from outside."""
    return Html(f"<style>{css}</style>")


def _attribute(value: str) -> str:
    return escape("".join(piece for piece, _ in split(value)).replace("\n", " "))
