"""The rules that take out what is the site's, one a module, in the order in which they are asked.

Each takes a `View` and removes parts of its page (`Part.remove`), with a reason. The first rule that removes a part is the one that is named.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrubber.cleaning.extract.rules.adverts import adverts
from scrubber.cleaning.extract.rules.bylines import bylines
from scrubber.cleaning.extract.rules.contents import contents
from scrubber.cleaning.extract.rules.controls import controls
from scrubber.cleaning.extract.rules.copies import copies
from scrubber.cleaning.extract.rules.echoes import echoes
from scrubber.cleaning.extract.rules.hidden import hidden
from scrubber.cleaning.extract.rules.link_blocks import link_blocks
from scrubber.cleaning.extract.rules.members import members
from scrubber.cleaning.extract.rules.notices import notices
from scrubber.cleaning.extract.rules.orphans import orphans
from scrubber.cleaning.extract.rules.outside import outside
from scrubber.cleaning.extract.rules.related import related
from scrubber.cleaning.extract.rules.scraps import scraps
from scrubber.cleaning.extract.rules.standfirsts import standfirsts
from scrubber.cleaning.extract.rules.trails import trails

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrubber.cleaning.extract.view import View

RULES: tuple[Callable[[View], None], ...] = (
    hidden,
    controls,
    link_blocks,
    outside,
    adverts,
    bylines,
    trails,
    notices,
    related,
    scraps,
    copies,
    contents,
    members,
    echoes,
    standfirsts,
    orphans,
)
