"""Notices of rights, sources and responsibility at a text's foot."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scrubber.cleaning.extract.view import View

_NOTICE = re.compile(
    r"^[\s(（\[【*※◆■#>-]*(?:(?:本站|本网|本平台|平台|版权|免责|特别|郑重|权利)?(?:声明|申明|提示|说明)[】\]]?\s*[:：]|[【\[](?:免责|版权|特别|郑重)?声明[】\]]|disclaimer\s*[:—-]|copyright\s*(?:©|\(c\)|\d{4}|:|notice|by\b|all rights)|©|\(c\) \d{4}|haftungsausschluss|haftungsausschluß|"
    r"aviso legal|avertissement|免責事項|著作権)"
    r"|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|все права защищены"
    r"|(?:未经|未經)[^。]{0,12}(?:授权|许可|书面|同意)[^。]{0,12}(?:转载|使用|复制|摘编)|(?:请勿|谢绝|严禁|禁止|不得)(?:擅自)?(?:转载|复制)|转载[^。]{0,8}(?:注明|标明|出处|授权)"
    r"|(?:不代表|仅代表)[^。]{0,10}(?:本站|本网|本报|平台|作者)[^。]{0,8}(?:观点|立场|意见)|如有侵权|侵权[^。]{0,8}(?:删除|联系)"
    r"|(?:may not be|do not) (?:published|republished?|reproduced?|redistributed?)|collected from the internet|opinions expressed (?:here|in this)[^.]{0,60}(?:author|own)"
)  # fmt: skip
_MOST = 140.0
_FEW = 4


def notices(view: View) -> None:
    """Remove a site's notice of rights and responsibility.

    Removed: "Copyright 2024 Example Press. All rights reserved.", "免责声明：本文仅代表作者观点". Kept: the clauses of a copyright law, a notice in the midst of a text that has many. It goes wrong on a short licence
    text, which is one notice.
    """
    found = [
        i
        for i, part in view.standing()
        if view.size[i] <= _MOST and part.kind != "code" and _NOTICE.search(view.folded[i][:400])
    ]
    if not found or len(found) > _FEW or not view.text:
        return
    told = sum(view.size[i] for i in found)
    if told > 0.25 * sum(view.size[i] for i in view.text):
        return
    behind = view.text[-1 - min(len(found) + 1, len(view.text) - 1)]
    for i in found:
        if i >= behind or not view.at_home(i):
            view.parts[i].remove("notice", "the site's notice of rights", 0.1)
