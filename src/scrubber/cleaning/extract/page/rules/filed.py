"""What a blog says behind a post of when it was published and what it is filed under."""

from __future__ import annotations

import re

from scrubber.cleaning.extract.page.view import View
from scrubber.cleaning.extract.reading import ends_sentence

#: How such a sentence begins, in the words of the themes that come with WordPress and of their translations.
_SENTENCE = re.compile(
    r"this (?:entry|post) (?:was (?:posted|published|written)|is filed)"
    r"|dieser (?:beitrag|eintrag|artikel) (?:wurde|ist) (?:\w{1,10} )?(?:am |um |in |unter |von "
    r"|veröffentlicht)|(?:ce (?:contenu|billet)|cet(?:te)? (?:entrée|article)) a été (?:publiée?"
    r"|postée?) (?:dans|le|par)|esta entrada (?:fue|ha sido|está) (?:publicada|archivada) (?:en|el|por)"
    r"|quest[oa] (?:articolo|voce|contenuto) è stat[oa] pubblicat[oa] (?:in|il|da)"
    r"|esta entrada foi publicada (?:em|por)|dit bericht (?:is|werd) geplaatst (?:in|op)"
    r"|ten wpis został opublikowany|эта запись (?:была )?(?:размещена|опубликована)|запись опубликована в"
    r"|tento příspěvek byl publikován|det här inlägget (?:postades|publicerades)"
    r"|dette indlæg (?:blev|er) (?:udgivet|skrevet)|dette innlegget (?:ble|er) (?:publisert|skrevet)"
)
_FILED = re.compile(
    r"filed|gespeichert|abgelegt|verschlagwortet|kategori|bookmark|lesezeichen|catég|categor|permal|tagg?ed"
    r"|trackback|(?<!\w)rss(?!\w)|favori|étiquet|etiquet|taggat|рубрик|меток|меткой|wpis(?:ano)? w|zaznacz"
    r"|zakładk|záložk|gemerkt|bokmerk|bogmærk|preferiti|contrassegnat|bladwijzer"
)
#: The same as a label.
_LABEL = re.compile(
    r"[\s|»·•-]{0,4}(?:filed (?:under|in)|posted in|abgelegt (?:unter|in)|gespeichert unter"
    r"|veröffentlicht (?:unter|in)|kategorisiert in|classé (?:dans|sous)|publié dans|archivado (?:en|bajo)"
    r"|publicado en|archiviato in|pubblicato in|publicado em|arquivado em|geplaatst in|opublikowano w"
    r"|opublikowany w|рубрика|опубликовано в|publikováno v|publicerat i|udgivet i|publisert i) "
)
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
