"""Which party to a contract, a suit or an office a sentence means: landlord or tenant, 甲方 or 乙方, истец or ответчик.

A party is named by what it is to the other. Who writes the one for the other says who must do what, and turns nothing
into its opposite: it is a name that changes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from scrubber.collation.kinds.regions import Inner
from scrubber.language.packs.pack import any_of, words
from scrubber.language.plain import plain

# Parties that face one another, a row each; by language, without one of Chinese and English.
_FACING: Mapping[str, tuple[str, ...]] = {
    "": (
        "甲方 乙方 丙方 丁方 双方", "原告 被告 第三人", "申请人 被申请人", "上诉人 被上诉人", "申诉人 被申诉人",
        "执行人 被执行人", "买方 卖方", "买受人 出卖人", "供方 需方", "采购人 供应商 投标人 招标人 中标人",
        "出租人 承租人", "出租方 承租方", "贷款人 借款人", "出借人 借款人", "债权人 债务人", "雇主 雇员",
        "用人单位 劳动者", "委托人 受托人", "发包人 承包人", "转让人 受让人", "转让方 受让方", "许可方 被许可方",
        "保险人 被保险人 投保人 受益人", "抵押人 抵押权人", "侵权人 被侵权人", "托运人 承运人 收货人", "公诉人 辩护人",
        "校方 学生", "医方 患方", "消费者 经营者", "收款人 付款人", "发行人 持有人",
        "landlord tenant", "landlords tenants", "lessor lessee", "lender borrower", "lenders borrowers",
        "employer employee", "employers employees",
        "plaintiff claimant defendant respondent appellant applicant petitioner",
        "plaintiffs claimants defendants respondents appellants applicants petitioners", "creditor debtor",
        "creditors debtors", "buyer seller purchaser vendor", "buyers sellers purchasers vendors",
        "supplier customer purchaser client contractor",
        "suppliers customers purchasers clients contractors", "licensor licensee", "insurer insured policyholder",
        "assignor assignee", "carrier shipper consignee consignor", "mortgagor mortgagee", "franchisor franchisee",
        "payer payee", "mr mrs", "mr ms", "mr miss", "men women", "boys girls", "男性 女性", "男子 女子",
        "father mother", "husband wife", "son daughter", "父亲 母亲", "丈夫 妻子", "男方 女方",
        "省长 市长 县长 镇长 乡长 村长 部长 司长 厅长 局长 处长 科长 校长 院长 馆长 所长 园长 系主任 教务长",
        "董事长 总经理 监事 财务总监", "donor recipient", "guarantor borrower", "prosecution defence",
        "prosecutor accused", "bailor bailee", "grantor grantee", "principal agent",
    ),
    "de": ("mieter vermieter", "käufer verkäufer", "gläubiger schuldner", "kläger beklagte beklagten beklagter",
    "arbeitgeber arbeitnehmer", "auftraggeber auftragnehmer", "pächter verpächter", "darlehensgeber darlehensnehmer",
    "versicherer versicherungsnehmer", "antragsteller antragsgegner",
    "bürgermeister landrat minister regierungspräsident", "vater mutter", "frauen männer", "frau mann", "herr frau",
    "herrn frau"),
    "fr": ("bailleur locataire preneur", "acheteur vendeur", "créancier débiteur", "employeur salarié",
    "demandeur défendeur", "prêteur emprunteur", "assureur assuré", "mandant mandataire", "appelant intimé",
    "fournisseur client", "préfet maire ministre recteur procureur", "père mère", "mari femme", "hommes femmes",
    "homme femme", "monsieur madame", "monsieur mademoiselle", "m mme"),
    "es": ("arrendador arrendatario", "comprador vendedor", "acreedor deudor", "empleador trabajador",
    "demandante demandado", "prestamista prestatario", "asegurador asegurado", "mandante mandatario", "hombres mujeres",
    "hombre mujer", "padre madre", "marido mujer", "señor señora", "señor señorita", "sr sra", "don doña"),
    "it": ("locatore conduttore", "venditore acquirente", "creditore debitore", "attore convenuto",
    "mutuante mutuatario", "assicuratore assicurato", "mandante mandatario", "appellante appellato",
    "committente appaltatore", "sindaco prefetto ministro procuratore", "padre madre", "marito moglie", "uomini donne",
    "uomo donna", "signor signora", "signor signorina", "sig sig.ra"),
    "pt": ("locador locatário", "comprador vendedor", "credor devedor", "empregador empregado", "autor réu",
    "mutuante mutuário", "segurador segurado", "mandante mandatário", "recorrente recorrido", "contratante contratado",
    "pai mãe", "marido mulher", "homens mulheres", "homem mulher", "senhor senhora"),
    # Without what their cases end with.
    "ru": ("арендодател арендатор", "покупател продав", "кредитор должник", "ист ответчик", "работодател работник",
    "заказчик исполнител подрядчик", "заимодав заёмщик", "мэр губернатор министр прокурор", "отец мать", "муж жена",
    "наймодател нанимател", "страховщик страховател", "мужчин женщин", "господин госпож"),
    "ja": ("買主 売主", "貸主 借主", "賃貸人 賃借人", "債権者 債務者", "原告 被告", "使用者 労働者", "委託者 受託者",
    "発注者 受注者", "申立人 相手方", (
        "市長 知事 町長 村長 大臣 部長 課長 係長 局長 室長 次長 館長 校長 教頭 園長 所長 院長 学長"
    ), "男性 女性",
    "男子 女子"),
    "ko": ("매수인 매도인", "임대인 임차인", "채권자 채무자", "원고 피고", "사용자 근로자", "발주자 수급인",
    "신청인 피신청인", "시장 도지사 군수 구청장 장관", "남성 여성", "남자 여자"),
}  # fmt: skip
_ROWS = {language: [frozenset(map(plain, words(row))) for row in rows] for language, rows in _FACING.items()}
#: What a party's name ends with besides: the cases of Russian.
_CASES = {"ru": r"\w{0,3}\b"}


def _pattern(language: str, rows: Iterable[Iterable[str]]) -> re.Pattern[str]:
    """Finds the parties that a language has names for."""
    names = {word for row in rows for word in row}
    apart = {name for name in names if name < "\u2e80"}
    found = [any_of(names - apart, bounded=False).pattern] if names - apart else []
    if language in _CASES:
        found.append(rf"\b{any_of(apart, bounded=False).pattern}{_CASES[language]}")
    elif apart:
        found.append(any_of(apart, bounded=True).pattern)
    return re.compile("|".join(found), re.IGNORECASE)


_PARTIES = {language: _pattern(language, rows) for language, rows in _ROWS.items()}
#: So much of the text around a difference is read with it: 被上诉人 begins three characters before its last.
_AROUND = 4


def other_party(inner: Inner, language: str) -> bool:
    """Whether a difference names another party of the same relation: 未经[乙 → 甲]方同意; at the [landlord's →
    tenant's] cost.
    """
    pattern = _PARTIES.get(language)
    if pattern is None:
        return False
    left, right = inner.left[-_AROUND:], inner.right[:_AROUND]
    one, other = (
        [_bare(party, language) for party in pattern.findall(plain(left + text + right).casefold())]
        for text in (inner.before, inner.after)
    )
    unlike = [pair for pair in zip(one, other, strict=False) if pair[0] != pair[1]]
    return len(one) == len(other) and bool(unlike) and all(_face(*pair, language) for pair in unlike)


def _bare(party: str, language: str) -> str:
    """A party's name without the ending of its case: арендатору, арендатора; покупателем."""
    if language not in _CASES:
        return party
    return max((name for row in _ROWS[language] for name in row if party.startswith(name)), key=len, default=party)


def _face(one: str, other: str, language: str) -> bool:
    return any(one in row and other in row for row in _ROWS[language])
