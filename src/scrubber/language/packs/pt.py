"""Portuguese: the words that change what a sentence states. Names and speakers are found as in any language."""

from __future__ import annotations

from scrubber.language.packs.pack import alphabetic

PACK = alphabetic(
    "pt",
    modals=(
        ("must", (
            "deve devem devia deviam deverá deverão deva devam tem_que têm_que tem_de têm_de obrigatório "
            "obrigatória obrigatórios obrigado_a obrigada_a obrigados_a obrigadas_a é_preciso é_necessário "
            "tem_a_obrigação têm_a_obrigação"
        )),
        ("may", (
            "pode podem poderá poderão possa possam poderia poderiam podia podiam permitido permitida permitidos "
            "autorizado autorizada autorizados autorizadas facultativo facultativa tem_o_direito têm_o_direito "
            "tem_direito têm_direito"
        )),
        ("should", "deveria deveriam recomendável aconselhável"),
        ("in principle", "em_princípio"),
        ("must not", "proibido proibida proibidos proibidas vedado vedada"),
    ),
    needless=(
        "não_precisa não_precisam não_precisará não_é_obrigado não_é_obrigada não_são_obrigados "
            "não_são_obrigadas não_está_obrigado não_estão_obrigados não_é_preciso não_é_necessário "
            "não_será_necessário dispensado dispensada dispensados desnecessário desnecessária"
    ),
    negations="não nao sem nunca jamais tampouco nem salvo exceto a_menos_que",
    quantifiers=(
        ("all", "todo toda todos todas cada tudo"),
        ("any", "qualquer quaisquer"),
        ("some", "algum alguma alguns algumas certos certas"),
        ("many", "muitos muitas numerosos numerosas"),
        ("few", "poucos poucas"),
        ("most", "maioria maior_parte"),
        ("half", "metade"),
        ("both", "ambos ambas"),
        ("none", "ninguém nenhum nenhuma nada"),
        ("only", "só somente apenas unicamente exclusivamente"),
        ("at least", "pelo_menos ao_menos no_mínimo não_menos_de"),
        ("at most", "no_máximo não_mais_de"),
        ("more than", "mais_de"),
        ("less than", "menos_de"),
        ("nearly", "quase"),
        ("always", "sempre"),
        ("often", "frequentemente"),
        ("sometimes", "às_vezes algumas_vezes"),
        ("seldom", "raramente raras_vezes poucas_vezes"),
        ("partly", "parcialmente em_parte"),
        ("entirely", "totalmente completamente na_íntegra integralmente"),
    ),
    harmless="não_só não_apenas não_somente não_obstante não_menos_de não_mais_de sem_dúvida",
    units=(
        ("℃", "graus_celsius grau_celsius"),
        ("km2", "quilômetros_quadrados quilômetro_quadrado"),
        ("day", "dia dias"),
        ("week", "semana semanas sem"),
        ("month", "mês meses"),
        ("year", "ano anos"),
        ("h", "hora horas"),
        ("min", "minuto minutos"),
        ("s", "segundo segundos"),
        ("%", "por_cento"),
        ("points", "pontos_percentuais ponto_percentual"),
        ("km", "quilômetro quilômetros quilómetro quilómetros"),
        ("m", "metro metros"),
        ("t", "tonelada toneladas toneladas_métricas tonelada_métrica"),
        ("kg", "quilograma quilogramas"),
        ("euro", "euro euros"),
        ("real", "real reais"),
        ("dollar", "dólar dólares"),
        ("times", "vezes"),
        ("thousand", "mil"),
        ("million", "milhão milhões"), ("trillion", "trilhão trilhões"),
        ("billion", "bilhão bilhões"),
        ("working day", "dia_útil dias_úteis"),
        ("quarter", "trimestre trimestres"),
        ("decade", "década décadas"),
        ("century", "século séculos"),
        ("mm", "milímetro milímetros"),
        ("cm", "centímetro centímetros"),
        ("m2", "metro_quadrado metros_quadrados"),
        ("m3", "metro_cúbico metros_cúbicos"),
        ("ha", "hectare hectares ha"),
        ("g", "grama gramas"),
        ("mg", "miligrama miligramas"),
        ("l", "litro litros"),
        ("ml", "mililitro mililitros"),
        ("‰", "por_mil"),
        ("cent", "cêntimo cêntimos centavo centavos"),
        ("sterling", "libra_esterlina libras_esterlinas"),
        ("person", "pessoa pessoas"),
        ("mi", "milha milhas"),
        ("µg", "micrograma microgramas"),
        ("in", "polegada polegadas"),
        ("ft", "pé pés"),
        ("gal", "galão galões"),
        ("acre", "acre acres"),
    ),
    numbers=(
        "dois:2 duas:2 três:3 tres:3 quatro:4 cinco:5 seis:6 sete:7 oito:8 nove:9 dez:10 onze:11 doze:12 "
            "treze:13 catorze:14 quatorze:14 quinze:15 dezesseis:16 dezasseis:16 dezessete:17 dezassete:17 "
            "dezoito:18 dezenove:19 dezanove:19 vinte:20 trinta:30 quarenta:40 cinquenta:50 sessenta:60 setenta:70 "
            "oitenta:80 noventa:90 cem:100 cento:100 duzentos:200 duzentas:200 trezentos:300 trezentas:300 "
            "quatrocentos:400 quatrocentas:400 quinhentos:500 quinhentas:500 "
            "seiscentos:600 seiscentas:600 setecentos:700 setecentas:700 oitocentos:800 oitocentas:800 "
            "novecentos:900 novecentas:900 mil:1000 por_cento:0 dezena:10 dúzia:12 duzia:12 "
            "vintena:20 centena:100"
    ),
    ones="um uma",
    parts="terço:3 terços:3 quarto:4 quartos:4 quinto:5 quintos:5 décimo:10 décimos:10",
    joins="e",
    opposed=(
        "aumentou,elevou,subiu/reduziu,baixou,diminuiu "
        "aumentaram,elevaram,subiram/reduziram,baixaram,diminuíram aumenta,eleva/reduz,baixa,diminui "
        "aumentado,aumentada,elevado,elevada/reduzido,reduzida "
        "prorrogou,prolongou,alargou,ampliou/encurtou,reduziu,restringiu "
        "prorrogado,prorrogada,prolongado,prolongada/encurtado,encurtada "
        "alto,alta,altos,altas,elevado,elevada/baixo,baixa,baixos,baixas "
        "confirmou,confirma/desmentiu,negou,anulou,revogou,desmente,nega "
        "aceitou,acolheu,deferiu,deferido,deferida/recusou,rejeitou,indeferiu,indeferido,indeferida "
        "nomeou,nomeado,nomeada/exonerou,demitiu,exonerado,exonerada,demitido,demitida "
        "permite,permitem/impede,proíbe,impedem,proíbem detido,detida/libertado,libertada,solto,solta "
        "antecipadamente,adiantadamente/posteriormente,em_atraso "
        "aumentava,crescia,subia/diminuía,caía,recuava,descia aumentavam,cresciam,subiam/diminuíam,caíam,"
            "recuavam,desciam escrito/verbal por_escrito/verbalmente aumentou,cresceu,subiu/diminuiu,caiu,recuou,"
            "desceu aumentaram,cresceram,subiram/diminuíram,caíram,recuaram,desceram aumenta,cresce,sobe/diminui,"
            "cai,recua,desce aprovou,aceitou,acolheu/rejeitou,recusou,vetou aprovaram,aceitaram,"
            "acolheram/rejeitaram,recusaram,vetaram ganhou,recuperou/perdeu ganharam,recuperaram/perderam "
            "comprovou,confirmou/desmentiu,negou "
            "permitido/proibido válido/nulo válido/inválido com/sem aumenta/diminui aumentou/diminuiu "
            "aceitar/recusar aceito/recusado aprovado/rejeitado público/secreto facultativo/obrigatório "
            "possível/impossível compra/venda comprou/vendeu comprado/vendido importação/exportação "
            "importações/exportações êxito/fracasso sucesso/fracasso excedente/défice superávit/déficit "
            "lucro/prejuízo lucros/perdas lucro/perda vivo/morto entrada/saída entra/sai entrou/saiu "
            "chegada/partida chegou/partiu presente/ausente presença/ausência esquerda/direita esquerdo/direito "
            "quente/frio cheio/vazio verdadeiro/falso correto/incorreto suficiente/insuficiente ativo/passivo "
            "ativo/inativo seguro/perigoso rico/pobre forte/fraco "
            "sobe/desce sobe/cai subiu/desceu subiu/caiu subiram/caíram subiram/desceram subir/descer "
            "aumenta/reduz aumentou/reduziu aumentar/reduzir aumentar/diminuir aumentaram/diminuíram "
            "aumento/redução aumento/queda alta/queda alta/baixa cresceu/caiu cresce/cai crescimento/queda "
            "ganhou/perdeu ganha/perde ganhar/perder venceu/perdeu vitória/derrota melhora/piora melhorou/piorou "
            "reforçar/enfraquecer reforçado/enfraquecido ampliar/reduzir ampliado/reduzido aumentado/reduzido "
            "prorrogado/encurtado máximo/mínimo "
            "aprovou/rejeitou aprova/rejeita aprovaram/rejeitaram aprovar/rejeitar aceitou/recusou aceita/recusa "
            "aceitou/rejeitou adotado/rejeitado admitiu/negou admite/nega confessou/negou confirmou/negou "
            "confirmou/desmentiu confirmado/desmentido confirmado/anulado concedeu/negou concedido/negado "
            "deferido/indeferido deferiu/indeferiu permite/proíbe permitir/proibir permitiu/proibiu "
            "autoriza/proíbe autorizou/proibiu autorizado/proibido condenado/absolvido condenou/absolveu "
            "culpado/inocente culpada/inocente detido/libertado preso/solto contratado/despedido apoia/rejeita "
            "apoia/critica apoiou/rejeitou favorável/contrário favorável/desfavorável incluído/excluído "
            "inclui/exclui aberto/fechado abre/fecha abriu/fechou abrir/fechar começa/termina começou/terminou "
            "início/fim sempre/nunca sempre/jamais alto/baixo longo/curto grande/pequeno novo/velho dentro/fora "
            "interno/externo nacional/estrangeiro público/privado público/confidencial lícito/ilícito legal/ilegal "
            "legítimo/ilegítimo completo/incompleto admissível/inadmissível competente/incompetente gratuito/pago "
            "temporário/permanente provisório/definitivo positivo/negativo primeiro/último anterior/posterior "
            "conhecido/desconhecido todos/nenhum "
            "salvo,exceto,com_exceção_de,com_exceção_do,com_exceção_da/incluindo,inclusive aplicável/inaplicável"
    ),
    extents=(
        "totalmente,integralmente,completamente/parcialmente,em_parte "
        "e/ou maior/menor superior/inferior "
        "mais/menos maioria/minoria"
    ),
    times="antes/depois até/após até/depois até/desde antes/desde",
    prefixes="in im i ir des não",
    signs=(
        "caractere* carácter sinal sinais símbol* hífen hifens travess* aspas reticências sequênci* substitua "
        "substituir digite digitar insira inserir escreva escreve-se usa usar use utiliz* significa representa "
        "em_vez_de"
    ),
    gendered=True,
)  # fmt: skip
