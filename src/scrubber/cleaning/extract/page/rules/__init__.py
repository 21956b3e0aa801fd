"""The rules that take out what is the site's, in the order in which they are asked.

Each takes a `View` and removes parts of its page (`Part.remove`), with a reason. The first rule that removes a part is
the one that is named.
"""

from collections.abc import Callable

from scrubber.cleaning.extract.page.rules.adverts import adverts, labelled
from scrubber.cleaning.extract.page.rules.asking import asking
from scrubber.cleaning.extract.page.rules.author_notes import author_notes
from scrubber.cleaning.extract.page.rules.bare_text import bare_text
from scrubber.cleaning.extract.page.rules.built_with import built_with
from scrubber.cleaning.extract.page.rules.bylines import bylines
from scrubber.cleaning.extract.page.rules.captions import captions, picture_credits
from scrubber.cleaning.extract.page.rules.closing_credits import closing_credits, filed
from scrubber.cleaning.extract.page.rules.contents import contents
from scrubber.cleaning.extract.page.rules.controls import controls
from scrubber.cleaning.extract.page.rules.copies import copies
from scrubber.cleaning.extract.page.rules.echoes import echoes
from scrubber.cleaning.extract.page.rules.footnotes import footnotes
from scrubber.cleaning.extract.page.rules.hidden import hidden
from scrubber.cleaning.extract.page.rules.link_blocks import link_blocks
from scrubber.cleaning.extract.page.rules.mail_heads import mail_heads
from scrubber.cleaning.extract.page.rules.notices import notices
from scrubber.cleaning.extract.page.rules.numbers import counts, line_numbers
from scrubber.cleaning.extract.page.rules.orphans import orphans
from scrubber.cleaning.extract.page.rules.outside import outside
from scrubber.cleaning.extract.page.rules.players import players
from scrubber.cleaning.extract.page.rules.posts import posts
from scrubber.cleaning.extract.page.rules.related import related
from scrubber.cleaning.extract.page.rules.scraps import scraps
from scrubber.cleaning.extract.page.rules.standfirsts import standfirsts
from scrubber.cleaning.extract.page.rules.tails import tails
from scrubber.cleaning.extract.page.rules.trails import trails
from scrubber.cleaning.extract.page.view import View

RULES: tuple[Callable[[View], None], ...] = (
    hidden,
    controls,
    built_with,
    line_numbers,
    mail_heads,
    link_blocks,
    outside,
    adverts,
    labelled,
    asking,
    counts,
    bylines,
    filed,
    trails,
    notices,
    related,
    players,
    scraps,
    copies,
    closing_credits,
    contents,
    echoes,
    standfirsts,
    captions,
    footnotes,
    picture_credits,
    bare_text,
    orphans,
    author_notes,
    tails,
    posts,
)
