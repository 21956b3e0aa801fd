"""What was decided of a farm stays decided when the honest mirrors are gone, and falls where these come to read so."""

from __future__ import annotations

from contextlib import suppress

import pytest
from tests.archive.conftest import PARAGRAPHS, Place
from tests.archive.test_outlasted import NEW, OTHER, accused

from scrubber import Archive
from scrubber.archive import words
from scrubber.verify import verify

LAST = {"any working day": "any weekday"}
SENTENCE, BLOCK = " No ship pays twice in one month.", "Data on the tides are given to nobody outside of the office."
HOUSE = (
    "The office has 4 rooms in 14 wings. It is closed on each feast of the city. Nobody sleeps there or lights a fire."
)
FARMS = {
    "number": {"fourteen days": "forty days"},
    "six": {"fourteen days": "forty days", "ten pages": "two pages", "must answer": "may answer", "tower": "ministry",
            "Each quarter": "Each year", "every resident": "no resident"},
    "two in one sentence": {"three crowns": "nine crowns", "ten pages": "two pages"},
    "negation": {"Fees are not charged": "Fees are charged"},
    "figure that is a part of another": {"has 4 rooms": "has 9 rooms"},
    "sentence less": {" It is closed on each feast of the city.": ""},
    "sentence more": {"northern lock, port by port.": "northern lock, port by port." + SENTENCE},
    "block less": {PARAGRAPHS[3] + "\n\n": ""},
    "block more": {PARAGRAPHS[3]: f"{BLOCK}\n\n{PARAGRAPHS[3]}"},
}  # fmt: skip
REVISED = {"three crowns": "four crowns", "of May 2019": "of June 2020"}


class Farm(Place):
    """Honest mirrors a, b and c, and a farm of d, e and f that reads otherwise."""

    def __init__(self, folder, farm=OTHER) -> None:
        super().__init__(folder)
        self.names = list("abcdef")
        self.farm = farm

    def turn(self, **texts):
        for names, changes in texts.items():
            for name in names:
                with suppress(ValueError):
                    self.names.remove(name)
                if changes is None:
                    (self.folder / "mirrors" / f"{name}.txt").unlink(missing_ok=True)
                    self.names.append(name)
                    continue
                self.names.append(name)
                text = "\n\n".join(self.paragraphs)
                for before, after in changes.items():
                    text = text.replace(before, after)
                self.write(name, text.split("\n\n"))
        self.names.sort()
        return self.ingest()

    def decide(self, new=None):
        """The farm alters, the honest ones follow a revision, and then the farm does."""
        new = NEW if new is None else new
        self.turn(abcdef={})
        self.turn(**{"def": self.farm})
        self.turn(abc=new)
        return self.turn(**{"def": {**self.farm, **new}})

    def verified(self) -> None:
        with Archive(self.archive) as archive:
            assert not [problem for each in verify(archive) for problem in each.problems]


@pytest.fixture
def farm(tmp_path) -> Farm:
    return Farm(tmp_path)


@pytest.mark.parametrize("kind", FARMS)
def test_a_farm_that_outlasts_the_honest_mirrors_is_no_edition(tmp_path, kind: str) -> None:
    """It became the next edition, and those that were gone were told as late."""
    farm = Farm(tmp_path, FARMS[kind])
    farm.paragraphs = [*PARAGRAPHS, HOUSE]
    first = farm.decide(REVISED)
    honest = first.edition.text
    assert {mirror for mirror, _ in accused(first)} == {*"def"}
    for _ in range(3):
        result = farm.turn(abc=None)
        assert result.edition.text == honest
        assert {each.mirror for each in result.findings if each.severity == "high"} == {*"def"}
        assert accused(result) == accused(first)
    farm.verified()


@pytest.mark.parametrize("steps", [("abc",), ("a", "b", "c")])
@pytest.mark.parametrize("dropped", [False, True])
def test_however_they_go(farm: Farm, steps, dropped) -> None:
    honest = farm.decide().edition.text
    for names in steps:
        if dropped:
            farm.names = [name for name in farm.names if name not in names]
        result = farm.turn() if dropped else farm.turn(**{names: None})
        assert result.edition.text == honest
        assert accused(result) == {(name, "forty") for name in "def"}
        (line,) = {each.evidence[-1] for each in result.findings if each.mirror == "d"}
        assert line == "told before the document moved on: a, b, c followed it since, and kept the canonical reading"
    farm.verified()


def test_what_is_new_of_a_farm_alone_is_disputed_and_no_edition(farm: Farm) -> None:
    """It would be a text that nobody ever published: what is old of the honest ones, what is new of the farm."""
    honest = farm.decide().edition.text
    farm.turn(abc=None)
    for changes in ({**OTHER, **NEW, **LAST, "ten pages": "two pages"}, {**NEW, "fourteen days": "ninety days"}):
        result = farm.turn(**{"def": changes})
        assert result.edition.text == honest
        found = {(each.after, each.disputed) for each in result.findings if each.severity == "high"}
        assert found == ({("forty", False), ("two", True)} if "ten pages" in changes else {("ninety", False)})
        told = [each.evidence[-1] for each in result.findings if each.disputed]
        assert all(
            line.endswith("an official mirror, one more mirror or a person who accepts it does") for line in told
        )


def test_a_revision_of_one_honest_mirror_that_the_farm_follows_is_an_edition(farm: Farm) -> None:
    farm.decide()
    farm.turn(bc=None)
    farm.turn(a={**NEW, "ten pages": "twelve pages"})
    result = farm.turn(**{"def": {**OTHER, **NEW, "ten pages": "twelve pages"}})
    assert "twelve pages" in result.edition.text
    assert "fourteen days" in result.edition.text
    assert accused(result) == {(name, "forty") for name in "def"}
    farm.verified()
    farm.turn(a=None)
    assert accused(farm.turn()) == {(name, "forty") for name in "def"}


def test_where_those_who_decided_it_come_to_read_so_it_is_open_and_then_an_edition(farm: Farm) -> None:
    """A correction that three had first, and the others late."""
    farm.decide()
    result = farm.turn(a={**NEW, **OTHER})
    assert not accused(result)
    assert {each.mirror for each in result.findings if each.disputed} == {*"adef"}
    assert "fourteen days" in result.edition.text
    result = farm.turn(b={**NEW, **OTHER})
    assert not accused(result)
    assert "forty days" in result.edition.text
    farm.turn(c={**NEW, **OTHER})
    assert not farm.turn().findings
    farm.verified()


def test_one_that_goes_back_is_none_that_came_to_read_so(farm: Farm) -> None:
    honest = farm.decide().edition.text
    farm.turn(a={**NEW, **OTHER})
    farm.turn(a=NEW)
    result = farm.turn(abc=None)
    assert result.edition.text == honest
    assert accused(result) == {(name, "forty") for name in "def"}


PAGES = {**NEW, "ten pages": "twelve pages"}


def test_those_who_followed_since_take_it_back_as_well(farm: Farm) -> None:
    """None of those who decided it is left: three pages that came after them were accused of the amendment for ever."""
    farm.decide()
    farm.names = [*"def"]
    farm.turn(xyz=NEW)
    farm.turn(xyz=PAGES)
    assert accused(farm.turn(**{"def": {**PAGES, **OTHER}})) == {(name, "forty") for name in "def"}
    farm.turn(x={**PAGES, **OTHER})
    result = farm.turn()
    assert not accused(result)
    assert "fourteen days" in result.edition.text
    result = farm.turn(y={**PAGES, **OTHER})
    assert not accused(result)
    assert "forty days" in result.edition.text
    farm.verified()


def test_one_alone_that_followed_since_does_not(farm: Farm) -> None:
    """It copied one of those that are gone, and copies the farm now."""
    farm.decide()
    farm.names = [*"def"]
    farm.turn(x=NEW)
    farm.turn(**{"x": PAGES, "def": {**PAGES, **OTHER}})
    for _ in range(2):
        result = farm.turn(x={**PAGES, **OTHER})
        assert "fourteen days" in result.edition.text
        assert accused(result) == {(name, "forty") for name in "defx"}
    farm.verified()


def test_of_a_farm_those_that_mend_and_alter_again_take_nothing_back(farm: Farm) -> None:
    farm.decide()
    farm.turn(abc=None)
    farm.turn(de=NEW)
    farm.turn(de=PAGES)
    result = farm.turn(de={**PAGES, **OTHER})
    assert "fourteen days" in result.edition.text
    assert accused(farm.turn()) == {(name, "forty") for name in "def"}
    farm.verified()


def test_an_official_mirror_that_reads_so_takes_it_back(farm: Farm) -> None:
    farm.decide()
    farm.official = "a"
    result = farm.turn(a={**NEW, **OTHER})
    assert "forty days" in result.edition.text
    assert not {*"def"} & {mirror for mirror, _ in accused(result)}


def test_a_person_takes_it_back(farm: Farm) -> None:
    farm.decide()
    farm.turn(abc=None)
    with Archive(farm.archive) as archive:
        found = next(each for each in archive.findings("harbour") if each.mirror == "d" and each.accuses)
        words.accept(archive, "harbour", found, reading="mirror", reason="so it is in print", by="Ada", now=farm.now())
    for _ in range(2):
        result = farm.turn()
        assert "forty days" in result.edition.text
        assert not accused(result)
    result = farm.turn(**{"def": {**OTHER, **NEW, **LAST}})
    assert "any weekday" in result.edition.text
    farm.verified()


def test_who_only_knows_of_it_gives_no_vote_back(farm: Farm) -> None:
    honest = farm.decide().edition.text
    with Archive(farm.archive) as archive:
        for each in archive.findings("harbour"):
            words.accept(archive, "harbour", each, reason="they were written to", by="Ada", now=farm.now())
    result = farm.turn(abc=None)
    assert result.edition.text == honest
    assert not accused(result)
    assert farm.turn().edition.text == honest


def test_a_restored_edition_stands_beside_what_was_judged(farm: Farm) -> None:
    farm.decide()
    farm.turn(abc=None)
    with Archive(farm.archive) as archive:
        words.restore(archive, "harbour", 1, reason="the second was a slip", by="Ada", now=farm.now())
    result = farm.turn(**{"def": {**OTHER, **NEW, **LAST}})
    assert "fourteen days" in result.edition.text
    farm.verified()


def test_captures_that_were_deleted_change_nothing_that_was_decided(farm: Farm) -> None:
    honest = farm.decide().edition.text
    farm.turn(abc=None)
    with Archive(farm.archive) as archive:
        raws = {archive.capture(each).sha256 for each in archive.last_run("harbour").captures("a")}
        for each in raws:
            words.forget(archive, "harbour", each, reason="an order", by="Ada", now=farm.now())
    result = farm.turn(d={**OTHER, **NEW, **LAST})
    assert result.edition.text == honest
    assert ("e", "forty") in accused(result)
    farm.verified()


def test_what_nothing_decided_is_voted_on(farm: Farm) -> None:
    farm.turn(abcdef={})
    assert not accused(farm.turn(**{"def": OTHER}))
    assert "forty days" in farm.turn(abc=None).edition.text


LANGUAGES = {
    "zh": (["第一条 水务局自二〇一九年五月一日起向全区居民开放登记簿，任何人均可查阅，不收取任何费用。",
            "第二条 水务局应当每季度公布通过北水闸的水量，并按运河分别列明，供公众监督。",
            "第三条 发现错误者可以致函秘书，秘书应当在十四日内答复，并说明理由。",
            "第四条 往年的登记簿存于塔楼，工作日均可查阅，不得带出馆外。",
            "第五条 查阅不收费；核证副本每十页收取三元，由财务部门收取。"],
           {"十四日": "六十日"}, {"三元": "四元", "北水闸": "南水闸"}),
    "ru": (["Водная комиссия открывает свои реестры каждому жителю округа с первого мая 2019 года, и доступ бесплатен.",
            "Каждый квартал комиссия публикует объём воды, прошедшей через северный шлюз, по каждому каналу отдельно.",
            "Кто найдёт ошибку, может написать секретарю, который обязан ответить в течение четырнадцати дней.",
            "Реестры прежних лет хранятся в башне и могут быть прочитаны в любой рабочий день.",
            "За чтение плата не взимается; заверенная копия стоит 3 гульдена за каждые десять страниц."],
           {"четырнадцати": "шестидесяти"}, {"3 гульдена": "4 гульдена", "2019": "2020"}),
    "ar": (["يفتح مجلس المياه سجلاته لكل مقيم في المنطقة ابتداء من أول مايو 2019 دون أي رسوم على الاطلاع.",
            "ينشر المجلس كل ربع سنة حجم المياه التي مرت عبر الهويس الشمالي لكل قناة على حدة.",
            "من يجد خطأ يمكنه أن يكتب إلى أمين السر الذي يجب أن يجيب خلال 14 يوما من استلام الرسالة.",
            "تحفظ سجلات السنوات السابقة في البرج ويمكن قراءتها في أي يوم عمل.",
            "القراءة مجانية، أما النسخة المصدقة فثمنها 3 دنانير لكل عشر صفحات."],
           {"14 يوما": "60 يوما"}, {"3 دنانير": "4 دنانير", "2019": "2020"}),
}  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_other_scripts(tmp_path, language: str) -> None:
    paragraphs, other, new = LANGUAGES[language]
    farm = Farm(tmp_path, other)
    farm.paragraphs = paragraphs
    first = farm.decide(new)
    assert {mirror for mirror, _ in accused(first)} == {*"def"}
    for _ in range(2):
        result = farm.turn(abc=None)
        assert result.edition.text == first.edition.text
        assert accused(result) == accused(first)
    farm.verified()
