"""What stands around names in German, and what they end with: every noun has a capital."""

import re

from scrubber.language.written_tables import read_table, unbroken
from scrubber.patterns import lazily

_SAID = read_table("names")["de"]


# What people are called by, and what a place's name stands behind; a noun has an article there.
BEFORE = lazily(unbroken(_SAID["before"]))
# A noun right behind another is its name: für Vermieter Kruse, mit Ute Kruse. What is measured stands so too (Prozent
# Umsatz), and what is called `Ihr` in letters.
NOUN = lazily(r"\b(?!Ihr|Sie |Prozent|Mal |Uhr |Ende |Anfang |Mitte )[A-ZÄÖÜ][a-zäöüß-]{2,30} $")
# At a sentence's beginning every word has a capital (Großer Andrang): there it is an office that tells.
OFFICE = lazily(unbroken(_SAID["office"]), re.IGNORECASE)
# No article stands before a first name (den Künstler Kruse), and few of them end as words for trades, firms and the
# like do.
DETERMINED = lazily(unbroken(_SAID["determined"]), re.IGNORECASE)
KIND = lazily(unbroken(_SAID["kind"]))
# A first name or a surname in a signature: Ruth Hallmann, Oberbürgermeisterin.
SIGNED = lazily(unbroken(_SAID["signed"]))
PLACED = lazily(r"\b(?:in|aus|nach|von|bei|zu|Rat der Stadt|für)\s+$")
PLACE = lazily(unbroken(_SAID["place"]))
# Compounds whose last part says what kind of street, office or society is named.
KINDS = {end: kind for kind, row in read_table("names")["de_ends"].items() for end in row.split()}
