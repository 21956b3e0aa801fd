"""What tools set over a text, and at its headings, for themselves: a builder of sites (YAML or TOML between two rules),
a converter or an author in a markup language (places to jump to, what else such a language keeps there), the web
archive and search engines over a page that they kept (its bar, the address it was kept under).
"""

import re

from scrubber.model import Edit
from scrubber.patterns import lazily

#: Names in small letters with what they have, lists of such, each on its line, from a rule to the next like it.
_KEY = r"[a-z][a-zA-Z0-9_-]{0,40}[ \t]?[:=]"
_LINE = rf"(?:{_KEY}|[ \t\]\[#]|-[ \t])[^\n]{{0,1000}}\n|\n"
_FRONT = lazily(rf"\A(---|\+\+\+)[ \t]*+\n(?:{_LINE}){{1,80}}?\1[ \t]*+(?:\n|\Z)")
#: Names that no letter, memorandum or recipe has over it, some of which have nothing but a word there: one of them, and
#: the text's title.
_BUILDERS = lazily(
    r"^(?:(?:layout|permalink|slug|tags|categor(?:y|ies)|draft|template|sidebar\w*|nav\w*|lang|date|updated|lastmod"
    r"|authors?|url|keywords|toc|comments|redirect_from|aliases|description)[ \t]?[:=]"
    r"|(?:weight|type|id)[ \t]?[:=][ \t]*+\S{1,40}[ \t]*$)",
    re.MULTILINE,
)
#: A title may go on in lines that are set in.
_TITLE = lazily(
    r"^title[ \t]?[:=][ \t]*+(?:[|>][-+]?+[ \t]*+\n[ \t]++)?"
    r"(?P<said>[^\s][^\n]{0,300}(?:\n[ \t]++[^\s][^\n]{0,300}){0,5})$",
    re.MULTILINE,
)
_NAME, _BREAK = lazily(f"^{_KEY}", re.MULTILINE), lazily(r"\n[ \t]++")
#: Characters behind it among which the text may give its title again, and what may stand around that on its line.
_LOOK, _AROUND = 1_000, " \t#*_="
_WHY = "what a site's builder is told over a text"
_ELEMENT = r"<(?:a|span)[ \t]+(?:name|id)=(?:\"[^\"<>\n]{1,400}\"|'[^'<>\n]{1,400}')[ \t]*(?:/>|></(?:a|span)>)[ \t]*"
#: A heading of Markdown, of a wiki, or an underlined one.
_HEADING = r"\n?(?:#{1,6}[ \t]|={1,6}[ \t]*[^=\s]|[^\s<][^\n]{0,300}\n(?:={3,}|-{3,})[ \t]*$)"
_ANCHORS = lazily(rf"^(?:{_ELEMENT}\n){{1,4}}(?={_HEADING})", re.MULTILINE | re.IGNORECASE)
#: What Org keeps under a heading, or at its beginning; a heading of Textile or Jira, which has its place in itself, or
#: is one of several of its depth: what counts on is a list (h1, h2, h3 are three hypotheses).
_DRAWER = lazily(
    r"(?:\A|^\*{1,9} [^\n]{1,300}\n(?:[ \t]{0,20}[A-Z]{6,9}: [^\n]{1,300}\n)?)"
    r"([ \t]{0,20}:[A-Z_]{2,30}:\n(?:[ \t]{0,20}:[\w+-]{1,60}:[^\n]{0,500}\n){0,40}[ \t]{0,20}:END:\n)",
    re.MULTILINE,
)
_NUMBERED = lazily(r"^h([1-6])(\([^()\n]{0,300}\))?\. (\{anchor:[^{}\n]{0,300}\})?(?=\S)", re.MULTILINE)
_WHY_ANCHOR = "a place to jump to, which shows nothing"
#: The last line of the bar, printed for paper alone: browsers do not show it, text browsers and converters write it.
#: The address may be broken over lines.
_KEPT = lazily(
    r"The Wayback Machine "
    r"-\s{0,8}(?:\[\d{1,4}\])?https?://web\.archive\.org/web/\d{4,14}\S{0,2000}+(?:\n[ \t]{0,40}+(?=\S{0,150}"
    r"[/.-])\S{1,150}+(?=[ \t]{0,40}+\n)){0,6}"
)
_BAR = lazily(
    r"^[^\w\n\[]*+(?:\[\d{1,4}\])?[^\w\n]*+(?:Wayback Machine[^\w\n]*+$|[\d,]{1,9} captures?\b)", re.MULTILINE
)
#: What Google and Baidu said of a page as they had kept it, over it: when, and how to look for a word there.
_SEARCHED = lazily(
    r"(?:This is Google['’]s cache of https?://\S{1,2000}+ It is a snapshot of the page as it appeared on "
    r"[^\n]{10,400}+"
    r"(?:\s{1,99}+(?:Full version|Text-only version|View source)){0,3}+"
    r"(?:\s{1,99}+Tip: To quickly find your search term on this page, press [^\n]{1,99})?"
    r"|(?:您查询的关键词是：[^\n]{1,300}+\n)?(?:如果打开速度慢[^\n。]{0,200}+。\s{0,99}+)?百度和网页 ?https?://\S{1,2000}+"
    r" ?的作者无关，不对其内容负责。百度快照谨为网络故障时之索引，不代表被搜索网站的即时页面。)[ \t]{0,40}+(?:\n|\Z)"
)
#: Characters of a text in which such a bar is looked for.
_LOOK_FOR_BAR = 20_000


def front_matter(text: str) -> list[Edit]:
    """Take out what a builder of sites is told over a text, but for the text's title where the text does not give it.

    Removes `layout: post`, `tags: [ferry]`, the rules around, a title alone between them; keeps the head of a letter
    between two rules ("To: The council"), whose names have capitals, one rule over a text, and settings with no text
    behind them. It goes wrong for a text about such settings that begins with them.
    """
    front = _FRONT.match(text)
    if front is None or not text[front.end() :].strip() or (title := _TITLE.search(front[0])) is None:
        return []
    if not _BUILDERS.search(front[0]) and {name.rstrip(" \t:=") for name in _NAME.findall(front[0])} != {"title"}:
        return []
    start, end = title.span("said")
    said = title["said"].rstrip()
    if len(said) > 2 and said[0] == said[-1] and said[0] in "\"'":
        start, said = start + 1, said[1:-1]
    end = start + len(said)
    behind = text[front.end() : front.end() + _LOOK].split("\n")
    if _BREAK.sub(" ", said) in {line.strip(_AROUND) for line in behind}:
        return [Edit("front-matter", 0, front.end(), front[0], "", _WHY)]
    breaks = (Edit("front-matter", *match.span(), match[0], " ", _WHY) for match in _BREAK.finditer(text, start, end))
    return [
        Edit("front-matter", 0, start, text[:start], "", _WHY),
        *breaks,
        Edit("front-matter", end, front.end(), text[end : front.end()], "\n\n", _WHY),
    ]


def anchors(text: str) -> list[Edit]:
    """Take out the places to jump to over headings: `<span id="fares"></span>` over `== Fares ==`,
    `<a name="fares"></a>` over `## Fares`, `:CUSTOM_ID: fares` under `* Fares`; `h2(#fares). Fares` is a heading.

    Keeps one within a line, one over a paragraph, and one in a listing that is set in. It goes wrong for a text that
    shows such a line at its margin, over what looks like a heading.
    """
    found = [match.span() for match in _ANCHORS.finditer(text)] if "</" in text or "/>" in text else []
    if ":END:" in text:
        found += (match.span(1) for match in _DRAWER.finditer(text))
    headings = [*_NUMBERED.finditer(text)] if "\nh" in text or text.startswith("h") else []
    edits = [Edit("anchor", *span, text[slice(*span)], "", _WHY_ANCHOR) for span in found]
    if len({match[1] for match in headings}) < len(headings) or any(match[2] or match[3] for match in headings):
        edits += (Edit("anchor", *match.span(), match[0], "#" * int(match[1]) + " ", _WHY_ANCHOR) for match in headings)
    return sorted(edits, key=lambda edit: edit.start)


def archive_frame(text: str) -> list[Edit]:
    """Take out the bar of the web archive over a page, down to the address it kept the page under.

    Removes `10 captures`, `COLLECTED BY`, what the archive says of a collection,
    `The Wayback Machine - https://web.archive.org/web/2024…`; keeps a title above them, and a text that speaks of the
    archive without that line.

    And the same of a search engine's, where a text begins with it: `This is Google's cache of https://…`.

    Source: the bar of web.archive.org as lynx, w3m, html2text and inscriptis print it.
    """
    if searched := _SEARCHED.match(text):
        return [
            Edit("archive-frame", 0, searched.end(), searched[0], "", "what a search engine sets over a page it kept")
        ]
    kept = _KEPT.search(text, 0, _LOOK_FOR_BAR)
    if not kept:
        return []
    bar = _BAR.search(text, 0, kept.start())
    start = bar.start() if bar else kept.start()
    return [
        Edit("archive-frame", start, kept.end(), text[start : kept.end()], "", "what the web archive sets over a page")
    ]
