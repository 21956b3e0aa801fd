"""Words that a language spells in two ways are one word; others that look so are not."""

import pytest

from scrubber.language.orthography import respelt_alike
from scrubber.language.written_tables import read_table

PAIRS = {
    "en": "licence/license colourful/colorful organisations/organizations centred/centered travelling/traveling Programme/Program practised/practised "
    "DEFENCE/DEFENSE catalogue/catalog anaemia/anemia cheque/check labelled/labeled kilometres/kilometers paediatric/pediatric councillor/councilor "
    "Marshalled/Marshaled jewelled/jeweled enquiry/inquiry plough/plow manœuvres/maneuvers Encyclopædia/Encyclopedia Fibre/Fiber Fulfil/Fulfill",
    "de": "Potential/Potenzial Schiffahrt/Schifffahrt selbständig/selbstständig Stengel/Stängel fotographieren/fotografieren aufwendig/aufwändig Photographen/Fotografen Paragraph/Paragraf",
    "es": "septiembre/setiembre substancia/sustancia obscuro/oscuro transporte/trasporte",
    "pt": "acção/ação direcção/direção projecto/projeto óptimo/ótimo actual/atual recepção/receção",
}
OTHERS = {
    "en": "prize/prise tonne/ton Grey/Gray four/for compelled/compiled centre/center's story/store licensed/licensee Denise/Denize "
    "Marshall/Marshal Jewell/Jewel Enquirer/Inquirer Chequers/Checkers Ploughman/Plowman Moulton/Molton Waggoner/Wagoner Caesar/Cesar equally/equaly",
    "de": "Stefan/Stephan Christoph/Christof Graf/Graph Masse/Maße Josef/Joseph Alphons/Alfons Grafen/Graphen",
    "es": "transporte/traspaso sustancia/sustento",
    "pt": "pacto/pato Victor/Vítor Baptista/Batista facto/fato",
}


@pytest.mark.parametrize("language", PAIRS)
def test_two_spellings_are_one_word(language: str) -> None:
    """Either way round, and within a longer reading."""
    for one, other in (pair.split("/") for pair in PAIRS[language].split()):
        if one != other:
            assert respelt_alike(one, other, language), (one, other)
            assert respelt_alike(f"{other} 12", f"{one} 12", language)


@pytest.mark.parametrize("language", OTHERS)
def test_other_words_and_names_are_two(language: str) -> None:
    """Who is called otherwise may be another person."""
    for one, other in (pair.split("/") for pair in OTHERS[language].split()):
        assert not respelt_alike(one, other, language), (one, other)


def test_what_else_differs_is_not_passed_over() -> None:
    """A figure, a word more, capitals, and words of a language that has no table."""
    assert not respelt_alike("licence 12", "license 13", "en")
    assert not respelt_alike("the licence", "a license", "en")
    assert not respelt_alike("$", "US$", "en")
    assert not respelt_alike("Labour", "labor", "en")
    assert not respelt_alike("licence", "license", "fi")


def test_no_part_of_the_table_is_given_twice() -> None:
    """A part that stood twice would be taken to whichever came last."""
    for kind, languages in read_table("orthography").items():
        for language, pairs in languages.items():
            given = [pair.split("/")[0] for pair in pairs.split()]
            assert len(given) == len(set(given)), (kind, language)
            assert all(pair.count("/") == 1 for pair in pairs.split()), (kind, language)
