"""Threads without markup: the frames of their posts show that a site speaks, a question may be a post, and what is
asked stands above the count of its answers.
"""

from __future__ import annotations

import scrubber

TITLE = "Welches Holz für die Gartenpforte"
ASKED = "Die alte Pforte ist verfault, und die neue soll aus Eiche sein, wenn das mit dem Gewicht geht."
WORDS = (
    "Nimm Lärche, die ist leichter als Eiche und hält im Freien ohne Anstrich gut zwanzig Jahre.",
    "Hat denn jemand schon einmal eine Pforte aus Robinie gebaut, und wie lässt sie sich hobeln?",
    "Ja, vor acht Jahren. Das Holz ist zäh, aber man muss es vorbohren, sonst reißt es am Ende.",
    "Bei uns steht eine aus Douglasie, und die Bänder sind früher hin gewesen als das Holz.",
)
NAMES = ("Pfosten", "Marta V.", "lehmfuss", "Hobel")


def text(*lines: str) -> list[str]:
    return scrubber.clean("\n".join(lines) + "\n", content_type="text/plain").text.split("\n\n")


def posts(*words: str) -> list[str]:
    return [
        line
        for i, said in enumerate(words)
        for line in (NAMES[i], "Stamgast", f"{i + 3}. Mai 2016, 10:1{i}", said, "Opslaan", "Doorsturen")
    ]


def test_a_question_among_posts_is_one_of_them() -> None:
    lines = text(TITLE, "Zaagplank", "Wegwijzer", TITLE, *posts(*WORDS[:3]), "Terug naar boven")
    assert lines == [TITLE, *WORDS[:3]]


def test_frames_show_a_site_whose_words_nobody_knows() -> None:
    menu = ("Zaagplank", "Wegwijzer", "Ledenlijst", "Prikbord", "Aanmelden", "Welkom, gast.")
    assert text(f"{TITLE} | Zaagplank", *menu, TITLE, *posts(*WORDS), "Terug naar boven") == [TITLE, *WORDS]


def test_what_is_asked_stays_and_what_leads_to_the_answers_goes() -> None:
    lead = ("Volgen", "87", "Bekeken", "40.112", "Ook vragen", "4 Antworten", "Nieuwste eerst")
    lines = text(f"{TITLE} - Zaagplank", "Wegwijzer", "Prikbord", TITLE, ASKED, *lead, *posts(*WORDS))
    assert lines == [TITLE, ASKED, *WORDS]


ARTICLE = [
    "Der Rat hat am Montag beschlossen, die alte Schleuse im Winter zu schließen und die Tore aus Eiche zu erneuern.",
    "Die Arbeiten dauern nach dem Plan vier Monate, und die Fähre legt so lange am oberen Ufer an.",
]


def test_one_comment_under_an_article_is_none() -> None:
    """A site writes the day of an article otherwise, or sets other words under it."""
    comment = ("Lehmfuss", "am 3. Mai 2016 um 10:12 Uhr", WORDS[0], "Antworten", "Melden")
    for day, tools in (("Montag, 2. Mai 2016", ("Teilen", "Antworten")), ("am 2. Mai 2016 um 9:40 Uhr", ("Teilen",))):
        page = text(
            f"{TITLE} | Zaagblatt", "Startseite", "Anmelden", "Impressum", "Datenschutz", TITLE, day, *ARTICLE, *tools, "1 Kommentar", *comment, "Kontakt"
        )  # fmt: skip
        assert WORDS[0] not in page
        assert page[-len(ARTICLE) :] == ARTICLE


def test_releases_that_a_manual_says_again_and_again_are_no_hours_of_posts() -> None:
    said = (
        "The pump is started by hand, and it runs until the water has sunk below the mark in the shaft.",
        "A valve that leaks is taken out and laid into oil for a night before it is fitted again.",
        "The filter is washed in spring, and it is dried in the sun and not beside a stove.",
        "Who opens the housing closes the tap first, and hangs the key on the hook beside the door.",
        "The gauge shows the pressure behind the valve; it is read in the morning and in the evening.",
    )
    names = ("pump_start", "valve_take", "filter_wash", "housing_open", "gauge_read")
    since = ("2.11", "2.11", "2.11", "2.13", "2.13")
    lines = [
        line
        for name, told, number in zip(names, said, since, strict=True)
        for line in (name, "", told, "", "since", "", number, "")
    ]
    blocks = text(*lines)
    assert [name for name in names if name in blocks] == list(names)
    assert blocks.count("since") == len(names)


def test_entries_of_which_several_have_the_same_minute_stand_under_their_hours() -> None:
    """A release is written with a point; with a colon it is an hour, however often it is said."""
    hours = ("12:01", "12:01", "12:09", "12:09", "12:45", "12:45")
    said = [f"The {name} has left the harbour, and it will be back before the tide has turned." for name in "ABCDEF"]
    page = text(*(line for hour, told in zip(hours, said, strict=True) for line in (hour, "", "Reply", "", told, "")))
    assert [line for line in page if ":" in line] == list(hours)
    assert set(said) <= set(page)


def test_answers_that_end_in_their_day_stand_under_their_question():
    """The first of them stands above any day, below a line that counts them."""
    said = [
        "因为居民多了。两年来人们一直抱怨甲板拥挤、错过码头的换乘，公司不得不增加船只，票价却没有变。",
        "主要是旅游的人多了，去年夏天就已经排起了长队，今年公司买了两条新船。",
        "我在船上工作了二十年，夏天的乘客比冬天多出三倍，所以公司每年都要租船。",
        "学校放假了，学生可以免费乘船，所以人多了，船也就多了。",
    ]
    question = [
        "为什么开往岛屿的渡轮越来越多？",
        "今年夏天开往该岛的船只将增加一倍，票价在未来一年内保持不变，这是为什么呢？",
    ]
    over = [
        "首页",
        "发现",
        "登录/注册",
        question[0],
        "关注问题",
        "写回答",
        "登录/注册",
        *question,
        "关注者",
        "123",
        "被浏览",
    ]
    over += ["45,678", "关注问题", "写回答", "添加评论", "分享", "4 个回答", "默认排序"]
    lines = list(over)
    for n, (who, answer) in enumerate(zip(("李明", "王芳", "赵云", "孙梅"), said, strict=True)):
        lines += [who, "关注", f"{9 - n} 人赞同了该回答", answer, f"发布于 2023-01-0{n + 5} 10:0{n}", f"赞同 {9 - n}"]
        lines += ["添加评论", "分享", "收藏", "喜欢"]
    assert text(*lines) == [*question, *said]


def test_what_is_counted_below_each_post_frames_it_for_one_and_for_many_and_ends_the_last() -> None:
    """Of some archives' threads all posts but the first were lost: "1 Like" stands below it, "2 Likes" below others."""
    said = (*WORDS, "Danke!")
    thread = [
        line
        for i, words in enumerate(said)
        for line in (
            f"{(*NAMES, 'Pfosten')[i]} May 1{i}, 2016, 10:1{i}am {i + 1}",
            words,
            f"{i + 1} Like{'s' * (i > 0)}",
        )
    ]
    others = ("Related topics", "Topic Replies Views Activity", "Ein Tor, das klemmt", "7 90 March 2, 2016")
    lines = text("Zaagplank", TITLE, *thread, *others, "Powered by a forum, best viewed with scripts enabled")
    assert [line for line in lines if line not in {TITLE, "Zaagplank"}] == [*said]


def test_answers_that_a_line_counts_are_posts_though_each_has_other_buttons_than_the_question() -> None:
    """What answers a question was lost where it is framed otherwise."""
    answers = [
        line
        for i in (2, 3)
        for line in (
            "6",
            WORDS[i],
            "Improve this answer",
            f"answered May {i}, 2016 at 10:00",
            NAMES[i],
            "Add a comment",
        )
    ]
    asked = ("7", ASKED, "wood", "gates", "Improve this question", "asked May 1, 2016 at 09:00", "Pfosten")
    foot = ("You must log in to answer this question.", "Related", "Ein Tor, das klemmt")
    lines = text(TITLE, "Ask Question", "Asked 8 years ago", *asked, "Add a comment", "2 Answers", *answers, *foot)
    assert {ASKED, WORDS[2], WORDS[3]} <= {*lines}
    assert not {*foot} & {*lines}
