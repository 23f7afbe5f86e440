"""Times and figures as the visitor reads them, and the words of a subject as they are written."""

import pytest
from django.utils import translation

from khabar.archive.models import Thing
from khabar.desk.templatetags.desk import figure, spell
from khabar.desk.wishes import Wishes, take

TIMES = [
    ("17 May 2024", "2024-05-17"),
    ("May 2024", "2024-05"),
    ("2024", "2024"),
    ("10 July 2017 – 16 July 2017", "2017-W28"),
    ("January 2023 – March 2023", "2023-01/2023-03"),
    ("2 March 2021 – 3 March 2021", "2021-03-02/2021-03-03"),
    ("not a time", "not a time"),
]
FIGURES = [("٣٬٠٠٠٬٠٠٠", 3_000_000), ("١٢٫٥", 12.5), ("٠", 0)]


@pytest.fixture
def wish():
    yield take
    take(Wishes())


@pytest.mark.parametrize(("told", "when"), TIMES)
def test_a_time(wish, told, when):
    wish(Wishes(lang="en"))
    with translation.override("en"):
        assert spell(when) == told


@pytest.mark.parametrize(("told", "value"), FIGURES)
def test_a_figure(wish, told, value):
    wish(Wishes(lang="ar"))
    assert figure(value) == told


def test_words_of_a_subject_keep_their_letters(take, browser):
    take("قال الوزير سالم الهادي إن الأغذية والأدوية وصلت إلى المستشفى الإقليمي.")
    page = browser.get(f"/things/{Thing.objects.get(kind='person').pk}/").content.decode()
    assert '<li lang="ar">الأغذية</li>' in page


@pytest.mark.parametrize(
    ("told", "hidden", "text"),
    [("٣٬٠٠٠٬٠٠٠ USD", "", "قالت الوزارة إن الكلفة ثلاثة ملايين دولار."), ("٣", "٣ d", "قالت الوزارة إن العمل يستمر ثلاثة أيام.")],
)
def test_a_figure_of_an_article_tells_its_currency_and_no_code(take, browser, told, hidden, text):
    page = browser.get(f"/articles/{take(text).pk}/").content.decode()
    assert f'<small dir="auto">{told}</small>' in page
    assert not hidden or hidden not in page
