"""What a site asks of its readers behind a text, or between its title and its first sentence."""

from scrubber.cleaning.extract.lines.inserts import appeal, offer
from scrubber.cleaning.extract.lines.line_vocabulary import fold
from scrubber.cleaning.extract.lines.lines import is_numbered
from scrubber.cleaning.extract.page.view import View
from scrubber.language.runs import runs, says
from scrubber.language.written_tables import read_table, unbroken
from scrubber.patterns import lazily

_SAID = read_table("site_sayings")["asking"]

_NEVER = frozenset({"table_row", "code"})
_LOOK = 400
_WHY = ("advert", "it asks readers for something in the site's name", 0.05)
#: How a line says that it speaks for the page it stands on: what stands beside it there, what else the site has.
_HERE = lazily(unbroken(_SAID["here"]))
#: Where more of the site is to be found.
_POINTER = lazily(unbroken(_SAID["pointer"]))
#: What is there to be pressed, in the midst of a line: "【点击投票】"; no annex.
_PRESSED = lazily(unbroken(_SAID["pressed"]))
_ANNEX = lazily("附[件表录]")


def asking(view: View) -> None:
    """Remove the lines behind a text that ask its readers for something in the site's name, or offer what only sites
    do; and such as speak of the page itself right below its title.

    Removed: "Follow the author on Twitter.", "Already a subscriber? Log in", "Spotted an error? Let us know.",
    "扫描下方二维码关注我们的微信", "返回海岛网首页>>". Kept: any such line with a sentence of the text behind it, with
    a number as clauses have, or that the text says in the same words elsewhere; "市民可扫描码头的二维码"; and where a
    text stands alone on its page, whatever does not speak of the page itself. It goes wrong on an author's own last
    line that asks for the same.
    """
    found: dict[int, str] = {}
    alone = view.alone
    lines = {i: fold(view.parts[i].text[:_LOOK]) for i in view.text}
    for i in range(view.last - 1, view.first, -1):
        part = view.parts[i]
        if part.rule:
            continue
        folded = lines.get(i) or fold(part.text[:_LOOK])
        if not _may_ask(view, i):
            said = ""
        elif _speaks_of_page(view, i, folded):
            part.remove(*_WHY)
            continue
        elif alone:
            said = ""
        else:
            said = appeal(folded) or _offer(view, i, folded)
        if said:
            found[i] = said
        elif view.prose[i]:
            break
    text = [line for k, line in lines.items() if k not in found]
    for i, said in found.items():
        if not any(says(other, said) for other in text):
            view.parts[i].remove(*_WHY)
    _below_title(view)


def _below_title(view: View) -> None:
    title = view.title()
    for i in range(view.first if title is None else max(view.first, title + 1), view.last):
        if view.parts[i].rule:
            continue
        if not (_may_ask(view, i) and _speaks_of_page(view, i, fold(view.parts[i].text[:_LOOK]))):
            return
        view.parts[i].remove(*_WHY)


def _may_ask(view: View, i: int) -> bool:
    part = view.parts[i]
    return part.kind not in _NEVER and not (view.amid(i) or is_numbered(part.text[:_LOOK]))


def _speaks_of_page(view: View, i: int, folded: str) -> bool:
    """Whether a line sends its readers elsewhere on the site, or offers something and speaks of the page itself."""
    if _POINTER.match(folded) or (_PRESSED.search(folded) and not _ANNEX.search(folded)):
        return view.parts[i].kind != "heading"
    return _HERE.search(folded) is not None and bool(_offer(view, i, folded))


def _offer(view: View, i: int, folded: str) -> str:
    return "" if view.parts[i].kind == "heading" else offer(folded, runs(folded))
