"""Spanish: the words that change what a sentence states. Names and speakers are found as in any language."""

from __future__ import annotations

from scrubber.language.packs.pack import alphabetic

PACK = alphabetic(
    "es",
    modals=(
        ("must", (
            "debe deben debemos debía debían debió debieron deba deban deberá deberán hay_que tendrá_que "
            "tendrán_que es_necesario es_preciso tiene_que tienen_que obligatorio obligatoria obligado obligada "
            "obligados obligadas tiene_la_obligación tienen_la_obligación"
        )),
        ("may", (
            "puede pueden podemos pueda puedan pudiera podrá podrán podría podrían podía podían pudo pudieron "
            "permitido permitida autorizado autorizada autorizados autorizadas tiene_derecho tienen_derecho "
            "tiene_el_derecho tienen_el_derecho"
        )),
        ("should", "debería deberían deberíamos recomendable aconsejable"),
        ("in principle", "en_principio"),
        ("must not", "prohibido prohibida prohibidos"),
    ),
    needless=(
        "no_necesita no_necesitan no_necesitará no_hace_falta no_tiene_que no_tienen_que no_está_obligado "
        "no_está_obligada no_están_obligados no_están_obligadas no_es_necesario no_será_necesario no_es_preciso"
    ),
    negations="no sin nunca jamás tampoco salvo excepto a_menos_que",
    quantifiers=(
        ("all", "todo toda todos todas cada"),
        ("any", "cualquier cualquiera cualesquiera"),
        ("some", "algún alguno alguna algunos algunas ciertos ciertas"),
        ("many", "muchos muchas numerosos numerosas"),
        ("few", "pocos pocas"),
        ("most", "mayoría"),
        ("half", "mitad"),
        ("both", "ambos ambas"),
        ("none", "nadie ningún ninguno ninguna nada"),
        ("only", "solo sólo solamente únicamente exclusivamente"),
        ("at least", "al_menos por_lo_menos como_mínimo no_menos_de"),
        ("at most", "como_máximo a_lo_sumo no_más_de"),
        ("more than", "más_de"),
        ("less than", "menos_de"),
        ("nearly", "casi"),
        ("always", "siempre"),
        ("often", "frecuentemente"),
        ("sometimes", "ocasionalmente a_veces algunas_veces"),
        ("seldom", "raramente rara_vez raras_veces pocas_veces"),
        ("partly", "parcialmente en_parte"),
        ("entirely", "totalmente completamente en_su_totalidad íntegramente"),
    ),
    harmless="no_solo no_sólo no_obstante no_menos_de no_más_de sin_embargo sin_duda",
    units=(
        ("day", "día días"),
        ("week", "semana semanas sem"),
        ("month", "mes meses"),
        ("year", "año años"),
        ("h", "hora horas"),
        ("min", "minuto minutos"),
        ("s", "segundo segundos"),
        ("%", "por_ciento"),
        ("points", "puntos_porcentuales punto_porcentual"),
        ("km", "kilómetro kilómetros"),
        ("m", "metro metros"),
        ("t", "tonelada toneladas"),
        ("kg", "kilogramo kilogramos"),
        ("euro", "euro euros"),
        ("dollar", "dólar dólares"),
        ("times", "veces"),
        ("thousand", "mil"),
        ("million", "millón millones"), ("trillion", "billón billones"),
        ("working day", "día_hábil días_hábiles día_laborable días_laborables"),
        ("quarter", "trimestre trimestres"),
        ("decade", "década décadas"),
        ("century", "siglo siglos"),
        ("mm", "milímetro milímetros"),
        ("cm", "centímetro centímetros"),
        ("m2", "metro_cuadrado metros_cuadrados"),
        ("km2", "kilómetro_cuadrado kilómetros_cuadrados"),
        ("m3", "metro_cúbico metros_cúbicos"),
        ("ha", "hectárea hectáreas ha"),
        ("g", "gramo gramos"),
        ("mg", "miligramo miligramos"),
        ("l", "litro litros"),
        ("ml", "mililitro mililitros"),
        ("‰", "por_mil"),
        ("cent", "céntimo céntimos"),
        ("peso", "peso pesos"),
        ("franc", "franco francos"),
        ("sterling", "libra_esterlina libras_esterlinas"),
        ("yen", "yen yenes"),
        ("℃", "grado_celsius grados_celsius"),
        ("person", "persona personas"),
        ("mi", "milla millas"),
        ("µg", "microgramo microgramos"),
        ("in", "pulgada pulgadas"),
        ("ft", "pie pies"),
        ("gal", "galón galones"),
        ("acre", "acre acres"),
    ),
    numbers=(
        "dos:2 dós:2 tres:3 trés:3 cuatro:4 cinco:5 seis:6 séis:6 siete:7 ocho:8 nueve:9 diez:10 once:11 "
            "doce:12 trece:13 catorce:14 quince:15 dieci:10 veinte:20 veinti:20 veintiún:21 "
            "veintiuno:21 veintiuna:21 treinta:30 cuarenta:40 cincuenta:50 sesenta:60 setenta:70 ochenta:80 "
            "noventa:90 cien:100 ciento:100 doscientos:200 doscientas:200 "
            "trescientos:300 trescientas:300 cuatrocientos:400 cuatrocientas:400 quinientos:500 quinientas:500 "
            "seiscientos:600 seiscientas:600 setecientos:700 setecientas:700 ochocientos:800 ochocientas:800 "
            "novecientos:900 novecientas:900 mil:1000 por_ciento:0 "
            "decena:10 docena:12 veintena:20 treintena:30 centena:100 centenar:100"
    ),
    ones="un uno una",
    parts="tercio:3 tercios:3 cuarto:4 cuartos:4 quinto:5 quintos:5 décimo:10 décimos:10",
    joins="y",
    opposed=(
        "amplió,ampliaron,prorrogó,alargó/acortó,acortaron,redujo,redujeron,recortó "
        "amplía,amplían,prorroga/acorta,acortan,reduce,recorta "
        "ampliado,ampliada,prorrogado,prorrogada/acortado,acortada,reducido,reducida,recortado,recortada "
        "subió,aumentó,elevó,incrementó/bajó,redujo,rebajó,disminuyó "
        "subieron,aumentaron,elevaron/bajaron,redujeron,rebajaron "
        "sube,aumenta,eleva,incrementa/baja,reduce,rebaja,disminuye "
        "alto,alta,altos,altas,elevado,elevada/bajo,baja,bajos,bajas "
        "endureció,endurece/suavizó,relajó,suaviza,relaja "
        "admitió,estimó,estima/inadmitió,desestimó,rechazó,desestima "
        "confirmó,confirma,ratificó/desmintió,negó,revocó,anuló,desmiente,niega "
        "nombró,nombrado,nombrada/destituyó,destituido,destituida,cesó "
        "detenido,detenida,detuvo/liberado,liberada,liberó permite,permiten/impide,impiden "
        "por_adelantado,por_anticipado/a_mes_vencido,por_mes_vencido,con_posterioridad "
        "aumentaba,crecía,subía/disminuía,bajaba,caía,descendía aumentaban,crecían,subían/disminuían,bajaban,"
            "caían,descendían escrito/verbal por_escrito/verbalmente aumentó,creció,subió/disminuyó,bajó,cayó,"
            "descendió aumentaron,crecieron,subieron/disminuyeron,bajaron,cayeron,descendieron aumenta,crece,"
            "sube/disminuye,baja,cae,desciende "
            "aprobó,aceptó,avaló,ratificó/rechazó,denegó,vetó aprobaron,aceptaron,avalaron,ratificaron/rechazaron,"
            "denegaron,vetaron demostró,confirmó/desmintió,negó "
            "demostraron,confirmaron/desmintieron,negaron exportan/importan exporta/importa "
            "salvo,menos,excepto,con_excepción_de,a_excepción_de/incluso,incluido,incluida,junto tarde/temprano "
            "primero/último anterior/posterior abierta/cerrada "
            "abierto/cerrado abre/cierra abrir/cerrar empieza/termina comienza/acaba "
            "compra/venta ganancia/pérdida gratuito/pagado público/privado legal/ilegal lícito/ilícito "
            "culpable/inocente nacional/extranjero interno/externo incluye/excluye incluido/excluido "
            "incluida/excluida apoya/rechaza apoyó/rechazó "
            "anuló/confirmó anulado/confirmado revocó/confirmó revocado/confirmado absolvió/condenó "
            "absuelto/condenado todavía_no/ya aún_no/ya confirmó/negó confirmado/negado sube/baja subió/bajó "
            "aumentar/reducir ampliar/reducir ampliado/reducido estimar/desestimar estimó/desestimó "
            "concede/deniega concedió/denegó concedido/denegado permite/prohíbe permitir/prohibir "
            "temporal/permanente completo/incompleto "
            "permitido/prohibido válido/nulo con/sin aumenta/disminuye aumentó/disminuyó aceptar/rechazar "
            "aceptado/rechazado aprobado/rechazado público/secreto voluntario/obligatorio "
            "compró/vendió compran/venden importación/exportación importaciones/exportaciones éxito/fracaso "
            "superávit/déficit beneficio/pérdida beneficios/pérdidas vivo/muerto vive/murió entrada/salida "
            "entra/sale llegada/salida llegó/partió entró/salió presente/ausente presencia/ausencia "
            "izquierda/derecha caliente/frío lleno/vacío verdadero/falso correcto/incorrecto "
            "suficiente/insuficiente activo/inactivo activo/pasivo seguro/peligroso rico/pobre fuerte/débil "
            "sube/cae subió/cayó subieron/bajaron subieron/cayeron suben/bajan aumenta/reduce aumentó/redujo "
            "aumentaron/redujeron aumentaron/disminuyeron aumento/reducción aumento/descenso subida/bajada "
            "creció/cayó creció/disminuyó crece/cae crecieron/cayeron crecimiento/caída alza/baja ganó/perdió "
            "gana/pierde ganaron/perdieron ganar/perder victoria/derrota mejora/empeora mejoró/empeoró "
            "fortalecer/debilitar fortaleció/debilitó "
            "aprobó/rechazó aprueba/rechaza aprobaron/rechazaron aprobar/rechazar aceptó/rechazó acepta/rechaza "
            "aceptaron/rechazaron admitido/rechazado admitió/rechazó apoyar/rechazar apoyaron/rechazaron "
            "confesó/negó admitió/negó admite/niega reconoció/negó reconoce/niega reconocer/negar "
            "autorizó/prohibió autoriza/prohíbe autorizado/prohibido permitió/prohibió ordenó/prohibió "
            "obligatorio/facultativo obligatorio/optativo detenido/liberado detuvo/liberó contratar/despedir "
            "contrató/despidió elogió/criticó elogia/critica defiende/critica aumentado/reducido "
            "abrió/cerró abrieron/cerraron abren/cierran empezó/terminó comenzó/acabó comenzó/terminó "
            "comienza/termina inició/concluyó inicio/fin principio/fin siempre/nunca siempre/jamás alto/bajo "
            "largo/corto grande/pequeño nuevo/viejo dentro/fuera encima/debajo a_favor/en_contra "
            "favorable/desfavorable positivo/negativo vigente/derogado procedente/improcedente "
            "admisible/inadmisible competente/incompetente aplicable/inaplicable confidencial/público "
            "conforme/contrario acuerdo/desacuerdo todos/ninguno"
    ),
    extents=(
        "totalmente,íntegramente,completamente/parcialmente,en_parte "
        "y/o máxim/mínim mayor/menor superior/inferior "
        "más/menos mayoría/minoría"
    ),
    times="antes/después hasta/desde,a_partir,a_partir_de,después,después_de antes,antes_de/desde,a_partir,una_vez",
    prefixes="in im i des",
    signs=(
        "carácter caracteres signo signos símbolo* guion guión guiones raya rayas comillas viñeta viñetas "
        "puntos_suspensivos secuencia* reemplaz* sustituya sustituir teclea* teclee escriba escribir se_escribe "
        "insert* usa usar use utiliza utilizar significa representa en_lugar_de en_vez_de"
    ),
    gendered=True,
)  # fmt: skip
