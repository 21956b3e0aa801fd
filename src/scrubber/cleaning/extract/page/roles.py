"""What an element's tag, ARIA role, class and id say it is for.

Names that a great many sites share are evidence, never a verdict: a class called "content" may hold the navigation.
Words are taken whole, so that "header" does not speak for "headerless-article" and "ad" not for "shadow". What a name
says to be absent, to be beside it or how it is set ("no-footer", "has-sidebar", "label-hidden") is not what the element
is.
"""

from __future__ import annotations

import re
from functools import lru_cache

_TAGS = {
    "nav": "navigation", "menu": "navigation", "footer": "footer", "aside": "side", "header": "header",
    "article": "article",
    "main": "article", "dialog": "overlay", "figcaption": "caption",
}  # fmt: skip
_ARIA = {
    "navigation": "navigation", "menu": "navigation", "menubar": "navigation", "contentinfo": "footer",
    "complementary": "side",
    "banner": "header", "search": "navigation", "main": "article", "article": "article", "dialog": "overlay",
    "alertdialog": "overlay",
    "toolbar": "navigation", "tablist": "navigation",
}  # fmt: skip
_WORDS = {
    "navigation": (
        "nav navbar navi navigation navheader navfooter docnav menu menus submenu breadcrumb breadcrumbs crumb crumbs "
        "crumbs bread topnav subnav toolbar tabbar sitemap skip search"
    ),
    "footer": "footer foot copyright bottombar colophon footnav",
    "side": "sidebar side aside rightbar leftbar widget widgets",
    "comments": (
        "comment comments comentarios comentario commentaires commentaire kommentare kommentar commenti reacties "
        "commentlist disqus reply replies discuss discussion pinglun respond"
    ),
    "related": (
        "related relate relevant recommend recommended recommendation recommendations hot hotnews popular trending "
        "ranking rank recirc recirculation latest tuijian xiangguan guess mostread mostviewed mostpopular morelist "
        "readmore teaser teasers outbrain taboola more"
    ),
    "share": (
        "share sharing shares sharebar social qrcode qrcodes erweima ewm wxfollow bdshare addthis sharethis jiathis "
        "bshare sns like likes zan favorite follow"
    ),
    "advert": (
        "ad ads adv advert adverts advertisement advertising advertorial sponsor sponsored promo promotion banner gg "
        "guanggao adsbygoogle dfp newsletter subscribe subscription paywall signup"
    ),
    "byline": (
        "byline by author authors source pubtime pubdate publish timestamp date time meta info articleinfo postmeta "
        "dateline editor"
    ),
    "member": "signature signatures sig sign postprofile userinfo userdetails memberinfo poster postauthor pls",
    "pager": "pager pages pagination paging pagenav prevnext prev next pagelist",
    "tags": "tag tags keyword keywords label labels",
    "overlay": "modal popup dialog cookie cookies consent gdpr overlay lightbox toast tooltip dropdown login",
    "legal": "disclaimer statement legal shengming",
    "caption": "caption captions cutline legende figcaption",
    "standfirst": (
        "standfirst lead lede leadin deck dek subtitle subhead subheadline subheading summary abstract description "
        "desc intro excerpt chapo chapeau entradilla sumario ingress vorspann anriss sottotitolo occhiello"
    ),
    "note": "note warning caution important danger attention hint tip admonition callout",
    "footnote": "footnote",
    "contents": "toc",
    "film": "video videos videoplayer",
    "picture": "photo photos image images picture pictures foto fotos bild imagen",
    "credit": "credit credits photocredit imagecredit",
    "article": "article articlebody content body main entry post story text detail txt zoom artical articlecontent",
}
_OF = {word: role for role, words in _WORDS.items() for word in words.split()}
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]{2,}(?![a-z])")
_LONGEST = 200
#: Two words that say together what neither does alone: "most-read", "most_viewed".
_MOST = re.compile(r"most[-_](?=read|viewed|popular)", re.IGNORECASE)
#: Notes, which have nothing of a page's foot.
_FOOTNOTE = re.compile(r"foot[-_]?notes?(?![a-z])", re.IGNORECASE)
#: Words behind which a name speaks of what an element lacks or has beside it, and behind "label" those that say where a
#: field's label stands.
_ABSENT = re.compile(
    r"(?<![A-Za-z])(?:no|not|without|has|with|hide)[-_][^\s]*|(?<![a-z])label[-_](?:hidden|above|inline)", re.IGNORECASE
)


def _of_name(name: str) -> frozenset[str]:
    said = _FOOTNOTE.sub(" Footnote ", _MOST.sub("most", _ABSENT.sub(" ", name[:_LONGEST])))
    return frozenset(role for word in _WORD.findall(said) if (role := _OF.get(word.lower())))


@lru_cache(maxsize=4096)
def roles(tag: str, aria: str, name: str) -> frozenset[str]:
    """What an element is for.

    Args:
        tag: its name, lower-case.
        aria: its `role`.
        name: its class and id.
    """
    stated = {role for role in (_TAGS.get(tag), _ARIA.get(aria.strip().lower())) if role}
    return _of_name(name) | stated if stated else _of_name(name)
