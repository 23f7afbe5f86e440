"""Articles of our own for the archive's tests, and ways to put them in."""

from typing import Any

import msgspec

from khabar.archive.ingest.raw import Given, Raw
from khabar.archive.ingest.run import ingest
from khabar.archive.models import Article, Run
from khabar.archive.search.find import find

DAY = "2024-03-12"
HARBOUR = {
    "id": "harbour",
    "outlet": "مرفأ نيوز",
    "section": "محليات",
    "published": DAY,
    "title": "وزير النقل: الميناء يعود إلى العمل",
    "paragraphs": [
        "قال وزير النقل سالم الورفلي إن ميناء مصراتة يعود إلى العمل صباح الأحد.",
        "ونفى العقيد محمد الغصري وجود قوات أجنبية في المدينة، وأكد أن الجيش يحرس الأرصفة.",
        "وأضاف أن الحكومة خصصت ١٢ مليون دينار لحكومتها المحلية.",
    ],
}
BRIDGE = {
    "id": "bridge",
    "outlet": "صحيفة الضفة",
    "section": "اقتصاد",
    "published": "2024-03-20",
    "title": "جسر جديد في طرابلس",
    "paragraphs": [
        "قالت وزارة الأشغال إن الجسر يفتح للمارة في نيسان، وإن كلفته بلغت ثلاثة ملايين دولار.",
        "وذكر المهندس كمال بن يوسف أن للجيش والجمهور طريقين، وأن الإِنَارَة تكتمل هذا الشهر.",
    ],
}
PITCH = {
    "id": "pitch",
    "outlet": "مرفأ نيوز",
    "section": "رياضة",
    "published": "2024-04-02",
    "title": "لاعب الاتحاد محمد الغصري يعود من الإصابة",
    "paragraphs": ["قال لاعب الاتحاد محمد الغصري إنه عاد إلى الملعب، وإن كرة القدم كل مال الدنيا عنده."],
}
THREE = (HARBOUR, BRIDGE, PITCH)


def line(article: dict[str, Any], **changed: Any) -> Raw:
    """An article as a line of JSONL brings it."""
    told = {**article, **changed}
    return Raw(kind="line", data=msgspec.json.encode(told), given=Given(), where=f"news.jsonl:{told.get('id', '?')}")


def page(title: str, *paragraphs: str, **given: Any) -> Raw:
    """An article as a page of HTML brings it."""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    markup = f"<html lang='ar'><head><title>{title}</title></head><body><article><h1>{title}</h1>{body}</article></body></html>"
    return Raw(kind="page", data=markup.encode(), given=Given(**given), where=given.get("path") or given.get("url") or "page")


def put(*articles: dict[str, Any] | Raw) -> Run:
    return ingest([article if isinstance(article, Raw) else line(article) for article in articles])


def the(name: str) -> Article:
    return Article.objects.get(name=name)


def found_names(typed: str, *, said: bool = False, limit: int = 20) -> list[str]:
    """The ids of what a search finds, the best first."""
    return [hit.article.name for hit in find(typed, said=said, limit=limit, snippets=False).hits]
