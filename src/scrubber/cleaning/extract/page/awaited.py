"""What a script brings into sight as a reader comes to it: until then it keeps its room, and nobody sees it."""

from __future__ import annotations

import re
from typing import Any

#: Attributes that say so (AOS, Sal, Webflow, Wix, Framer, UIkit, Vue, Alpine, Angular, Polymer), and classes (WOW,
#: Elementor, Divi, Squarespace, lazysizes, ScrollReveal, Animate.css).
_ATTRIBUTES = re.compile(
    r"data-(?:aos|sal|w-id|scroll|animat\w*|reveal|motion-enter|screen-in-hide|framer-appear-id)|uk-scrollspy|v-cloak"
    r"|x-cloak|ng-cloak|unresolved"
)
_CLASSES = re.compile(
    r"(?<![\w-])(?:wow|elementor-invisible|et-waypoint|preFade|load-hidden|ng-cloak|lazyload|(?:\w{1,9}[-_])?reveal"
    r"|fade-?in\w{0,9}|animated?)(?![\w-])",
    re.IGNORECASE,
)


def waits(element: Any) -> bool:
    """Whether an element says that a script brings it into sight."""
    return _CLASSES.search(element.get("class") or "") is not None or any(map(_ATTRIBUTES.fullmatch, element.keys()))
