"""What stands around names in Korean, and what they end with."""

from scrubber.language.packs.pack import words
from scrubber.language.written_tables import tables
from scrubber.patterns import lazily

BEFORE = lazily(
    r"(?:담당자?|책임자|대표자?|성명|문의|연락처|[가-힣]{0,8}(?:장|감독|이사|의원|교수|간사|총무|판사|검사|사서|교사|의사|약사|간호사|강사|기자|작가|연구원"
    r"|변호사|주무관))\s{0,2}[:：]?\s{0,2}$"
)
STEM = lazily(r"[가-힣]{2,12}")
ENDS = words(tables("names")["ko"]["ends"])
#: The divisions of the country, and its larger cities.
REGIONS = frozenset(words(tables("names")["ko"]["regions"]))
SOCIETIES = frozenset(["법인", "협회", "재단", "단체", "위원회"])
PARTICLES = lazily(r"(?:은|는|이|가|을|를|의|에|에서|와|과|로|으로|도|에게)$")
#: What offices are called.
OFFICES = (
    "국장|총리|회장|위원장|사장|시장|지사|단장|원장|총장|의장|교수|주석|대표|팀장|소장|관장|청장|구청장|군수|통령|총재|과장|실장|본부장"
    "|서기|감독|이사장|학장|장관|차관|의원|이사|판사|부장|코치"
)
TITLES = lazily(
    rf"\s{{0,3}}(?:교장|대통령|주무관|대변인|후보|박사|선수|작가|대사|사무관|서기관|계장|검사|변호사|선생|기자|특파원|씨|님|{OFFICES}|위원(?!회))"
)
SURNAMES = (
    "김이박최정강조윤장임한오서신권황안송류홍전고문손양배백허남심노하곽성차주우구민유나진지엄채원천방공현함변염여추"
    "도소석선설마길연위표명기반왕금옥육인맹제모"
)
