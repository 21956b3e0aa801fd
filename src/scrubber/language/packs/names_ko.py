"""What stands around names in Korean, and what they end with."""

from __future__ import annotations

import re

from scrubber.language.packs.pack import words

BEFORE = re.compile(
    r"(?:담당자?|책임자|대표자?|성명|문의|연락처|[가-힣]{0,8}(?:장|감독|이사|의원|교수|간사|총무|판사|검사"
    r"|변호사|주무관))\s{0,2}[:：]?\s{0,2}$"
)
STEM = re.compile(r"[가-힣]{2,12}")
ENDS = words(
    "시 군 구 부 처 청 국 위원회 법인 대학교 초등학교 중학교 고등학교 병원 도서관 협회 재단 공사 은행 법원 단체"
)
#: The divisions of the country, and its larger cities.
REGIONS = frozenset(
    words(
        "서울 부산 대구 인천 광주 대전 울산 세종 경기 강원 충북 충남 전북 전남 경북 경남 제주 경기도 강원도 "
        "충청북도 충청남도 전라북도 전라남도 경상북도 경상남도 제주도 수원 성남 용인 고양 안양 안산 부천 평택 "
        "의정부 파주 춘천 원주 강릉 속초 청주 충주 제천 천안 아산 공주 서산 전주 군산 익산 목포 여수 순천 포항 "
        "경주 안동 구미 창원 진주 김해 통영 거제 서귀포"
    )
)
SOCIETIES = frozenset(["법인", "협회", "재단", "단체", "위원회"])
PARTICLES = re.compile(r"(?:은|는|이|가|을|를|의|에|에서|와|과|로|으로|도|에게)$")
TITLES = re.compile(
    r"\s{0,3}(?:시장|군수|구청장|장관|의원|교수|과장|국장|원장|대표|회장|위원장|부장|팀장|실장|소장|교장|이사"
    r"|주무관|위원(?!회)|이사장|총장|대변인|후보|본부장|박사|감독|선수|작가|대사|사무관|서기관|계장|판사|검사|변호사|선생|기자|특파원|씨|님)"
)
SURNAMES = (
    "김이박최정강조윤장임한오서신권황안송류홍전고문손양배백허남심노하곽성차주우구민유나진지엄채원천방공현함변염여추"
    "도소석선설마길연위표명기반왕금옥육인맹제모"
)
