"""Italian: the words that change what a sentence states. Names and speakers are found as in any language."""

from __future__ import annotations

from scrubber.language.packs.pack import alphabetic

PACK = alphabetic(
    "it",
    modals=(
        ("must", (
            "deve devono doveva dovevano dovrà dovranno debba debbano obbligatorio obbligatoria obbligatori "
            "obbligato obbligata obbligati obbligate tenuto tenuta tenuti tenute bisogna occorre è_necessario "
            "ha_l'obbligo hanno_l'obbligo ha_l’obbligo hanno_l’obbligo"
        )),
        ("may", (
            "può possono potrà potranno possa possano potrebbe potrebbero poteva potevano permesso permessa "
            "consentito consentita autorizzato autorizzata autorizzati autorizzate facoltativo facoltativa "
            "ha_il_diritto hanno_il_diritto ha_diritto hanno_diritto ha_facoltà hanno_facoltà"
        )),
        ("should", "dovrebbe dovrebbero raccomandato raccomandata consigliato consigliata"),
        ("in principle", "in_linea_di_principio"),
        ("must not", "vietato vietata vietati vietate proibito proibita proibiti"),
    ),
    needless=(
        "non_è_tenuto non_è_tenuta non_sono_tenuti non_sono_tenute non_è_obbligato non_è_obbligata "
            "non_sono_obbligati non_sono_obbligate non_occorre non_è_necessario "
            "non_ha_bisogno non_hanno_bisogno non_serve"
    ),
    negations="non senza mai né neanche nemmeno salvo tranne eccetto",
    quantifiers=(
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
        ("sometimes", "talvolta a_volte qualche_volta"),
        ("seldom", "raramente di_rado poche_volte"),
        ("partly", "parzialmente in_parte"),
        ("entirely", "totalmente interamente completamente per_intero integralmente"),
    ),
    harmless="non_solo non_meno_di non_più_di non_oltre senz’altro senz'altro",
    units=(
        ("℃", "gradi_celsius grado_celsius"),
        ("km2", "chilometri_quadrati chilometro_quadrato"),
        ("day", "giorno giorni giornata giornate"),
        ("week", "settimana settimane sett"),
        ("month", "mese mesi"),
        ("year", "anno anni"),
        ("h", "ora ore"),
        ("min", "minuto minuti"),
        ("s", "secondo secondi"),
        ("%", "per_cento"),
        ("points", "punti_percentuali punto_percentuale"),
        ("km", "chilometro chilometri"),
        ("m", "metro metri"),
        ("t", "tonnellata tonnellate tonnellate_metriche tonnellata_metrica"),
        ("kg", "chilogrammo chilogrammi"),
        ("euro", "euro"),
        ("dollar", "dollaro dollari"),
        ("times", "volte"),
        ("thousand", "mila"),
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
        ("ha", "ettaro ettari ha"),
        ("g", "grammo grammi"),
        ("mg", "milligrammo milligrammi"),
        ("l", "litro litri"),
        ("ml", "millilitro millilitri"),
        ("‰", "per_mille"),
        ("cent", "centesimo centesimi"),
        ("franc", "franco franchi"),
        ("sterling", "sterlina sterline"),
        ("person", "persona persone"),
        ("mi", "miglio miglia"),
        ("µg", "microgrammo microgrammi"),
        ("in", "pollice pollici"),
        ("ft", "piede piedi"),
        ("gal", "gallone galloni"),
        ("acre", "acro acri"),
    ),
    numbers=(
        "due:2 tre:3 tré:3 quattro:4 cinque:5 sei:6 sette:7 otto:8 nove:9 dieci:10 undici:11 dodici:12 "
            "tredici:13 quattordici:14 quindici:15 sedici:16 diciassette:17 diciotto:18 diciannove:19 "
            "vent:20 trent:30 quarant:40 cinquant:50 sessant:60 settant:70 ottant:80 novant:90 "
            "venti:20 trenta:30 quaranta:40 cinquanta:50 sessanta:60 settanta:70 ottanta:80 novanta:90 "
            "cento:100 centotto:108 centottanta:180 mille:1000 mila:1000 per_cento:0 decina:10 dozzina:12 "
            "ventina:20 trentina:30 cinquantina:50 centinaio:100"
    ),
    ones="un uno una",
    parts="terzo:3 terzi:3 quarto:4 quarti:4 quinto:5 quinti:5 decimo:10 decimi:10",
    opposed=(
        "aumentato,aumentata,alzato,alzata,innalzato,innalzata/ridotto,ridotta,abbassato,abbassata,diminuito,"
        "diminuita,tagliato "
        "aumenta,alza,innalza/riduce,abbassa,diminuisce aumentano,alzano/riducono,abbassano,diminuiscono "
        "prorogato,prorogata,prolungato,prolungata/abbreviato,abbreviata,accorciato,accorciata "
        "alto,alta,alti,alte,elevato,elevata/basso,bassa,bassi,basse "
        "confermato,confermata,conferma/smentito,smentita,smentisce,annullato,annullata "
        "accolto,accolta,accoglie/respinto,respinta,respinge,rigettato,rigettata,rigetta "
        "nominato,nominata/revocato,revocata,rimosso,rimossa inasprito,inasprita/allentato,allentata "
        "arrestato,arrestata/rilasciato,rilasciata,scarcerato,scarcerata "
        "permette,consente,permettono,consentono/vieta,impedisce,vietano,impediscono "
        "anticipatamente,in_anticipo/posticipatamente,a_posteriori,in_ritardo "
        "aumenta,cresce,saliva/diminui,cala,scende scritto/orale per_iscritto/oralmente aumentò,crebbe,"
            "salì/diminuì,calò,scese aumentarono,crebbero,salirono/diminuirono,calarono,scesero aumenta,cresce,"
            "sale/diminuisce,cala,scende approvò,accettò,adottò/respinse,rifiutò,bocciò aumentato,cresciuto,"
            "salito/diminuito,calato,sceso approvato,accolto,accettato,adottato/respinto,bocciato,rifiutato "
            "dimostrato,confermato/smentito,negato esportazioni/importazioni "
            "consentito/vietato permesso/vietato valido/nullo valido/invalido con/senza aumenta/diminuisce "
            "aumentato/diminuito accettare/rifiutare accettato/rifiutato approvato/respinto pubblico/segreto "
            "facoltativo/obbligatorio possibile/impossibile "
            "acquisto/vendita acquista/vende acquistato/venduto comprato/venduto importazione/esportazione "
            "importazioni/esportazioni successo/fallimento avanzo/disavanzo utile/perdita utili/perdite "
            "profitto/perdita vivo/morto entrata/uscita entra/esce arrivo/partenza arrivato/partito "
            "presente/assente presenza/assenza sinistra/destra sinistro/destro caldo/freddo pieno/vuoto vero/falso "
            "corretto/errato sufficiente/insufficiente attivo/passivo attivo/inattivo sicuro/pericoloso "
            "ricco/povero forte/debole sale/scende salito/sceso saliti/scesi salire/scendere aumenta/riduce "
            "aumentano/riducono aumentano/diminuiscono aumentare/ridurre aumentare/diminuire aumento/riduzione "
            "aumento/calo cresce/cala cresciuto/calato cresciuto/diminuito crescita/calo rialzo/ribasso "
            "vinto/perso vince/perde vincere/perdere vittoria/sconfitta migliora/peggiora migliorato/peggiorato "
            "rafforzato/indebolito ampliare/ridurre ampliato/ridotto aumentato/ridotto prorogato/abbreviato "
            "massimo/minimo maggiore/minore superiore/inferiore più/meno "
            "approva/respinge approvare/respingere accolto/respinto accoglie/respinge adottato/respinto "
            "accetta/rifiuta accettato/respinto ammette/nega ammesso/negato ammesso/escluso confessato/negato "
            "confermato/smentito confermato/annullato confermato/revocato conferma/smentisce concesso/negato "
            "concede/nega consente/vieta permette/vieta autorizza/vieta autorizzato/vietato condannato/assolto "
            "colpevole/innocente arrestato/liberato assunto/licenziato sostiene/respinge sostiene/critica "
            "favorevole/contrario incluso/escluso inclusa/esclusa include/esclude compreso/escluso "
            "aperto/chiuso apre/chiude aprire/chiudere inizia/finisce inizia/termina comincia/finisce inizio/fine "
            "sempre/mai alto/basso lungo/corto grande/piccolo nuovo/vecchio dentro/fuori interno/esterno "
            "nazionale/estero pubblico/privato pubblico/riservato lecito/illecito legale/illegale "
            "legittimo/illegittimo completo/incompleto ammissibile/inammissibile competente/incompetente "
            "gratuito/oneroso temporaneo/permanente provvisorio/definitivo positivo/negativo primo/ultimo "
            "anteriore/posteriore noto/ignoto tutti/nessuno "
            "raddoppia,raddoppiato,raddoppiata/dimezza,dimezzato,dimezzata "
            "salvo,tranne,eccetto/compreso,compresa,compresi,comprese,anche applicabile/inapplicabile "
            "rimborsabile/non_rimborsabile"
    ),
    extents=(
        "interamente,totalmente,integralmente/parzialmente,in_parte "
        "e/o "
        "maggioranza/minoranza"
    ),
    times="prima/dopo fino_a,fino_al,fino,entro/dopo fino_a,fino_al,fino/da,dal",
    prefixes="in im il ir dis non",
    signs=(
        "carattere caratteri segno segni simbol* trattin* lineett* virgolette puntini_di_sospensione stringa "
        "stringhe sequenz* sostituire sostituisci sostituite digita digitare digitate inserire inserisci scrivere "
        "si_scrive usa usare utilizz* significa rappresenta invece_di al_posto_di"
    ),
    gendered=True,
)  # fmt: skip
