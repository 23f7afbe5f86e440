"""One report made by hand, of sentences written for khabar."""

import pytest

from khabar.page.build import article_of
from khabar.records import Amount, Attribution, Cue, Entity, Notice, Removed, Report, Span, Spanned, Time

TITLE = "متحدث باسم الميناء ينفي توقف السفن في بنغازي"
PARAGRAPHS = (
    "نفى المتحدث باسم الميناء سالم الورفلي، يوم الثلاثاء، توقف حركة السفن التجارية عن الوصول إلى أرصفة بنغازي منذ مطلع"
    " الأسبوع الجاري بسبب نقص الوقود.",
    "وأضاف لوكالة «أنباء الساحل»: «استقبلنا 14 سفينة خلال أيام، ولن نغلق أي رصيف».",
    "وقالت مصادر عسكرية إن نحو 300 كلم من الساحل بلا مراقبة.",
)
ARTICLE = article_of(
    TITLE,
    PARAGRAPHS,
    id="port",
    url="https://example.org/news/1",
    outlet="صحيفة الضفة",
    section="أخبار",
    published="2024-03-12",
    byline=("ليلى العريبي",),
    removed=(Removed(kind="related", text="أ"), Removed(kind="share", text="ب"), Removed(kind="share", text="ت")),
)


def at(words: str) -> Span:
    start = ARTICLE.text.rindex(words)
    return Span(start, start + len(words))


def spanned(words: str) -> Spanned:
    return Spanned(span=at(words))


DENIAL = Attribution(
    id="a1",
    cue=Cue(span=at("نفى"), lemma="نفى"),
    content=(spanned("توقف حركة السفن التجارية عن الوصول إلى أرصفة بنغازي منذ مطلع الأسبوع الجاري بسبب نقص الوقود"),),
    source=spanned("المتحدث باسم الميناء سالم الورفلي"),
    speaker="سالم الورفلي",
    entity="e1",
    resolution="named",
    kind="person",
    via=None,
    via_entity=None,
    mode="indirect",
    stance="denies",
    factuality="CT-",
    time="t1",
    parent=None,
    chain=("e1", "page"),
    rule="said_of",
    confidence=0.9,
)
QUOTE = Attribution(
    id="a2",
    cue=Cue(span=at("وأضاف"), lemma="أضاف"),
    content=(spanned("استقبلنا 14 سفينة خلال أيام، ولن نغلق أي رصيف"),),
    source=None,
    speaker="سالم الورفلي",
    entity="e1",
    resolution="elided",
    kind="person",
    via="أنباء الساحل",
    via_entity="e2",
    mode="direct",
    stance="asserts",
    factuality="CT+",
    time=None,
    parent=None,
    chain=("e1", "e2", "page"),
    rule="said_quote",
    confidence=0.9,
)
SOURCES = Attribution(
    id="a3",
    cue=Cue(span=at("وقالت"), lemma="قال"),
    content=(spanned("نحو 300 كلم من الساحل بلا مراقبة"),),
    source=spanned("مصادر عسكرية"),
    speaker="مصادر عسكرية",
    entity=None,
    resolution="unknown",
    kind="unnamed",
    via=None,
    via_entity=None,
    mode="indirect",
    stance="asserts",
    factuality="CT+",
    time=None,
    parent=None,
    chain=("«مصادر عسكرية»", "page"),
    rule="said_that",
    confidence=0.4,
)


@pytest.fixture(scope="session")
def report() -> Report:
    speaker = Entity(
        id="e1",
        kind="person",
        name="سالم الورفلي",
        latin="Salim al-Warfalli",
        role="المتحدث باسم الميناء",
        mentions=(at("سالم الورفلي"),),
    )
    agency = Entity(id="e2", kind="outlet", name="أنباء الساحل", latin="Anba al-Sahil", mentions=(at("أنباء الساحل"),))
    town = Entity(
        id="e3",
        kind="place",
        name="بنغازي",
        latin="Benghazi",
        mentions=(at("بنغازي"),),
        lat=32.1167,
        lon=20.0667,
        precision="city",
        country="LY",
        ref="geonames:88319",
    )
    ships = Amount(id="m1", span=at("14 سفينة"), value=14, of="سفينة")
    coast = Amount(id="m2", span=at("نحو 300 كلم"), value=300, of="كلم", modifier="approx", unit="km")
    return Report(
        article=ARTICLE,
        entities=(speaker, agency, town),
        times=(Time(id="t1", span=at("يوم الثلاثاء"), value="2024-03-12", anchor="published"),),
        amounts=(ships, coast),
        attributions=(DENIAL, QUOTE, SOURCES),
        notices=(Notice(code="time-unresolved", message="«مطلع الأسبوع الجاري»: no day to count from."),),
    )
