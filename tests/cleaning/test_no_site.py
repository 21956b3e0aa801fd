"""Plain texts in which no site speaks lose nothing, whatever they state of themselves."""

from __future__ import annotations

import pytest

from scrubber import clean

LICENCE = (
    "You may copy this work and pass it on, provided that this notice stays with every copy of it.\n\n"
    "The work is given as it is; nobody answers for what comes of its use, as far as the law allows that.\n\n"
    "Whoever changes the work says so in it, with the day of the change and with the name of who made it.\n"
)
RECORD = f"""Format: 1.0
Upstream-Name: ferrytable
Source: https://example.org/ferrytable

Files: *
Copyright: 2001-2004 Ellen Marsh <ellen@example.org>
           2003 Harbour Council
           2004 Jonas Reed
           2005 Ann Holt
           2005, 2006 Peter Lind
           2007 Mary Cole
           2008 Tom Berg
           2009 Sara Field
           2010 Karl Stone
           2011 Ida Brook
           2012 Hugh Dale
           2013 Rosa Hill
License: Harbour-1

Files: third_party/ferry/lib/extras/tables.py third_party/ferry/lib/extras/tides.py third_party/ferry/lib/extras/moons.py
Copyright: none
License: Harbour-1

License: Harbour-1
 {LICENCE}"""
MANUAL = f""".\\" Copyright (C) 2001 Ellen Marsh
.TH FERRY 1 "May 2001"
.SH NAME
ferry \\- print a timetable
.SH OPTIONS
.TP
.BI "\\-\\-help"
Print a help, and leave.
.IP \\-login 4
.IX Item "-login"
Ask for the name first, and print the table only then.
.SH COPYRIGHT
Copyright \\(co 2001 Ellen Marsh
.SH NOTES
{LICENCE}"""
NOTICE = f"""The Harbour Licence

Copyright (c) 2001 Ellen Marsh. All rights reserved.
Source: the council's register
Author: Ellen Marsh

TERMS AND CONDITIONS FOR USE AND REPRODUCTION

{LICENCE}"""
FIGURES = f"""This is a short table of how many people the ferries took from one year to the next, island by island.

2001  77210  63463
2002  112970
2003  125723
2004  162228
2005  191738
2006  227160
2007  248646
2008  310436
2009  362834
2010  395894
2011  441453
2012  465971

{LICENCE}
The numbers are those of the council's own register, and were taken from it in the spring.
"""
NAMES = f"""This list is kept by the council, and is put up in the hall at the end of every year.

Written by:
Ellen Marsh
Jonas Reed
Ann Holt
Peter Lind
Mary Cole
Tom Berg
Sara Field
Karl Stone
Ida Brook
Hugh Dale
Rosa Hill

{LICENCE}
The timetable itself hangs beside the door, where the last ferry's hour is marked in red.
"""

_TABLES = "tide moon ferry harbour island winter summer spring autumn council hall door quay mast rope sail keel buoy pier lock"
FILES = f"""The tables of the council are kept in these files, each of which is written anew in spring.

Files of the tables
{"".join(f" tables/{name}.txt" + chr(10) for name in _TABLES.split())}
{LICENCE}
What the register holds is under the Terms of Use in https://example.org/register.html for everyone.
"""
CHANGES = f"""Changes of the ferry table, newest first.

- `tables/` -> Function signature introspection, parameter coercion, parameter schema generation, callback table support
- tides: export cancel callbacks (like async core/extra modules) harbour island winter summer modules tables moons
- moons: update expected codes tables exceeds `max_moons` size limits harbour council winter summer spring island

Copyright (c) 2001 Ellen Marsh

{LICENCE}"""
_WORDS = (
    "a about after all an and any are as at back be been big but by can come could day did do down even find first for from get give go good great hand have he help her "
    "here high him his home how if in into is it its just keep kind know large last life like little long look made make man many may me more most much must my never new next no not"
)
WORDS = "\n".join(_WORDS.split())

HOLDERS = f"""Format: 1.0
Source: https://example.org/ferrytable

Files: *
Copyright: 2001 Ellen Marsh
           2003, 2004 Facebook
           Twitter: @ferrytable
Comment:
 The table was taken from the council's register.
License: Harbour-1

TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION

{LICENCE}"""
KEYS = f"""Keys of the ferry table

{LICENCE}
/                          : search backward
n                          : search for next
-h                         Print this helpful text
:help
:help tides

TAGS

To search for a tide:
  >>> tide = "https://example.org/en/about-us"
  >>> ferry(tide)
  'https://example.org/en/about-us'

{LICENCE}"""


@pytest.mark.parametrize(
    "text",
    [RECORD, MANUAL, NOTICE, FIGURES, NAMES, FILES, CHANGES, WORDS, HOLDERS, KEYS],
    ids=["record", "manual", "notice", "figures", "names", "files", "changes", "words", "holders", "keys"],
)
def test_a_text_without_a_site_is_kept_whole(text: str) -> None:
    """Rights, sources, authors, options called help and login, names of files, rows of years or people: no site."""
    cleaned = clean(text, content_type="text/plain")
    assert [block.text for block in cleaned.removed] == []
    assert "".join(cleaned.text.split()) == "".join(text.split())


def test_an_underlined_heading_is_no_lists_footer() -> None:
    """A heading with a rule of its own length under it stays, though mailing lists are spoken of there."""
    text = f"{LICENCE}\nConduct of the council\n----------------------\n\nBe kind on the mailing list, and at the harbour.\n"
    assert [block.text for block in clean(text, content_type="text/plain").removed] == ["-" * 22]


def test_where_a_site_speaks_its_rights_go() -> None:
    """The same words are the site's where its own stand by."""
    text = (
        f"Home\nNews\nLog in\nSkip to content\n\nThe Harbour Licence\n\n{LICENCE}\n{LICENCE}\n"
        "Share this\nRelated articles\nBack to top\nPrivacy policy\nCopyright (c) 2001 Example. All rights reserved.\n"
    )
    cleaned = clean(text, content_type="text/plain")
    assert "Copyright (c) 2001 Example. All rights reserved." in [block.text for block in cleaned.removed]
    assert "Log in" not in cleaned.text
