"""Korean: the words that change what a sentence states. Names and speakers are found by the signs that any language has."""

from __future__ import annotations

from scrubber.language.packs.pack import NEEDLESS, Pack, any_of, classes, meanings, opposites, words

_MODALS = classes(
    (
        ("must", "해야_한다 하여야_한다 여야_한다 아야_한다 어야_한다 해야_합니다 야_한다 야_합니다 야_하며 야_하고 야_하는 야만_한다 하여야 해야 의무가_있다 의무가_있으며 의무를_진다 필요가_있다 필요가_있으며 필요가_있습니다"),
        ("may", "수_있다 수_있으며 수_있는 수_있고 수_있습니다 수_있음 수_있을 수_있도록 수도_있다 도_된다 도_되며 도_됩니다 도_좋다 허용한다 허용하며 허용된다 허용되며 허용합니다 허용됩니다"),
        ("should", "마땅하다 바람직하다"),
        ("in principle", "원칙적으로"),
        ("must not", "금지한다 금지된다 금지"),
    )
)  # fmt: skip
_NEEDLESS = "않아도_된다 않아도_되며 않아도_되는 않아도_됩니다 않아도_좋다 필요가_없다 필요가_없으며 필요가_없는 필요가_없고 필요가_없습니다 필요는_없다 필요_없다 의무가_없다 의무가_없으며 의무는_없다"
_NEGATIONS = "않 못하 못했 못합 못할 아니하다 아니한다 아니하며 아니하고 아니하는 아니 않는다 않는 않은 않고 않으며 않을 않다 안_된다 안된다 안_되며 안_되고 안_됩니다 안_됨 안_한다 안_하며 안_하고 안_합니다 안_함 안_했 못한다 없이 없다 없는 없으며"
_HARMLESS = "뿐만_아니라 아니라 끊임없이 틀림없이 관계없이 관계_없이"
_QUANTIFIERS = classes(
    (
        ("all", "모든 모두 전액 전부 누구나 누구든지 일체 전체 각"),
        ("any", "어떠한 어떤 어느 아무"),
        ("some", "일부 몇몇"),
        ("many", "많은 다수"),
        ("few", "소수"),
        ("most", "대부분 대다수"),
        ("half", "절반 과반수"),
        ("none", "아무도"),
        ("only", "오직 오로지 만이"),
        ("at least", "이상 적어도 최소"),
        ("at most", "이하 이내 최대 기껏해야"),
        ("more than", "초과"),
        ("less than", "미만"),
        ("about", "약 대략"),
        ("always", "항상 언제나"),
        ("often", "자주"),
        ("sometimes", "때때로 가끔"),
    )
)  # fmt: skip
_UNITS = classes(
    (
        ("day", "일 일간"),
        ("week", "주 주간 주일"),
        ("month", "개월 달 월"),
        ("year", "년 년간"),
        ("h", "시간"),
        ("min", "분"),
        ("s", "초"),
        ("%", "퍼센트 프로"),
        ("km", "킬로미터"),
        ("m", "미터"),
        ("kg", "킬로그램"),
        ("t", "톤"),
        ("won", "원"),
        ("dollar", "달러"),
        ("person", "명 인 사람"),
        ("piece", "개"),
        ("place", "곳"),
        ("times", "회 번"),
        ("fold", "배"),
        ("years old", "세 살"),
        ("cm", "센티미터"),
        ("mm", "밀리미터"),
        ("g", "그램"),
        ("mg", "밀리그램"),
        ("mb", "메가바이트"),
        ("gb", "기가바이트"),
        ("tb", "테라바이트"),
        ("l", "리터"),
        ("ml", "밀리리터"),
        ("ha", "헥타르"),
        ("euro", "유로"),
        ("yen", "엔"),
        ("yuan", "위안"),
        ("‰", "퍼밀"),
        ("working day", "영업일"),
        ("household", "세대 가구"),
    )
)  # fmt: skip
_OPPOSITES = (
    "및/또는 있/없 최대/최소 최장/최단 최고/최저 이상/이하 이상/미만 초과/미만 이전/이후 전/후 상승/하락 확대/축소 강화/완화 개방/폐쇄 열/닫 시작/끝 내부/외부 국내/국외 유료/무료 유죄/무죄 합격/불합격 적합/부적합 충분/불충분 가능/불가능 정당/부당 공개/비밀 인상/인하 연장/단축 포함/제외 흑자/적자 이익/손실 영리/비영리 의무/임의 "
    "증가/감소 증가하였다/감소하였다 찬성/반대 가결/부결 승인/거부 허용/금지 유효/무효 합법/불법 공개/비공개 이전/이후 시작/종료"
)
_MEANINGS = meanings(modals=_MODALS, negations=words(_NEGATIONS), quantifiers=_QUANTIFIERS, harmless=words(_HARMLESS))
_MEANINGS |= dict.fromkeys(words(_NEEDLESS), NEEDLESS)
# What cannot be done is a permission denied.
_MEANINGS |= dict.fromkeys(
    words(
        "서는_안_된다 서는_안_되며 서는_안_됩니다 서는_아니_된다 서는_아니_되며 면_안_된다 수_없다 수_없으며 수_없는 수_없고 수_없습니다"
    ),
    (("modal", "may"), ("negation", "not")),
)

PACK = Pack(
    language="ko",
    words=any_of(_MEANINGS, bounded=False),
    meanings=_MEANINGS,
    units=any_of(_UNITS, bounded=False),
    unit_classes=_UNITS,
    opposites=opposites(_OPPOSITES),
)
