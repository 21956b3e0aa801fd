"""What a site sets behind the line that names a text's editors, and says of when it was published and what it is filed
under.
"""

from scrubber.cleaning.extract.lines.datelines import is_stamped
from scrubber.cleaning.extract.lines.subject import end_of_subject
from scrubber.cleaning.extract.page.rules.bylines import EDITORS
from scrubber.cleaning.extract.page.view import View
from scrubber.cleaning.extract.reading import ends_sentence
from scrubber.language.written_tables import read_table, unbroken
from scrubber.patterns import lazily

#: Who answers for a text, and who had part in it; as Chinese papers and their accounts close each text with it.
_ANSWERS = lazily(r"^[\s(（\[【]*(?:责任编辑|责编)\s*[:：|｜丨/]")
_CREDIT = lazily(rf"^[\s(（\[【]*(?:{EDITORS}|来源|作者|采写|撰文)\s*[:：|｜丨/]")
#: Lines that name somebody, one under another, where none of them answers for the text.
_LINES = 2
#: The share of the text that may stand behind them.
_REST = 0.3
#: Titles at least, each with its day and hour, that are those of other pages.
_TITLES = 3
#: What goes with the text itself: its annexes, its notes.
_OWN = lazily(r"^[\s(（\[【]*(?:附件|附[:：]|注[:：]|注释|参考)")
_SAID = read_table("site_sayings")["filed"]
#: How such a sentence begins, in the words of the themes that come with WordPress and of their translations.
_SENTENCE = lazily(unbroken(_SAID["sentence"]))
_FILED = lazily(unbroken(_SAID["filed"]))
#: The same as a label.
_LABEL = lazily(unbroken(_SAID["label"]))
_LONGEST, _MOST = 500, 24.0
#: Sentences at a text's end that are looked at.
_LAST = 2


def closing_credits(view: View) -> None:
    """Remove what follows the line that names a text's editors, in the region of the text: it is written for the site.

    Removed: "扫描下方二维码" and all below it behind "编辑|…" and "校对|…", another article's beginning behind
    "责任编辑：…", titles with a sentence, a day and an hour each. Kept: annexes and notes, whatever another heading
    stands over, what speaks of the same as the text, and what makes up much of it. It goes wrong on an author's own
    remark below the editors' names.
    """
    credits_at = [i for i in range(view.first, view.last) if _CREDIT.match(view.folded[i])]
    for k, at in enumerate(credits_at):
        row = [i for i in credits_at[k : k + 2 * _LINES] if i < at + 2 * _LINES]
        if not (_ANSWERS.match(view.folded[at]) or len(row) >= _LINES):
            continue
        above = [i for i in view.text if i < at]
        behind = [i for i in range(row[-1] + 1, view.last) if not view.parts[i].rule]
        heads = sum(view.parts[i].kind == "heading" for i in behind)
        dated = sum(is_stamped(part.text) for part in view.parts[row[-1] + 1 : view.last] if part.rule == "byline")
        listed = _TITLES <= heads <= dated
        if (heads and not listed) or any(_OWN.match(view.folded[i]) for i in behind):
            return
        if not listed and sum(view.size[i] for i in behind) > _REST * sum(view.size[i] for i in above):
            return
        if not listed and end_of_subject(view.folded, [*above, *behind], row[-1:]) < 0:
            return
        for i in behind:
            view.parts[i].remove("closing-credits", "stands behind the line that names the editors", 0.15)
        return


def filed(view: View) -> None:
    """Remove what a blog says behind a post of where and when it was published.

    Removed: "This entry was posted on 3 May and is filed under Boats.", "Abgelegt unter Hafen, Boote". Kept: such a
    sentence that says nothing of a blog's shelves, and any that stands further above. It goes wrong on a last sentence
    about how papers were filed that begins in the same words.
    """
    if len(view.text) <= _LAST:
        return
    for i, part in view.standing():
        if i < view.text[-_LAST] or len(part.text) > _LONGEST:
            continue
        folded = view.folded[i]
        label = _LABEL.match(folded) is not None and view.size[i] <= _MOST and not ends_sentence(folded)
        if label or (_SENTENCE.match(folded) and _FILED.search(folded)):
            part.remove("byline", "where the site keeps the text", 0.08)
