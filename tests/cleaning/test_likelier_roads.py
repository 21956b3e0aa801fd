"""Which of several roads led to a line, and what of it came that road."""

import pytest

import scrubber

DAMAGED = {
    "a reading that sets an accent on no letter of any language is no rival": (
        "Persian antÃ®c (cirche 600-400 P.C.)",
        "Persian antîc (cirche 600-400 P.C.)",
    ),
    "among capitals it was a capital": ("DISPONIBILITÃ€", "DISPONIBILITÀ"),
    "what is below tells which of two readings it was": (
        "Programy są także wyświetlane".encode().decode("latin-1").encode().decode("cp437"),
        "Programy są także wyświetlane",
    ),
    "the same of letters that have no case": (
        "ປະເທດອູຣູກວາຍ".encode().decode("latin-1").encode().decode("cp437"),
        "ປະເທດອູຣູກວາຍ",
    ),
    "a language that no table has, by the commonest of readings": (
        "DapasavaÅ„nie da levaha, pravaha boku, albo centralnaje",
        "Dapasavańnie da levaha, pravaha boku, albo centralnaje",
    ),
    "accents alone are less than letters": ("aremÃ£u iwatÃ© (Suisa)", "aremãu iwaté (Suisa)"),
    "pieces of a frame that do not meet open a word": (
        "Ein Rahmen, der anstatt der ├╝blichen Linie steht",
        "Ein Rahmen, der anstatt der üblichen Linie steht",
    ),
    "signs over the letters of their own script are no accents that stand alone": (
        "မိုနာကိုနိုင်ငံ".encode().decode("cp1252"),
        "မိုနာကိုနိုင်ငံ",
    ),
    "letters that were read as invisible characters, among others that were not": (
        "Названия станций намеренно написаны наклонно, но они не изменены.".encode("cp866").decode("cp1251"),
        "Названия станций намеренно написаны наклонно, но они не изменены.",
    ),
    "a letter at the end of a word that is one both ways": (
        "Захаваць гульню".encode("cp866").decode("cp1251"),
        "Захаваць гульню",
    ),
    "UTF-8 is more than an apostrophe before a capital": ("Gr棚c moderni, Amhar巽a", "Grêc moderni, Amharça"),
    "an ideograph in a Latin word": ("Siri媒a Arap Respublikasy", "Siriýa Arap Respublikasy"),
    "a dash of Chinese stays": (
        "<b>——科纳µÂ¹úÍõ£¬Î¤Ôª536年</b>",
        "<b>——科纳德国王，韦元536年</b>",
    ),
    "the å of a Macintosh is no blank": (
        "Kom ihÂg att n‰r din dator st‰ngs av, sÂ sparas inte dina program.",
        "Kom ihåg att när din dator stängs av, så sparas inte dina program.",
    ),
    "ideographs have bytes that look like accents": (
        "點選一群同顏色的方塊能讓它們一次消失，但是會讓其他的方塊變色。".encode("big5").decode("cp1252"),
        "點選一群同顏色的方塊能讓它們一次消失，但是會讓其他的方塊變色。",
    ),
    "or like letters of pinyin": (
        "馬達加斯加/馬達加斯加語 (mg_MG)".encode("big5").decode("cp1252"),
        "馬達加斯加/馬達加斯加語 (mg_MG)",
    ),
    "letters of a language that stand tell of one that was misread": (
        "Zachová (nemaže) vstupní soubory bìhem komprese nebo dekomprese.",
        "Zachová (nemaže) vstupní soubory během komprese nebo dekomprese.",
    ),
    "one letter in a line of words that are known": (
        "Odaberite Bežièna mreža s popisa na lijevoj strani.",
        "Odaberite Bežična mreža s popisa na lijevoj strani.",
    ),
    "or that no language ends a word in": (
        "az objektumfájlnak nincsenek betölthetõ szakaszai",
        "az objektumfájlnak nincsenek betölthető szakaszai",
    ),
    "pages are no face": (
        "Criar um documento LibreOffice com o n·mero (1-3) de pßginas",
        "Criar um documento LibreOffice com o número (1-3) de páginas",
    ),
}


@pytest.mark.parametrize("case", DAMAGED)
def test_what_was_there_comes_back(case):
    damaged, was = DAMAGED[case]
    assert scrubber.repair(damaged) == was


@pytest.mark.parametrize(
    "text",
    [
        "If it didn¡Çt work properly, you could lose important data",  # no language has í and ă in a word
        "prati se direktorij ã%sÒ (%d)",  # nor Ć and ă in a line that has nothing else
        "no se pudo leer el archivo ´%sª",  # Ť by itself is no word
        "Bredden pÂ vinduet i piksler",
        "├─ yes ├─┐ no",
        "──他说——不行——然后走了",
        "Ask 王 Wei and 李 Na about T恤 and K歌",
    ],
)
def test_what_may_be_something_else_stays(text):
    assert scrubber.repair(text) == text
