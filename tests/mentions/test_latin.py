"""Romanisation: usual forms, the scheme, and any text at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.mentions.latin import latin_of
from khabar.mentions.latin_letters import romanised

PEOPLE = [
    ("Mohammed al-Ghasri", "محمد الغصري"),
    ("Abdul Fattah al-Sisi", "عبد الفتاح السيسي"),
    ("Abdul Aziz Bouteflika", "عبدالعزيز بوتفليقة"),
    ("Abdullah Saleh", "عبد الله صالح"),
    ("Abdullah Saleh", "عبدالله صالح"),
    ("Hassan Nasrallah", "حسن نصر الله"),
    ("Salah al-Din al-Ayyubi", "صلاح الدين الأيوبي"),
    ("Mohammed bin Salman", "محمد بن سلمان"),
    ("Donald Trump", "دونالد ترامب"),
    ("Erdogan", "أردوغان"),
]
PLACES = [
    ("Baghdad", "بغداد"),
    ("United States", "أميركا"),
    ("Aden Airport", "مطار عدن"),
    ("Aleppo countryside", "ريف حلب"),
    ("Imam Turki bin Abdullah Mosque", "جامع الإمام تركي بن عبدالله"),
    ("King Fahad Hospital", "مستشفى الملك فهد"),
    ("Golan Heights", "الجولان"),
]
BODIES = [
    ("Wizarat al-Sihha", "وزارة الصحة"),
    ("BBC", "BBC"),
    ("", ""),
    ("", "«»"),
]
SCHEME = [  # with the writer's vowel marks, then without
    ("kuttab", "كُتّاب"),
    ("madrasa", "مَدْرَسة"),
    ("muslim", "مُسْلِم"),
    ("salih", "صالح"),
    ("katab", "كتب"),
    ("yamin", "يمين"),
    ("thawra", "ثَوْرة"),
    ("dhikra", "ذِكْرى"),
    ("shaykh", "شَيْخ"),
    ("ghazal", "غزال"),
    ("islam", "إسلام"),
]


@pytest.mark.parametrize(("latin", "name"), PEOPLE)
def test_people_have_their_usual_spelling(latin: str, name: str) -> None:
    assert latin_of(name, "person") == latin


@pytest.mark.parametrize(("latin", "name"), PLACES)
def test_places_have_their_english_name(latin: str, name: str) -> None:
    assert latin_of(name, "place") == latin


@pytest.mark.parametrize(("latin", "name"), BODIES)
def test_bodies_are_romanised(latin: str, name: str) -> None:
    assert latin_of(name, "organization") == latin


@pytest.mark.parametrize(("latin", "word"), SCHEME)
def test_unknown_words_follow_the_scheme(latin: str, word: str) -> None:
    assert romanised(word) == latin


def test_a_name_in_presentation_forms_has_its_latin_too() -> None:
    assert latin_of("محمد \ufe8d\ufef7\ufea3\ufee4\ufeaa", "person") == "Mohammed al-Ahmed"


@given(st.text(alphabet=[chr(code) for code in (0x20, *range(0x600, 0x700), *range(0xFE70, 0xFEFD))], max_size=40))
def test_any_arabic_gives_some_latin(name: str) -> None:
    assert isinstance(latin_of(name, "person"), str)
