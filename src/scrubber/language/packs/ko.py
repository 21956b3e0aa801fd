"""Korean: the words that change what a sentence states. Names and speakers are found by the signs that any language
has.
"""

from __future__ import annotations

from scrubber.language.packs.pack import NEEDLESS, Pack, any_of, classes, meanings, opposites, words

_MODALS = classes(
    (
        ("must", (
            "해야_한다 하여야_한다 여야_한다 아야_한다 어야_한다 해야_합니다 야_한다 야_합니다 야_하며 야_하고 "
            "야_하는 야만_한다 하여야 해야 의무가_있다 의무가_있으며 의무를_진다 필요가_있다 필요가_있으며 "
            "필요가_있습니다"
        )),
        ("may", (
            "수_있다 수_있으며 수_있는 수_있고 수_있습니다 수_있음 수_있을 수_있도록 수도_있다 도_된다 도_되며 "
            "도_됩니다 도_좋다 허용한다 허용하며 허용된다 허용되며 허용합니다 허용됩니다"
        )),
        ("should", "마땅하다 바람직하다"),
        ("in principle", "원칙적으로"),
        ("must not", "금지한다 금지된다 금지"),
    )
)  # fmt: skip
_NEEDLESS = (
    "않아도_된다 않아도_되며 않아도_되는 않아도_됩니다 않아도_좋다 필요가_없다 필요가_없으며 필요가_없는 "
    "필요가_없고 필요가_없습니다 필요는_없다 필요_없다 의무가_없다 의무가_없으며 의무는_없다"
)
_NEGATIONS = (
    "않 못하 못했 못합 못할 아니하다 아니한다 아니하며 아니하고 아니하는 아니 않는다 않는 않은 않고 않으며 않을 "
    "않다 안_된다 안된다 안_되며 안_되고 안_됩니다 안_됨 안_한다 안_하며 안_하고 안_합니다 안_함 안_했 못한다 없이 "
    "없다 없는 없으며"
)
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
        ("points", "퍼센트포인트 퍼센트_포인트 포인트"),
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
        ("mi", "마일"),
        ("µg", "마이크로그램"),
        ("in", "인치"),
        ("ft", "피트"),
        ("gal", "갤런"),
        ("acre", "에이커"),
        ("sterling", "파운드"),
    )
)  # fmt: skip
_OPPOSITES = (
    "증가,상승,확대/감소,하락,축소 확정/파기 체결/파기 시작/중단,종료 "
    "있/없 초과/미만 상승/하락 확대/축소 강화/완화 개방/폐쇄 열/닫 시작/끝 내부/외부 국내/국외 유료/무료 "
    "유죄/무죄 합격/불합격 적합/부적합 충분/불충분 가능/불가능 정당/부당 공개/비밀 인상/인하 연장/단축 "
    "포함/제외 흑자/적자 이익/손실 영리/비영리 의무/임의 "
    "증가/감소 증가하였다/감소하였다 찬성/반대 가결/부결 승인/거부 허용/금지 유효/무효 합법/불법 공개/비공개 시작/종료 "
    "인정/부인 인정/부정 시인/부인 참석/불참 참석/결석 출석/결석 열려/닫혀 열었/닫았 열린/닫힌 높인/낮춘 "
    "높이/낮추 높였/낮췄 높/낮 올랐/내렸 올라/내려 오르/내리 늘었/줄었 늘어/줄어 늘리/줄이 늘렸/줄였 넘/밑돈 "
    "넘었/밑돌았 웃돌/밑돌 많/적 길/짧 크/작 강/약 적법/위법 합헌/위헌 찬성/거부 수용/거부 수락/거절 승낙/거절 "
    "승인/반려 승인/불허 허가/불허 허가/금지 인용/기각 채택/기각 채택/부결 통과/부결 수리/반려 체포/석방 "
    "구속/석방 채용/해고 임명/해임 취임/사임 승소/패소 이겼/졌 이기/지 승리/패배 당선/낙선 성공/실패 존속/폐지 "
    "설치/폐지 유지/폐지 유지/파기 계속/중단 재개/중단 시행/중단 부과/면제 과세/비과세 과세/면세 가입/탈퇴 "
    "입국/출국 입학/졸업 수입/수출 매수/매도 구입/판매 샀/팔았 직접/간접 고의/과실 생존/사망 안전/위험 "
    "완전/불완전 명확/불명확 확실/불확실 공평/불공평 평등/불평등 동일/상이 만족/불만족 공식/비공식 정규/비정규 "
    "상근/비상근 옹호/비판 환영/비판 촉진/억제 보호/침해 준수/위반 왼쪽/오른쪽 영하/영상 별도/포함 개선/악화 "
    "호전/악화 상향/하향 인하/동결 증액/감액 증원/감원 양성/음성 강제/임의 있다/없다 넘는/밑돈 기원전/기원후"
)
_EXTENTS = (
    "및/또는 최대/최소 최장/최단 최고/최저 이상/이하 이상/미만 전원/일부 전부/일부 모두/일부 다수/소수 대다수/소수 "
    "과반수/소수 전체/일부"
)
_TIMES = "이전/이후 전/후"
_MEANINGS = meanings(modals=_MODALS, negations=words(_NEGATIONS), quantifiers=_QUANTIFIERS, harmless=words(_HARMLESS))
_MEANINGS |= dict.fromkeys(words(_NEEDLESS), NEEDLESS)
# What cannot be done is a permission denied.
_MEANINGS |= dict.fromkeys(
    words(
        "서는_안_된다 서는_안_되며 서는_안_됩니다 서는_아니_된다 서는_아니_되며 면_안_된다 수_없다 수_없으며 "
        "수_없는 수_없고 수_없습니다"
    ),
    (("modal", "may"), ("negation", "not")),
)

_SIGNS = (
    "문자 기호 부호 대시 줄표 하이픈 따옴표 글머리 말줄임표 가운뎃점 치환 입력 코드 뜻한다 뜻합니다 나타낸다 나타냅니다"
)

PACK = Pack(
    language="ko",
    words=any_of(_MEANINGS, bounded=False),
    meanings=_MEANINGS,
    units=any_of(_UNITS, bounded=False),
    unit_classes=_UNITS,
    opposites=opposites(f"{_OPPOSITES} {_EXTENTS} {_TIMES}"),
    extents=frozenset(opposites(_EXTENTS)),
    times=frozenset(opposites(_TIMES)),
    signs=any_of(words(_SIGNS), bounded=False),
)
