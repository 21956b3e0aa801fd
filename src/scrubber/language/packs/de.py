"""German: the words that change what a sentence states. Names and speakers are found as in any language."""

from __future__ import annotations

from scrubber.language.packs.pack import alphabetic

PACK = alphabetic(
    "de",
    modals=(
        ("must", (
            "muss müssen musste mussten müsse müssten muß mußte verpflichtet verpflichtend erforderlich notwendig "
            "zwingend"
        )),
        ("may", (
            "darf dürfen durfte dürfe dürften kann können könne könnte könnten berechtigt befugt erlaubt gestattet "
            "zulässig freigestellt in_der_lage"
        )),
        ("should", "soll sollen solle sollte sollten"),
        ("in principle", "grundsätzlich"),
        ("must not", "verboten untersagt unzulässig"),
    ),
    needless=(
        "braucht_nicht brauchen_nicht brauche_nicht nicht_verpflichtet nicht_erforderlich nicht_notwendig unnötig "
        "entbehrlich"
    ),
    negations="nicht kein keine keinen keinem keiner keines nie niemals ohne weder außer ausgenommen es_sei_denn",
    quantifiers=(
        ("all", (
            "alle aller allen allem alles jede jeder jedes jeden jedem sämtliche sämtlicher sämtlichen ganze "
            "gesamte jedermann"
        )),
        ("any", "jegliche jeglicher jeglichen jegliches irgendein irgendeine irgendeiner beliebige beliebigen"),
        ("some", "einige einigen einiger manche manchen mancher manches gewisse gewissen etliche"),
        ("many", "viele vielen vieler zahlreiche"),
        ("few", "wenige wenigen weniger"),
        ("most", "meisten mehrheit meist überwiegend"),
        ("half", "hälfte"),
        ("both", "beide beiden beider beides"),
        ("none", "niemand niemandem niemanden nichts keinerlei"),
        ("only", "nur lediglich ausschließlich allein"),
        ("at least", "mindestens wenigstens zumindest"),
        ("at most", "höchstens maximal nicht_mehr_als"),
        ("more than", "mehr_als über"),
        ("less than", "weniger_als unter"),
        ("nearly", "fast nahezu beinahe"),
        ("always", "immer stets"),
        ("often", "oft häufig"),
        ("sometimes", "manchmal gelegentlich"),
        ("seldom", "selten"),
        ("partly", "teilweise zum_teil"),
        ("entirely", "vollständig gänzlich zur_gänze in_voller_höhe"),
    ),
    harmless="nicht_nur nicht_mehr_als nicht_weniger_als nicht_zuletzt ohne_weiteres",
    units=(
        ("day", "tag tage tagen tages"),
        ("week", "woche wochen"),
        ("month", "monat monate monaten monats"),
        ("year", "jahr jahre jahren jahres"),
        ("h", "stunde stunden std"),
        ("min", "minute minuten"),
        ("s", "sekunde sekunden sek"),
        ("%", "prozent v._h. v.h. vom_hundert"),
        ("points", "prozentpunkte prozentpunkten prozentpunkt"),
        ("‰", "promille"),
        ("km", "kilometer kilometern"),
        ("m", "meter metern"),
        ("cm", "zentimeter zentimetern"),
        ("t", "tonnen tonne"),
        ("kg", "kilogramm"),
        ("euro", "euro"),
        ("dollar", "dollar"),
        ("thousand", "tausend"),
        ("million", "millionen mio"), ("trillion", "billion billionen"),
        ("billion", "milliarden mrd"),
        ("working day", "werktag werktage werktagen arbeitstag arbeitstage arbeitstagen"),
        ("quarter", "quartal quartale quartalen"),
        ("decade", "jahrzehnt jahrzehnte jahrzehnten"),
        ("century", "jahrhundert jahrhunderte jahrhunderten"),
        ("mm", "millimeter millimetern"),
        ("m2", "quadratmeter quadratmetern"),
        ("km2", "quadratkilometer quadratkilometern"),
        ("m3", "kubikmeter kubikmetern"),
        ("ha", "hektar ha"),
        ("g", "gramm"),
        ("mg", "milligramm"),
        ("l", "liter litern"),
        ("ml", "milliliter millilitern"),
        ("cent", "cent"),
        ("franc", "franken"),
        ("sterling", "pfund"),
        ("yen", "yen"),
        ("ruble", "rubel"),
        ("℃", "grad_celsius"),
        ("person", "person personen"),
        ("times", "mal"),
        ("mi", "meile meilen"),
        ("µg", "mikrogramm"),
        ("in", "zoll"),
        ("acre", "acre"),
        ("ar", "ar"),
        ("gal", "gallone gallonen"),
    ),
    numbers=(
        "zwei:2 zwo:2 drei:3 vier:4 fünf:5 sechs:6 sieben:7 acht:8 neun:9 zehn:10 elf:11 zwölf:12 sechzehn:16 "
            "siebzehn:17 zwanzig:20 dreißig:30 dreissig:30 "
            "vierzig:40 fünfzig:50 sechzig:60 siebzig:70 achtzig:80 neunzig:90 hundert:100 tausend:1000 dutzend:12"
    ),
    ones="ein eins eine einem einen einer",
    parts="drittel:3 dritteln:3 viertel:4 vierteln:4 fünftel:5 sechstel:6 achtel:8 zehntel:10",
    joins="und",
    respelled={"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"},
    opposed=(
        "erhöht,angehoben,heraufgesetzt,gesteigert/gesenkt,abgesenkt,herabgesetzt,verringert,reduziert "
        "erhöhte,steigerte/senkte,verringerte,reduzierte "
        "erhöhten,steigerten/senkten,verringerten,reduzierten "
        "erhöhen,anheben,steigern/senken,absenken,verringern,reduzieren "
        "bestätigt,bestätigte,bestätigten/dementiert,dementierte,dementierten,bestritt,bestritten "
        "statt/ab verschärft,verschärfte,verschärften/gelockert,lockerte,lockerten "
        "verhaftet,festgenommen/freigelassen ernannt,berufen,eingesetzt/entlassen,abberufen,abgesetzt "
        "beigetreten/ausgetreten verhindert,verhindern/ermöglicht,ermöglichen "
        "verlängerte,verlängerten/verkürzte,verkürzten "
        "im_voraus,vorab/nachträglich schriftlich/mündlich "
        "gestiegen,gewachsen,angestiegen,geklettert/gesunken,gefallen,zurückgegangen,"
            "geschrumpft stieg,wuchs,kletterte/sank,fiel,schrumpfte "
            "stiegen,wuchsen,kletterten/sanken,fielen,schrumpften steigt,wächst,klettert/sinkt,fällt,schrumpft "
            "angenommen,gebilligt,zugestimmt,genehmigt,stattgegeben/abgelehnt,verworfen,zurückgewiesen,abgewiesen,"
            "widersprochen rechtzeitig,pünktlich/zu_spät,verspätet einfuhren/ausfuhren "
            "importe/exporte gerettet/ertrunken "
            "voraus/nachhinein verdoppelt/halbiert "
            "ausgenommen,außer,mit_ausnahme,mit_ausnahme_von/einschließlich,samt außer/auch "
            "mehr/weniger "
            "geschlossen/geöffnet schließen/öffnen außer/in innerhalb/außerhalb zugestimmt/abgelehnt stimmt/lehnt "
            "begrüßt/kritisiert unterstützt/bekämpft steigen/sinken gestiegen/gesunken zunehmen/abnehmen "
            "zugenommen/abgenommen beginnt/endet beginnen/enden kaufen/verkaufen einfuhr/ausfuhr gewinn/verlust "
            "richtig/falsch sicher/unsicher vollständig/unvollständig rechtmäßig/rechtswidrig schuldig/unschuldig "
            "befristet/unbefristet entgeltlich/unentgeltlich kostenlos/kostenpflichtig "
            "verlängert/verkürzt verlängern/verkürzen erweitert/eingeschränkt gewährt/verweigert "
            "bewilligt/abgelehnt bestätigt/aufgehoben bestätigt/bestritten einschließlich/ausschließlich "
            "inländische/ausländische noch_nicht/bereits noch_nicht/schon erlaubt/verboten zulässig/unzulässig "
            "gültig/ungültig wirksam/unwirksam mit/ohne steigt/sinkt stieg/sank erhöhen/senken annehmen/ablehnen "
            "angenommen/abgelehnt genehmigt/abgelehnt öffentlich/geheim freiwillig/verpflichtend "
            "gekauft/verkauft erfolg/misserfolg erfolg/scheitern überschuss/defizit überschuss/fehlbetrag "
            "gewinne/verluste lebend/tot lebendig/tot eingang/ausgang einreise/ausreise ankunft/abfahrt "
            "ankunft/abreise anwesend/abwesend anwesenheit/abwesenheit links/rechts linke/rechte heiß/kalt "
            "warm/kalt voll/leer wahr/falsch ausreichend/unzureichend aktiv/passiv aktiv/inaktiv "
            "gefährlich/ungefährlich reich/arm stark/schwach stärken/schwächen gestärkt/geschwächt "
            "erhöht/gesenkt erhöht/senkt erhöhte/senkte erhöht/verringert erhöhung/senkung anstieg/rückgang "
            "zunahme/abnahme steigerung/senkung gewachsen/geschrumpft wächst/schrumpft wuchs/schrumpfte "
            "gewann/verlor gewonnen/verloren gewinnt/verliert gewinnen/verlieren sieg/niederlage "
            "verbessert/verschlechtert verbessern/verschlechtern ausgebaut/abgebaut verschärft/gelockert "
            "verschärfen/lockern billigte/verwarf billigt/lehnt nahm/lehnte billigte/lehnte "
            "stattgegeben/abgewiesen zugelassen/abgewiesen aufgehoben/verhängt gestanden/geleugnet "
            "gestand/leugnete gestand/bestritt räumte/bestritt zugegeben/bestritten bestätigte/bestritt "
            "bestätigt/dementiert bestätigte/dementierte bestätigt/widerrufen erlaubt/untersagt erlaubt/verbietet "
            "erlaubte/verbot erlauben/verbieten gestattet/verboten gestattet/untersagt gestattet/verbietet "
            "genehmigt/untersagt genehmigte/untersagte verurteilt/freigesprochen verurteilte/freisprach "
            "schuldig/frei schuldspruch/freispruch festgenommen/freigelassen eingestellt/entlassen "
            "unterstützt/ablehnt befürwortet/abgelehnt befürwortet/lehnt lobte/kritisierte lobt/kritisiert "
            "dafür/dagegen für/gegen pflicht/freiwillig zwingend/freiwillig "
            "offen/geschlossen öffnet/schließt öffnete/schloss begann/endete anfang/ende beginn/ende immer/nie "
            "stets/nie stets/niemals hoch/niedrig lang/kurz groß/klein neu/alt drinnen/draußen intern/extern "
            "positiv/negativ oben/unten inland/ausland unbekannt/bekannt öffentlich/vertraulich "
            "öffentlich/nichtöffentlich privat/öffentlich einstimmig/mehrheitlich gesperrt/geöffnet "
            "gesperrt/freigegeben gesetzlich/gesetzwidrig legal/illegal fahrlässig/vorsätzlich vorläufig/endgültig"
    ),
    extents=(
        "ganz,vollständig,voll,vollumfänglich/teilweise,zum_teil "
        "und/oder sowie/oder "
        "spätestens/frühestens höchstens/mindestens größer/kleiner höher/niedriger "
        "länger/kürzer älter/jünger früher/später maximal/minimal maximal/mindestens mehrheit/minderheit"
    ),
    times=(
        "sobald,nachdem/bevor,ehe "
        "vor/nach,ab,seit bevor/nachdem bis/ab,seit,nach bis_zum,bis_zur,bis_zu/ab_dem,ab_der,seit_dem,seit_der,"
        "nach_dem,nach_der"
    ),
    prefixes="un nicht",
    signs=(
        "zeichen* schriftzeichen sonderzeichen* satzzeichen* gedankenstrich* bindestrich* geviertstrich* "
        "halbgeviertstrich* strich* symbol* anführungszeichen auslassungspunkte aufzählungspunkt* zeichenkette* "
        "zeichenfolge* steht_für stehen_für bedeutet ersetz* eingegeben eingeben eingetippt tippt tippen verwend* "
        "benutz* escape* code codes"
    ),
    places=(
        "baden-württemberg bayern berlin brandenburg bremen hamburg hessen mecklenburg-vorpommern "
            "niedersachsen nordrhein-westfalen rheinland-pfalz saarland sachsen sachsen-anhalt schleswig-holstein "
            "thüringen deutschland österreich schweiz frankreich italien spanien portugal polen tschechien ungarn "
            "belgien niederlande luxemburg dänemark schweden norwegen finnland russland ukraine türkei "
            "griechenland großbritannien irland china japan indien kanada "
            "aachen augsburg bonn braunschweig chemnitz darmstadt dortmund dresden duisburg düsseldorf erfurt "
            "essen frankfurt freiburg göttingen halle hannover heidelberg jena karlsruhe kassel kiel köln leipzig "
            "lübeck magdeburg mainz mannheim münchen münster "
            "nürnberg oldenburg osnabrück potsdam regensburg rostock saarbrücken schwerin stuttgart trier ulm "
            "wiesbaden wuppertal würzburg wien graz linz salzburg innsbruck zürich basel bern genf"
    ),
)  # fmt: skip
