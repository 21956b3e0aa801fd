"""Italian: the words that change what a sentence states. Names and speakers are found by the signs that any language has."""

from __future__ import annotations

from scrubber.language.packs.pack import alphabetic, classes

_MODALS = classes(
    (
        ("must", "deve devono dovrà dovranno debba debbano obbligatorio obbligatoria obbligatori obbligato obbligata obbligati obbligate tenuto tenuta tenuti tenute bisogna occorre è_necessario"),
        ("may", "può possono potrà potranno possa possano potrebbe potrebbero permesso permessa consentito consentita autorizzato autorizzata autorizzati autorizzate facoltativo facoltativa"),
        ("should", "dovrebbe dovrebbero"),
        ("in principle", "in_linea_di_principio"),
        ("must not", "vietato vietata vietati vietate proibito proibita proibiti"),
    )
)  # fmt: skip
_NEEDLESS = (
    "non_è_tenuto non_è_tenuta non_sono_tenuti non_sono_tenute non_è_obbligato non_è_obbligata non_sono_obbligati non_sono_obbligate non_occorre non_è_necessario "
    "non_ha_bisogno non_hanno_bisogno non_serve"
)
_NEGATIONS = "non senza mai né neanche nemmeno"
_HARMLESS = "non_solo non_meno_di non_più_di non_oltre senz’altro senz'altro"
_QUANTIFIERS = classes(
    (
        ("all", "tutto tutta tutti tutte ogni ciascuno ciascuna ciascun"),
        ("any", "qualsiasi qualunque chiunque"),
        ("some", "alcuni alcune qualche taluni talune certi certe"),
        ("many", "molti molte numerosi numerose"),
        ("few", "pochi poche"),
        ("most", "maggioranza maggior_parte"),
        ("half", "metà"),
        ("both", "entrambi entrambe ambedue"),
        ("none", "nessuno nessuna nessun nulla niente"),
        ("only", "solo soltanto solamente unicamente esclusivamente"),
        ("at least", "almeno non_meno_di come_minimo"),
        ("at most", "al_massimo non_più_di"),
        ("more than", "più_di oltre"),
        ("less than", "meno_di"),
        ("nearly", "quasi"),
        ("always", "sempre"),
        ("often", "spesso"),
        ("sometimes", "talvolta raramente"),
        ("partly", "parzialmente in_parte"),
        ("entirely", "totalmente interamente completamente per_intero integralmente"),
    )
)  # fmt: skip
_UNITS = classes(
    (
        ("day", "giorno giorni giornata giornate"),
        ("week", "settimana settimane"),
        ("month", "mese mesi"),
        ("year", "anno anni"),
        ("h", "ora ore"),
        ("min", "minuto minuti"),
        ("s", "secondo secondi"),
        ("%", "per_cento"),
        ("points", "punti_percentuali punto_percentuale"),
        ("km", "chilometro chilometri"),
        ("m", "metro metri"),
        ("t", "tonnellata tonnellate"),
        ("kg", "chilogrammo chilogrammi"),
        ("euro", "euro"),
        ("dollar", "dollaro dollari"),
        ("times", "volte"),
        ("million", "milione milioni"),
        ("billion", "miliardo miliardi"),
        ("working day", "giorno_lavorativo giorni_lavorativi"),
        ("quarter", "trimestre trimestri"),
        ("decade", "decennio decenni"),
        ("century", "secolo secoli"),
        ("mm", "millimetro millimetri"),
        ("cm", "centimetro centimetri"),
        ("m2", "metro_quadrato metri_quadrati"),
        ("m3", "metro_cubo metri_cubi"),
        ("ha", "ettaro ettari"),
        ("g", "grammo grammi"),
        ("mg", "milligrammo milligrammi"),
        ("l", "litro litri"),
        ("ml", "millilitro millilitri"),
        ("‰", "per_mille"),
        ("cent", "centesimo centesimi"),
        ("franc", "franco franchi"),
        ("sterling", "sterlina sterline"),
        ("person", "persona persone"),
    )
)  # fmt: skip
_NUMBERS = (
    "due:2 tre:3 tré:3 quattro:4 cinque:5 sei:6 sette:7 otto:8 nove:9 dieci:10 undici:11 dodici:12 tredici:13 quattordici:14 quindici:15 sedici:16 diciassette:17 diciotto:18 diciannove:19 "
    "venti:20 ventuno:21 ventotto:28 trenta:30 trentuno:31 trentotto:38 quaranta:40 quarantuno:41 quarantotto:48 cinquanta:50 cinquantuno:51 cinquantotto:58 sessanta:60 settanta:70 ottanta:80 novanta:90 "
    "cento:100 mille:1000 mila:1000 per_cento:0 decina:10 dozzina:12 ventina:20 trentina:30 cinquantina:50 centinaio:100"
)
_ONES = "un uno una"
_PARTS = "terzo:3 terzi:3 quarto:4 quarti:4 quinto:5 quinti:5 decimo:10 decimi:10"
_OPPOSITES = "e/o consentito/vietato permesso/vietato valido/nullo valido/invalido prima/dopo con/senza aumenta/diminuisce aumentato/diminuito accettare/rifiutare accettato/rifiutato approvato/respinto pubblico/segreto facoltativo/obbligatorio possibile/impossibile"

PACK = alphabetic(
    "it",
    modals=_MODALS,
    needless=_NEEDLESS,
    negations=_NEGATIONS,
    quantifiers=_QUANTIFIERS,
    harmless=_HARMLESS,
    units=_UNITS,
    numbers=_NUMBERS,
    ones=_ONES,
    parts=_PARTS,
    opposed=_OPPOSITES,
)
