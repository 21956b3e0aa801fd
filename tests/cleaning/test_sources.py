"""Texts that are kept as the source of a wiki's page, of a document in LaTeX, as lines read off a print, and as an outline."""

import pytest

import scrubber
from scrubber.cleaning.formats.tex import tex_as_page
from scrubber.cleaning.formats.wikitext import wikitext_as_page
from scrubber.errors import DecodeError

WIKI = """{{Infobox quay
| name = The quay
| built = 1611
}}
The '''quay''' was built in [[1611]] by a [[merchant (trade)|merchant]].<ref name="a">{{cite book|last=Hale|page=12}}</ref> It is {{convert|41|m|ft}} long.<ref>So the [[Harbour Book]].</ref>

[[File:Quay.jpg|thumb|200px|The quay from the [[sea]]]]
== Ships ==
* Ships of ''two'' masts
* Boats
{| class="wikitable"
! Year !! Ships
|-
| 1700 || style="x" | 412
|}
<poem>
The ferry goes,
its lamp is green.
</poem>
{{sc|No ship}} may stay.
<!-- nobody reads this -->
[[Category:Quays]]
[[de:Kai]]
"""
READ = [
    "The quay was built in 1611 by a merchant. It is 41 m long.¹",
    "The quay from the sea",
    "Ships",
    "Ships of two masts",
    "Boats",
    "Year\tShips",
    "1700\t412",
]


def test_the_source_of_a_page_of_a_wiki() -> None:
    text = [block.text for block in scrubber.clean(WIKI).blocks]
    assert text[: len(READ)] == READ
    assert text[-3:] == ["its lamp is green.", "No ship may stay.", "1 So the Harbour Book."]


def test_a_table_without_its_end_and_a_quotation_keep_what_they_say() -> None:
    source = WIKI.replace("|}\n", "").replace(
        "<poem>", "== Songs ==\n{{Quote|text=The tide is out.|author=Hale}}\n<poem>"
    )
    text = scrubber.clean(source).text.split("\n\n")
    assert text[text.index("Songs") + 1] == "The tide is out."


def test_formulas_of_a_wiki_stay_as_they_are_written() -> None:
    source = f"{WIKI}\nSo {{{{cite|a=<math>q</math>}}}}<math>a < b</math> holds,<ref>As <math>f''(x)</math>.</ref> and <math>{{{{2}}}}^x</math>.\n"
    text = scrubber.clean(source).text.split("\n\n")
    assert {"So a < b holds,² and {{2}}^x.", "2 As f''(x)."} <= set(text)


def test_a_row_of_stars_begins_no_item() -> None:
    """It was read for ever."""
    assert "Ships" in (wikitext_as_page(f"{WIKI}\n{'*' * 20}\n") or "")


def test_its_edit_window_and_its_export() -> None:
    """What the wiki says around it is none of it."""
    escaped = WIKI.replace("&", "&amp;").replace("<", "&lt;")
    window = (
        "<html><body><h1 id='firstHeading'>View source for Quays</h1><p>You do not have permission to edit this page."
        f"</p><textarea readonly id='wpTextbox1' name='x'>{escaped}</textarea></body></html>"
    )
    page = f"<page><title>Quays</title><id>4</id><revision><id>99</id><text>{escaped}</text></revision></page>"
    export = f'<mediawiki xmlns="http://wiki.example/export-0.11/"><siteinfo><sitename>W</sitename></siteinfo>{page}'
    alone = scrubber.clean(WIKI).text
    assert scrubber.clean(window, content_type="text/html").text == f"Quays\n\n{alone}"
    assert scrubber.clean(f"{export}</mediawiki>").text == f"Quays\n\n{alone}"
    with pytest.raises(DecodeError, match="several pages"):
        scrubber.clean(f"{export}{page}</mediawiki>")


@pytest.mark.parametrize(
    "text",
    [
        "== Installation ==\n\nUnpack it.\n\n== Use ==\n\nStart it.\n",
        "== Parties ==\n\nThis is between {{landlord name}} and {{tenant name}}.\n",
        "= Backup =\n\n== Steps ==\n\n{{{\ntar -cf quay.tar /srv\n}}}\n\nSee [[Restore]].\n",
        "- See [[Quay]]\n- and {{query ships}}\n\n'''Note''' that it is old.\n",
        "**Note**: see [[Quay]].\n\n== Ships ==\n",
        "Of wikitext these are signs:\n\n== Ships ==\n\nA link is [[Quay]].\n",
        "[[package]]\nname = 'quay'\nsays = '''two'''\n",
        "def quay():\n    '''Two ships.'''\n    return [[1, 2]]\n# {{quay}}\n",
        "He wrote ``two'' and ``three'' in [[brackets]], and {{braces}}.\n",
        "* [[https://quay.example][The quay]]\n* '''x'''\n",
    ],
)
def test_what_is_written_otherwise_is_none(text: str) -> None:
    assert wikitext_as_page(text) is None


TEX = r"""% kept
\documentclass[11pt]{article}
\usepackage{url}
\newcommand{\quay}{Quay}
\title{On Ferries}
\begin{document}
\maketitle
\section{Boats}\label{sec:boats}
A ferry of Fran\c{c}ois Andr\'e~\cite{hale} pays \$5 and 12\% more.\footnote{See \emph{The Light}, pp.~1--2.} % no
Let $n \geq 3$ be ``many'' --- so
it \textbf{stays}.

\includegraphics[width=0.5\linewidth]{ferry.pdf}
\begin{itemize}
\item One boat
\item Two \& more
\end{itemize}
\begin{tabular}{|l|r|}
\hline
Year & Boats \\
1999 & 12 \\
\end{tabular}

Her lamp is green,\\
her rope is grey.
\end{document}
"""


def test_the_source_of_a_document_in_latex() -> None:
    """Names of its parts and figures of its layout were told as put in."""
    assert [block.text for block in scrubber.clean(TEX).blocks] == [
        "On Ferries",
        "Boats",
        "A ferry of François André pays $5 and 12% more.¹ Let $n \\geq 3$ be “many” — so it stays.",
        "One boat",
        "Two & more",
        "Year\tBoats",
        "1999\t12",
        "Her lamp is green,",
        "her rope is grey.",
        "1 See The Light, pp. 1–2.",
    ]
    assert tex_as_page(f'HEAD = r"""\n{TEX}"""\n') is None
    lesson = "About 5 % of the writers forget how:\n\n    \\section{Boats}\n\nThe number comes by itself.\n"
    assert tex_as_page(lesson) is None
    assert tex_as_page("\\documentclass{article} is how each file begins, and 5 % forget it.\n") is None
    assert tex_as_page("One writes \\section{Boats} for a heading, and \\emph{so} for stress.\n") is None


def test_what_is_printed_as_it_stands_and_a_source_s_own_words() -> None:
    """A sign of a remark within them cut the line, a link's address and a colour stood amid the words."""
    source = (
        "\\documentclass{article}\n\\newcommand{\\ferry}{the Anna}\n\\begin{document}\n"
        "See \\ferry{} at \\url{https://quay.example/a_b?x=1%20y}, or \\href{https://quay.example/%20}{here}; "
        "\\textcolor{red}{stop} at \\verb|5 % 3|.\n\n\\begin{verbatim}\nx = 5 % 3\n\\emph{no}\n\\end{verbatim}\n\\end{document}\n"
    )
    text = scrubber.clean(source).text
    assert text.split("\n\n") == [
        "See the Anna at https://quay.example/a_b?x=1%20y, or here; stop at 5 % 3.",
        "x = 5 % 3\n\\emph{no}",
    ]


def test_what_other_languages_keep_at_headings() -> None:
    """The number of a heading's depth was told as put in, and so was its place."""
    for first, second in (
        ("h1(#ships). Ships", "h2(#boats). Boats"),
        ("h1. {anchor:ships}Ships", "h2. {anchor:boats}Boats"),
        ("* Ships\n:PROPERTIES:\n:CUSTOM_ID: ships\n:END:", "** Boats\n:PROPERTIES:\n:CUSTOM_ID: boats\n:END:"),
    ):
        text = scrubber.clean(f"{first}\n\nEvery ship waits at the weir.\n\n{second}\n\nNo boat does.\n").text
        assert [line.lstrip("*# ") for line in text.split("\n\n")][::2] == ["Ships", "Boats"]
    three = "h1. Old readers prefer paper.\n\nh2. Young ones do not.\n\nh3. Nobody reads terms."
    shown = "It keeps them so:\n\n:PROPERTIES:\n\n:CUSTOM_ID: ships\n\n:END:\n\nA name comes first."
    assert [scrubber.clean(text).text for text in (three, shown.replace("\n\n:", "\n:"))] == [three, shown]
    assert scrubber.clean("h1. is the first line of hydrogen.\n").text == "h1. is the first line of hydrogen."


def test_the_text_in_a_page_s_field() -> None:
    """Of a page for pastes only what it says around was read."""
    said = "Every ship shall wait at the weir until the keeper opens it, and pays twelve crowns. " * 6
    page = "<html><body><h1>Pastes</h1><a href='/'>New</a><textarea rows=9>{}</textarea>{}</body></html>"
    assert scrubber.clean(page.format(said, "")).text == said.strip()
    why = f"<p>{'Write to the council, which has raised the fees again without a word on why. ' * 2}</p>"
    assert "Write to the council" in scrubber.clean(page.format(said, why)).text
    assert said.strip() in scrubber.clean(page.format("Write to us. " * 40, f"<p>{said}</p>" * 3)).text


def test_lines_that_were_read_off_a_print() -> None:
    """Their words stand in attributes, of which nothing was read."""
    lines = [
        "Every ship shall wait at the weir until the keep",
        "er opens it; whoever passes a shut weir shall pay",
        "twelve crowns to the keeper, and to the council",
        "as much again. The keeper may let in a boat that",
        "carries bread.",
    ]
    marked = ["<SP/>".join(f"<String CONTENT='{word}' WC='0.9'/>" for word in line.split()) for line in lines]
    block = f"<TextBlock><TextLine>{'</TextLine><TextLine>'.join(marked)}</TextLine></TextBlock>"
    block = block.replace("<String CONTENT='keep' WC='0.9'/></TextLine>", "<String CONTENT='keep'/><HYP/></TextLine>")
    alto = f'<alto xmlns="http://loc.example/alto/ns-v3#"><Layout><Page ID="p">{block}</Page></Layout></alto>'
    assert scrubber.clean(alto).text == " ".join(lines).replace("keep er", "keeper")


def test_an_outline() -> None:
    """It was empty."""
    outline = (
        '<?xml version="1.0"?><opml version="2.0"><head><title>The quay</title></head><body><outline text="Ships">'
        '<outline text="Every ship waits." _note="So does each boat."/></outline></body></opml>'
    )
    assert scrubber.clean(outline).text == "The quay\n\nShips\n\nEvery ship waits.\n\nSo does each boat."
