"""What stands around names in German, and what they end with: every noun has a capital."""

from __future__ import annotations

import re

# What people are called by, and what a place's name stands behind; a noun has an article there.
BEFORE = re.compile(
    r"\b(?:Herrn?|Frau|Dr\.|Prof\.|Professor(?:in)?|Stadt|Gemeinde|Land|Landkreis|Kreis|Universität|Firma"
    r"|Familie|Bürgermeister(?:in)?|Minister(?:in)?)\s+$"
    r"|\b(?:Herrn?|Frau|Dr\.|Prof\.|Professor(?:in)?|(?:Ober)?[Bb]ürgermeister(?:in)?"
    r"|\w{0,20}[Mm]inister(?:in)?|\w{0,20}[Dd]irektor(?:in)?"
    r"|\w{0,20}[Pp]räsident(?:in)?)\s+(?:[A-ZÄÖÜ][a-zäöüß]{1,14}\.?\s+){1,2}$"
)
# A noun right behind another is its name: für Vermieter Kruse, mit Ute Kruse. What is measured stands so too (Prozent
# Umsatz), and what is called `Ihr` in letters.
NOUN = re.compile(r"\b(?!Ihr|Sie |Prozent|Mal |Uhr |Ende |Anfang |Mitte )[A-ZÄÖÜ][a-zäöüß-]{2,30} $")
# At a sentence's beginning every word has a capital (Großer Andrang): there it is an office that tells.
OFFICE = re.compile(
    r"\b\w{0,20}(?:richter|sprecher|leiter|minister|anwält|anwalt|kommissar|kanzler|senator|general|bischof"
    r"|chef|pfarrer|kapitän|botschafter|notar|meister|sekretär|abgeordnete|vorsitzende|professor|trainer)(?:in"
    r"|r)? $",
    re.IGNORECASE,
)
# No article stands before a first name (den Künstler Kruse), and few of them end as words for trades, firms and the
# like do.
DETERMINED = re.compile(
    r"(?:\b(?:d(?:er|ie|as|em|en|es)|(?:ei|kei|mei|dei|sei|ih|unse)\w{1,4}|dies\w{1,2}|jed\w{1,2}|i(?:m|ns)"
    r"|a(?:m|ns)|zu[mr]|vom|beim|alle\w?)|[\d.,]) $",
    re.IGNORECASE,
)
KIND = re.compile(
    r"(?:^|(?<=\w\w))(?:er|or|ent|ant|ist|eur|chef|rat|wart|mann|frau|te|nde|ar|är|at|oge|arzt|wirt|bischof"
    r"|papst|könig|prinz|graf|fürst|ung|schaft|[hk]eit|tion|tät|amt|stadt|firma|haus|gruppe|marke|partei"
    r"|familie|projekt|fall|modell|konzern|werk|gesellschaft)(?:in|en|s|n)?$"
)
# A first name or a surname in a signature: Ruth Hallmann, Oberbürgermeisterin.
SIGNED = re.compile(
    r"^(?:\s+[A-ZÄÖÜ][a-zäöüß-]+)?,\s+(?:[A-ZÄÖÜ]\w{0,20})?(?:[Bb]ürgermeister|[Vv]orsitzende|[Dd]irektor"
    r"|[Pp]räsident|[Mm]inister|[Ll]eiter|[Gg]eschäftsführer|[Ss]ekretär|[Rr]ektor|[Vv]orst[aä]nd|[Dd]ekan)"
)
PLACED = re.compile(r"\b(?:in|aus|nach|von|bei|zu|Rat der Stadt|für)\s+$")
PLACE = re.compile(
    r"[A-ZÄÖÜ][a-zäöüß]{2,20}(?:berge?|burg|stadt|feld|kirchen|dorf|heim|hausen|bach|furt|ingen|hafen|brücken?"
    r"|münster|rod[ae]|stedt|weiler|t[h]?al|haven|leben|walde?)"
)
# Compounds whose last part says what kind of street, office or society is named.
ENDS = (
    "straße", "gasse", "platz", "allee", "ufer", "amts", "amt", "amtes", "ministerium", "ministeriums", "gericht",
    "gerichts", "behörde", "kammer",
    "verband", "verbandes", "verein", "vereins", "bund", "gesellschaft", "werk", "werke", "wehr", "ausschuss",
    "ausschusses", "vorstand", "senat", "kommission", "versammlung", "beirat", "stelle",
)  # fmt: skip
KINDS = {"amt": "office", "amts": "office", "amtes": "office", "ministerium": "office", "ministeriums": "office",
    "behörde": "office", "kammer": "office", "gericht": "court", "gerichts": "court", "ausschuss": "board",
    "ausschusses": "board", "vorstand": "board", "senat": "board", "kommission": "board", "versammlung": "board",
    "beirat": "board", "straße": "street", "gasse": "street", "platz": "street", "allee": "street", "ufer": "street",
    "verband": "society", "verbandes": "society", "verein": "society", "vereins": "society", "bund": "society",
    "gesellschaft": "society"}  # fmt: skip
