"""French: the words that change what a sentence states. Names and speakers are found as in any language."""

from __future__ import annotations

from scrubber.language.packs.pack import alphabetic

PACK = alphabetic(
    "fr",
    modals=(
        ("must", (
            "doit doivent devez devons doive devrez devait devaient dut durent devra devront faut faudra tenu "
            "tenue tenus tenues obligé obligée obligés obligées obligatoire obligatoires"
        )),
        ("may", (
            "peut peuvent pouvez pouvons puisse puissent pourrez pourra pourront pourrait pourraient pouvait "
            "pouvaient put purent autorisé autorisée autorisés autorisées permis permise libre_de facultatif "
            "facultative a_le_droit ont_le_droit"
        )),
        ("should", "devrait devraient devriez recommandé recommandée recommandés recommandées"),
        ("in principle", "en_principe"),
        ("must not", "interdit interdite interdits interdites"),
    ),
    needless=(
        "n’est_pas_tenu n’est_pas_tenue ne_sont_pas_tenus ne_sont_pas_tenues n’est_pas_obligé "
            "n’est_pas_obligée ne_sont_pas_obligés ne_sont_pas_obligées n’a_pas_à n’ont_pas_à n’a_pas_besoin "
            "n’ont_pas_besoin n’est_pas_nécessaire "
            "n'est_pas_tenu n'est_pas_tenue n'est_pas_obligé n'est_pas_obligée n'a_pas_à n'ont_pas_à "
            "n'a_pas_besoin n'ont_pas_besoin n'est_pas_nécessaire inutile_de"
    ),
    negations="ne n’ n' sans non sauf excepté hormis",
    quantifiers=(
        ("all", "tout toute tous toutes chaque chacun chacune"),
        ("any", "quelconque quiconque"),
        ("some", "certains certaines quelques"),
        ("many", "nombreux nombreuses beaucoup"),
        ("few", "peu_de"),
        ("most", "plupart majorité"),
        ("half", "moitié"),
        ("both", "tous_deux les_deux"),
        ("none", "aucun aucune nul nulle rien"),
        ("only", "seul seule seuls seules seulement uniquement exclusivement"),
        ("at least", "au_moins"),
        ("at most", "au_plus au_maximum"),
        ("more than", "plus_de"),
        ("less than", "moins_de"),
        ("nearly", "presque"),
        ("always", "toujours"),
        ("ever", "jamais"),
        ("often", "souvent"),
        ("sometimes", "parfois quelquefois"),
        ("seldom", "rarement peu_souvent"),
        ("partly", "partiellement en_partie"),
        ("entirely", "entièrement totalement en_totalité intégralement"),
    ),
    harmless="non_seulement sans_doute sans_cesse",
    units=(
        ("day", "jour jours journée journées"),
        ("week", "semaine semaines sem"),
        ("month", "mois"),
        ("year", "an ans année années"),
        ("h", "heure heures"),
        ("min", "minute minutes"),
        ("s", "seconde secondes"),
        ("%", "pour_cent"),
        ("points", "points_de_pourcentage point_de_pourcentage"),
        ("km", "kilomètre kilomètres"),
        ("m", "mètre mètres"),
        ("t", "tonne tonnes"),
        ("kg", "kilogramme kilogrammes"),
        ("euro", "euro euros"),
        ("dollar", "dollar dollars"),
        ("b", "octets"),
        ("kb", "ko"),
        ("mb", "mo"),
        ("gb", "go"),
        ("times", "fois"),
        ("million", "million millions"), ("trillion", "billion billions"),
        ("billion", "milliard milliards"),
        ("working day", "jour_ouvrable jours_ouvrables jour_ouvré jours_ouvrés"),
        ("quarter", "trimestre trimestres"),
        ("decade", "décennie décennies"),
        ("century", "siècle siècles"),
        ("mm", "millimètre millimètres"),
        ("cm", "centimètre centimètres"),
        ("m2", "mètre_carré mètres_carrés"),
        ("km2", "kilomètre_carré kilomètres_carrés"),
        ("m3", "mètre_cube mètres_cubes"),
        ("ha", "hectare hectares ha"),
        ("g", "gramme grammes"),
        ("mg", "milligramme milligrammes"),
        ("mb", "mo mégaoctet mégaoctets"),
        ("gb", "go gigaoctet gigaoctets"),
        ("tb", "to téraoctet téraoctets"),
        ("l", "litre litres"),
        ("ml", "millilitre millilitres"),
        ("‰", "pour_mille"),
        ("cent", "centime centimes"),
        ("franc", "franc francs"),
        ("sterling", "livre_sterling livres_sterling"),
        ("yen", "yen yens"),
        ("ruble", "rouble roubles"),
        ("℃", "degré_celsius degrés_celsius"),
        ("person", "personne personnes"),
        ("mi", "milles"),
        ("µg", "microgramme microgrammes"),
        ("in", "pouce pouces"),
        ("ft", "pied pieds"),
        ("gal", "gallon gallons"),
        ("are", "are ares"),
    ),
    numbers=(
        "deux:2 trois:3 quatre:4 cinq:5 six:6 sept:7 huit:8 neuf:9 dix:10 dix-sept:17 dix-huit:18 dix-neuf:19 "
            "onze:11 douze:12 treize:13 quatorze:14 quinze:15 seize:16 vingt:20 vingts:20 trente:30 quarante:40 "
            "cinquante:50 soixante:60 septante:70 quatre-vingt:80 quatre-vingts:80 nonante:90 cent:100 cents:100 "
            "mille:1000 pour_cent:0 dizaine:10 douzaine:12 vingtaine:20 trentaine:30 cinquantaine:50 "
            "soixantaine:60 centaine:100"
    ),
    ones="un une",
    parts="tiers:3 quart:4 quarts:4 cinquième:5 cinquièmes:5 sixième:6 sixièmes:6 dixième:10 dixièmes:10",
    joins="et",
    opposed=(
        "relevé,relevée,rehaussé,rehaussée,accru,accrue/abaissé,abaissée,réduit,réduite,diminué,diminuée "
        "relève,rehausse,accroît/abaisse,réduit,diminue relèvent,rehaussent/abaissent,réduisent,diminuent "
        "releva,rehaussa/abaissa,réduisit relever,rehausser,accroître/abaisser,réduire "
        "élevé,élevée,élevés,élevées/faible,faibles,bas,basse,basses "
        "prolongé,prolongée,prorogé,prorogée/raccourci,raccourcie,écourté,écourtée "
        "prolonge,proroge/raccourcit,écourte assoupli,assouplie,assouplit/durci,durcie,durcit "
        "élargi,élargie,élargit/restreint,restreinte accueilli,accueillie/rejeté,rejetée,débouté,déboutée "
        "nommé,nommée/révoqué,révoquée,limogé,limogée arrêté,arrêtée/relâché,relâchée,libéré,libérée "
        "empêche,empêchent/permet,permettent confirme,confirment/dément,démentent "
        "d'avance,d’avance,à_l'avance,à_l’avance/à_terme_échu,après_coup "
        "augment,mont,progress,grimp/diminu,baiss,recul,chut écrit/oral par_écrit/oralement écrite/orale "
            "augmenté,progressé,grimpé/diminué,baissé,reculé,chuté augmente,progresse,grimpe/diminue,baisse,recule,"
            "chute augmentent,progressent,grimpent/diminuent,baissent,reculent,chutent "
            "adopté,approuvé,accepté,ratifié/rejeté,refusé,repoussé,retiré réussi/échoué,manqué commencerait,"
            "débuterait/cesserait,finirait commencera,débutera/cessera,finira "
            "sauf,hors,excepté,à_l'exception_de,à_l'exception_du,à_l'exception_des/y_compris,ainsi sauf/même "
            "premier/dernier antérieur/postérieur "
            "ouvert/fermé "
            "ouvre/ferme ouvrir/fermer commence/termine débute/finit "
            "achat/vente gain/perte gratuit/payant privé/public légal/illégal licite/illicite coupable/innocent "
            "intérieur/extérieur inclus/exclu incluse/exclue soutient/rejette soutenu/rejeté "
            "annulé/confirmé relaxé/condamné acquitté/condamné pas_encore/déjà confirmé/démenti hausse/baisse "
            "monte/descend augmenter/diminuer élargir/restreindre accorde/refuse accordé/refusé autorise/interdit "
            "autoriser/interdire permet/interdit temporaire/permanent complet/incomplet conforme/contraire "
            "admis/exclus autorisé/interdit permis/interdit valable/nul valide/invalide avec/sans augmente/diminue "
            "augmenté/diminué accepter/refuser accepté/refusé approuvé/rejeté public/secret facultatif/obligatoire "
            "achète/vend acheté/vendu importation/exportation importations/exportations succès/échec "
            "excédent/déficit bénéfice/perte bénéfices/pertes vivant/mort entrée/sortie entre/sort arrivée/départ "
            "arrivé/parti présent/absent présence/absence gauche/droite chaud/froid plein/vide vrai/faux "
            "correct/incorrect suffisant/insuffisant actif/passif actif/inactif sûr/dangereux riche/pauvre "
            "fort/faible monté/descendu montent/descendent augmentent/diminuent augmentent/baissent "
            "augmenté/baissé augmente/baisse augmenté/réduit augmente/réduit accroît/réduit accroît/diminue "
            "accru/réduit augmentation/baisse augmentation/diminution augmentation/réduction progressé/reculé "
            "progresse/recule progression/recul croissance/baisse gagné/perdu gagne/perd gagner/perdre "
            "victoire/défaite améliore/aggrave amélioré/aggravé renforcé/affaibli renforcer/affaiblir "
            "élargi/restreint étendu/restreint prolongé/écourté "
            "adopté/rejeté adopte/rejette adopter/rejeter approuve/rejette approuver/rejeter accueilli/rejeté "
            "accepte/refuse avoué/nié admis/nié reconnu/nié reconnaît/nie admet/nie avoue/nie confirme/dément "
            "confirmé/infirmé confirme/annule arrêté/libéré embauché/licencié embaucher/licencier "
            "soutient/critique soutient/combat favorable/défavorable favorable/opposé pour/contre accordée/refusée "
            "recevable/irrecevable fondé/infondé compétent/incompétent "
            "ouverts/fermés ouvrent/ferment commencé/fini commencé/terminé début/fin toujours/jamais haut/bas "
            "grand/petit nouveau/ancien dedans/dehors interne/externe national/étranger positif/négatif "
            "inférieure/supérieure dernière/première toutes_taxes_comprises/hors_taxes publique/à_huis_clos "
            "publique/secrète provisoire/définitif provisoire/définitive connu/inconnu plus_de/moins_de "
            "applicable/inapplicable"
    ),
    extents=(
        "entièrement,totalement,intégralement/partiellement,en_partie "
        "et/ou tard/tôt maximal/minimal "
        "maximum/minimum supérieur/inférieur plus/moins majorité/minorité "
        "long/court beaucoup/peu"
    ),
    times="avant/après avant/dès,depuis jusqu'à,jusqu'au,jusqu'en/après,dès,depuis",
    prefixes="in im il ir non",
    signs=(
        "caractère* signe signes symbole* tiret tirets guillemet* trait_d'union trait_d’union puce puces "
        "points_de_suspension chaîne_de_caractères séquence* remplac* taper tapez insér* utiliser utilise utilisez "
        "échappement signifie représente au_lieu_de"
    ),
)  # fmt: skip
