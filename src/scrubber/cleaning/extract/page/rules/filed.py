"""What a blog says behind a post of when it was published and what it is filed under."""

from __future__ import annotations

import re

from scrubber.cleaning.extract.page.view import View
from scrubber.cleaning.extract.reading import ends_sentence
from scrubber.language.written_tables import read_table, unbroken

_SAID = read_table("site_sayings")["filed"]

#: How such a sentence begins, in the words of the themes that come with WordPress and of their translations.
_SENTENCE = re.compile(unbroken(_SAID["sentence"]))
_FILED = re.compile(unbroken(_SAID["filed"]))
#: The same as a label.
_LABEL = re.compile(unbroken(_SAID["label"]))
_LONGEST, _MOST = 500, 24.0
#: Sentences at a text's end that are looked at.
_LAST = 2


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
