"""Where a text ends: with what closes it, who signs it, its notes and lists, before the site speaks again."""

from bisect import bisect_right
from itertools import accumulate

from scrubber.cleaning.extract.chrome_words import is_site_line
from scrubber.cleaning.extract.lines.bounds import HINT, Bounds
from scrubber.cleaning.extract.lines.datelines import names_distance
from scrubber.cleaning.extract.lines.line_vocabulary import heads_others
from scrubber.cleaning.extract.lines.lines import PAGE_MARK
from scrubber.cleaning.extract.lines.own_words import OWN_WORDS
from scrubber.cleaning.extract.lines.page_title import RIGHTS
from scrubber.cleaning.extract.lines.places import MENU
from scrubber.cleaning.extract.lines.subject import end_of_subject
from scrubber.cleaning.extract.reading import fold, squeeze
from scrubber.patterns import lazily

#: Other lines that may stand between such rows behind the text.
_GAP = 2
#: Paragraphs that a page gives a second time, at least, and the share of the text that they are, if it is the text
#: again.
_TWICE, _MOST_SAID = 3, 0.8
#: The mass from which on a paragraph is no teaser, and such, at the least, that are no site's.
_TOLD, _SEVERAL = 80, 5
#: Words of a name; the last paragraphs from which on an author's life is sought, lines behind them, and its mass at
#: most; lines above it, and the mass of the heaviest; characters of a line that are looked at.
_NAMES, _LIVES, _BEHIND, _LIFE, _ABOVE, _SIGNED, _LOOK = 2, 2, 12, 60, 3, 12, 80
#: Letters besides the name in a line that signs a text and has no day, at most; and what a day has.
_SIGNS, _DIGIT = 5, lazily("[0-9]")
#: The mass of the words with which a text takes leave, at most.
_LEAVE = 8
#: Lines that sign a text, at most.
_SIGNS = 2
#: What leads to where more is said: "Digital copy: archive.example/donkova"; no address of a frame, as text browsers
#: print it.
_LEADS = lazily(
    r"(?!I?FRAME:)[^\W\d_][^:：]{1,40}[:：]\s{0,3}(?:https?://)?[\w.-]{2,60}\.[a-z]{2,10}(?:/\S{0,200})?\.?"
)


def before_second_time(within: Bounds) -> int:
    """The text's end; that of the first time, if the page gives its text twice with its own lines between, as
    one that shows an article over itself does.
    """
    said: set[str] = set()
    for at, i in enumerate(within.text):
        if within.readings[i].squeezed in said:
            again = [within.readings[k].squeezed for k in within.text[at:]]
            whole = len(again) >= max(_TWICE, _MOST_SAID * at) and said.issuperset(again)
            if whole and within.page.shows_site(within.text[at - 1] + 1, i):
                within.text = within.text[:at]
                return within.text[-1]
            break
        said.add(within.readings[i].squeezed)
    return within.last


def before_other_subject(within: Bounds) -> int:
    """The text's end; over the first heading of other pages behind which something else is spoken of, if any."""
    inside = range(within.first + 1, within.last)
    scraps = head_scraps(within)
    headings = (i for i in inside if i in scraps or heads_others(within.readings[i].squeezed))
    heading = end_of_subject(within.page.lines, within.text, headings, scraps)
    if heading < 0:
        return within.last
    within.text = [i for i in within.text if i < heading]
    return within.text[-1]


def head_scraps(within: Bounds) -> set[int]:
    """The lines in a site's words of which most that stands behind them in the stretch is no running text: teasers,
    each under its heading, and so no long paragraphs but with a day at each.
    """
    readings = within.readings
    inside = range(within.first + 1, within.last)
    said = [i for i in inside if readings[i].chrome >= OWN_WORDS and not within.page.is_insert(i)]
    if not said:
        return set()
    # Rows of a table are no teasers, and what counts a text's pages heads none.
    rows = list(accumulate((readings[i].data for i in range(within.last + 1)), initial=0))
    found = {
        i
        for i in said
        if readings[i].voice != PAGE_MARK
        and 2 * (len(within.text) - bisect_right(within.text, i)) <= within.last - i - (rows[-1] - rows[i])
    }
    if not found:
        return found
    text = set(within.text)
    told = long = dated = 0
    for i in range(within.last, min(found) - 1, -1):
        # What several people say, each with a name below it, stands between as many short lines, few of them days.
        if 2 * long >= max(told, 2 * _SEVERAL) and 2 * dated < long:
            found.discard(i)
        reading = within.readings[i]
        told += i in text
        long += i in text and reading.mass >= _TOLD
        dated += reading.date or reading.stamped or names_distance(within.page.lines[i])
    return found


def before_author(within: Bounds) -> int:
    """The text's end; above the box of its author, if it ends in one: a short line with the name that stands above the
    text too, and under it a paragraph that begins with this name. It goes wrong where the last chapter has for its
    heading the name of whom it tells, and a line above the text is this name with nothing but a day.
    """
    if len(within.text) < _TWICE:
        return within.last
    for at in range(within.text[-_LIVES], min(within.end, within.last + _BEHIND)):
        if not within.page.is_strong(at):
            continue
        words = within.page.lines[at][:_LOOK].split(None, _NAMES)
        name = squeeze(" ".join(words[:_NAMES]))
        if within.readings[at].mass > _LIFE or len(words) <= _NAMES or not all(map(str.istitle, words[:_NAMES])):
            continue
        for box in range(at - 1, max(at - 1 - _ABOVE, within.text[0]), -1):
            reading = within.readings[box]
            if reading.closed or reading.sentence or reading.mass > _SIGNED:
                break
            if reading.squeezed.endswith(name) and _signs(within, name, box):
                within.text = [i for i in within.text if i < box]
                within.end = box  # what stands there reads as a paragraph does, and would be taken for one
                return min(within.last, box - 1)
    return within.last


def _signs(within: Bounds, name: str, box: int) -> bool:
    """Whether somebody signs the text from above: a line has the name with a day, or with hardly anything else ("By"),
    and the text does not tell of them. Who is present, or asked, or in the title, is one of whom it tells.
    """
    if any(name in within.readings[i].squeezed for i in within.text if i < box):
        return False
    return any(
        name in said and (len(said) - len(name) <= _SIGNS or _DIGIT.search(within.page.lines[i]))
        for i in range(within.text[0])
        if within.readings[i].mass <= _SIGNED
        for said in [within.readings[i].squeezed]
    )


def closing(within: Bounds, last: int) -> int:
    """The text's end, with the line behind it that closes what it leaves open, or the few words with which it thanks
    or takes leave, as a speech does: 谢谢大家！ It is no site's if no word of it is known to be.
    """
    following = within.readings[last + 1 : last + 2]
    opens = last in within.page.narrow and not within.readings[last].closed
    if not following or not following[0].closed or within.speaks(last + 1):
        return last
    line = within.page.lines[last + 1].strip()
    leave = 0 < following[0].mass <= _LEAVE and line[-1] in "!！" and not any(map(str.isdecimal, line))
    return last + (opens or (leave and following[0].chrome < HINT and within.readings[last].closed))


def _signed(within: Bounds) -> int:
    """The text's end, with the few short lines right behind it under which a site's own stand: who signs, a
    heading whose text is cut off.
    """
    for at in range(within.last + 1, min(within.last + 2 + _SIGNS, within.end)):
        reading = within.readings[at]
        if reading.chrome >= OWN_WORDS or reading.links:
            return within.last if reading.voice in {MENU, RIGHTS} else at - 1
        if reading.chrome >= HINT or reading.date or reading.stamped or reading.mark or reading.asking:
            break
        if reading.sentence or is_site_line(fold(within.page.lines[at])):
            break
    return within.last


def with_tail(within: Bounds) -> int:
    """The text's end, with the rows, items and listed words behind it in which no site speaks."""
    end = at = _signed(within)
    introduced = within.readings[at].introduces
    told = {reading.squeezed for reading in within.readings[within.first : within.last]}
    while at + 1 < within.end:
        at += 1
        if within.speaks(at):
            # What a site sets between paragraphs, it sets between the last ones too.
            if within.readings[at].squeezed in told and within.readings[at].chrome >= OWN_WORDS:
                continue
            break
        reading = within.readings[at]
        introduced = introduced or reading.introduces
        if (
            reading.data
            or reading.numbered
            or reading.item
            or reading.introduces
            or within.is_note(at)
            or (reading.chrome < HINT and _LEADS.fullmatch(within.page.lines[at].strip()))
            or (introduced and not reading.sentence)
        ):
            end = at
        elif reading.chrome >= HINT or at - end > _GAP:
            break
    return end
