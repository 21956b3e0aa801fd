"""What stands around names in German, and what they end with: every noun has a capital."""

from __future__ import annotations

import re

# What people are called by, and what a place's name stands behind; a noun has an article there.
BEFORE = re.compile(
    r"\b(?:Herrn?|Frau|Dr\.|Prof\.|Professor(?:in)?|Stadt|Gemeinde|Land|Landkreis|Kreis|Universität|Firma|Familie|Bürgermeister(?:in)?|Minister(?:in)?)\s+$"
    r"|\b(?:Herrn?|Frau|Dr\.|Prof\.|Professor(?:in)?|(?:Ober)?[Bb]ürgermeister(?:in)?|\w{0,20}[Mm]inister(?:in)?|\w{0,20}[Dd]irektor(?:in)?|\w{0,20}[Pp]räsident(?:in)?)\s+(?:[A-ZÄÖÜ][a-zäöüß]{1,14}\.?\s+){1,2}$"
)
# A first name or a surname in a signature: Ruth Hallmann, Oberbürgermeisterin.
SIGNED = re.compile(
    r"^(?:\s+[A-ZÄÖÜ][a-zäöüß-]+)?,\s+(?:[A-ZÄÖÜ]\w{0,20})?(?:[Bb]ürgermeister|[Vv]orsitzende|[Dd]irektor|[Pp]räsident|[Mm]inister|[Ll]eiter|[Gg]eschäftsführer|[Ss]ekretär|[Rr]ektor|[Vv]orst[aä]nd|[Dd]ekan)"
)
PLACED = re.compile(r"\b(?:in|aus|nach|von|bei|zu|Rat der Stadt|für)\s+$")
PLACE = re.compile(
    r"[A-ZÄÖÜ][a-zäöüß]{2,20}(?:berge?|burg|stadt|feld|kirchen|dorf|heim|hausen|bach|furt|ingen|hafen|brücken?|münster|rod[ae]|stedt|weiler|t[h]?al|haven|leben|walde?)"
)
# Compounds whose last part says what kind of street, office or society is named.
ENDS = (
    "straße", "gasse", "platz", "allee", "ufer", "amts", "amt", "amtes", "ministerium", "ministeriums", "gericht", "gerichts", "behörde", "kammer",
    "verband", "verbandes", "verein", "vereins", "bund", "gesellschaft", "werk", "werke", "wehr", "ausschuss", "ausschusses", "vorstand", "senat", "kommission", "versammlung", "beirat", "stelle",
)  # fmt: skip
KINDS = {"amt": "office", "amts": "office", "amtes": "office", "ministerium": "office", "ministeriums": "office", "behörde": "office", "kammer": "office", "gericht": "court", "gerichts": "court", "ausschuss": "board", "ausschusses": "board", "vorstand": "board", "senat": "board", "kommission": "board", "versammlung": "board", "beirat": "board"}  # fmt: skip
STREETS, SOCIETIES = frozenset(["straße", "gasse", "platz", "allee", "ufer"]), frozenset(["verband", "verbandes", "verein", "vereins", "bund", "gesellschaft"])  # fmt: skip
