"""Why a block of one copy is not the document's, by what the other copies have: the reasons that a reader is told, and
the rules that give them.
"""

from scrubber.cleaning.extract.chrome_words import LONGEST, chrome, is_site_line
from scrubber.cleaning.extract.lines.around import is_former_title
from scrubber.cleaning.extract.notice_words import is_notice
from scrubber.cleaning.extract.page.rules.bylines import is_particulars
from scrubber.cleaning.extract.reading import fold, is_name_list, is_prose, weight
from scrubber.cleaning.structure.shape import ends_sentence
from scrubber.collation.agreement.copies import Copy, place_of, runs, says
from scrubber.collation.agreement.series import in_series
from scrubber.collation.agreement.strays import Strays
from scrubber.collation.agreement.support import BYLINE, odds_of
from scrubber.collation.agreement.variants import ALIKE, NEARLY, Variants
from scrubber.language.standing import says_standing

#: What a site takes from a short line by having the text around it and not the line.
_ABSENT = 1.0
#: A page's verdict from which on it stands against the silence of the others.
_SURE = 0.8
#: So many lines from where the text that the sites share begins its title and the particulars of it stand, on either
#: side.
_HEAD = 6
ASIDE = "only this site has it, and it speaks to the page's readers as nothing around it does"
SHEETS = "what the sheets of one print repeat, and a site without sheets lacks"
SHUFFLED = "beyond the text, on each site in another order"
BEYOND = "beyond the text, and other sites go on with other lines"
#: The reason of a sentence of the text that one site sets apart once more.
QUOTED = "a sentence of the text, which this site sets apart once more"
#: The reason of a sentence that one site alone has, before or behind the text.
APART = "only this site has it, apart from the text"
_SOME = "some sites have it "
#: The reason of a line that some sites have, no two of them in one place: each may have set the same in, or the same
#: forger may have.
WANDERS = _SOME + "each in another place"
#: The reason of a line next to the text that half of the sites or fewer have.
BESIDE = _SOME + "beside the text, and it is no running text"
_SAID = _SOME + "among the text, and it says what sites say"
_AGAIN = "only this site has it, again and again"
_SAYS = "only this site has it, and it says what sites say"
#: Reasons that judge a line by what it says alone.
SITES_SAY = frozenset({_SAID, _SAYS})
_SHORT = "only this site has it, and it is no running text"
#: Reasons that say no more than that others lack a line among the text or next to it, or have it elsewhere.
ALONE = frozenset({WANDERS, BESIDE, BEYOND, ASIDE, _SHORT})
#: Reasons that say nothing against a sentence but that others lack it, or have it elsewhere, or what it says.
UNSURE = frozenset({APART, ASIDE, BEYOND, QUOTED, WANDERS, BESIDE, _SAYS, _SHORT})


def reads_as_text(text: str) -> bool:
    """Whether a block is a sentence or more, or says how its text stands."""
    return is_prose(text) or ends_sentence(text) or says_standing(text)


def is_the_texts(copy: Copy, i: int, voices: int, strays: Strays) -> bool:
    """Whether a line that sites take for their particulars of the text is its own: most of them have the same at its
    head (`Version 3, 1 June 2022`), where each would have another of its own; or the same but for one of its days.
    """
    support = copy.support[i]
    return (
        (copy.kept[i] or copy.blocks[i].rule == BYLINE)
        and i < copy.last
        and abs(i - copy.first) <= _HEAD
        and support.bylines > 0
        and support.bylines + support.among == len(support)
        and voices > 2
        and 2 * max(strays.have(copy.blocks[i]), strays.have_but_for_a_day(copy.blocks[i])) > voices
    )


def why_shared(copy: Copy, i: int, voices: int, variants: Variants, strays: Strays) -> str:
    """Why a block that other sites have is not the document's all the same, or ""."""
    block, support = copy.blocks[i], copy.support[i]
    few = len(support) * 2 <= voices - 1
    if i >= copy.last > 0 and len(support) < voices - 1 and says(block.text):
        return _SOME + "below the text"
    have = strays.wanders(block)
    if (
        len(have) == len(support) + 1
        and (strays.is_nowhere(block, have, voices) or _is_sites(block.text))
        and not variants.has(copy, block, besides=have, alike=NEARLY)
    ):
        return WANDERS
    again = block.kind != "table_row" and strays.repeats(copy, block)  # a long table has its head on each page
    if few and again and not strays.is_refrain(copy, block):
        return _SOME + "again and again"
    beside = copy.last > copy.first and not copy.inside(i) and not runs(block.text)
    if few and beside and not variants.has(copy, block, besides=support):
        return BESIDE
    # A telephone number that one copy altered is none of the others' own.
    sites_own = few and _is_sites(block.text) and not variants.has(copy, block, besides=support, alike=NEARLY)
    if sites_own or is_former_title(fold(block.text)):
        return _SAID
    return ""


def why_alone(copy: Copy, i: int, voices: int, variants: Variants, strays: Strays) -> str:
    """Why a block that no other site has is not the document's, or ""; a line that others have with a slip or in
    pieces is theirs too.
    """
    block = copy.blocks[i]
    if not copy.kept[i]:
        return ""
    again = copy.last > copy.first and block.kind != "table_row" and strays.repeats(copy, block)
    why = _AGAIN if again else _alone(copy, i, voices - 1)
    if not why:
        return ""
    if why in {_SAYS, _SHORT} and variants.in_place(copy, i):
        return ""
    if variants.runs_on(copy, i):
        return ""
    if why == _SAYS:
        return why
    if why == _SHORT and in_series(copy.blocks, i, lambda row: copy.kept[row] and bool(copy.support[row])):
        return ""
    theirs = variants.has(copy, block, alike=NEARLY if again else ALIKE) or (
        why == APART and (variants.has_end(copy, block) or variants.at_an_end(copy, i))
    )
    return "" if theirs else why


def _is_sites(text: str) -> bool:
    """Whether a line is a site's own wherever it stands, or a notice of rights among the text of one site alone."""
    folded = fold(text)
    return is_site_line(folded) or (len(folded) <= LONGEST and is_notice(folded))


def _alone(copy: Copy, i: int, others: int) -> str:
    """Why a kept block that no other site has is not the document's, or ""."""
    block = copy.blocks[i]
    if copy.last == copy.first:
        return ""  # this copy shares nothing: another question than its chrome
    home = place_of(block) in copy.homes if any(copy.homes) else copy.inside(i)
    prose = is_prose(block.text)
    said = chrome(fold(block.text))
    if said.what and said.rest < 0.5 and not (prose and home):
        return _SAYS
    if _is_sites(block.text) or (i >= copy.last and is_particulars(fold(block.text))):
        return _SAYS
    if is_name_list(block.text):
        return "only this site has it, and it is a row of names"
    if prose and (home or (copy.inside(i) and block.verdict >= _SURE)):
        return ""
    if prose:
        return APART if others > 1 or block.verdict < _SURE else ""
    if (
        home
        and i + 1 < len(copy.blocks)
        and copy.kept[i + 1]
        and not copy.support[i + 1]
        and is_prose(copy.blocks[i + 1].text)
    ):
        return ""  # the heading of a passage that only this copy has
    alone = odds_of(block.verdict) - _ABSENT * others + (weight(block.text) / 20.0 if home else -1.0)
    return _SHORT if alone < 0 else ""
