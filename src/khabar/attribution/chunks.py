"""The noun phrases behind a verb: what joins the one before it, as a name does an office, and what begins the next."""

from functools import lru_cache

from khabar.attribution.appositions import MINISTRIES, body_before, is_mere_source, is_title_alone, many_alone, owned_at
from khabar.attribution.cues import CueForm, Frame, Sense
from khabar.attribution.description_words import words_that
from khabar.attribution.found import Range
from khabar.attribution.masdars import is_masdar
from khabar.attribution.noun_signs import definite, without_article
from khabar.attribution.particles import DEMONSTRATIVES, QUOTE_MARKS
from khabar.attribution.people_words import is_crowd, is_many
from khabar.attribution.phrase_prepositions import OF_WHOM
from khabar.attribution.scene import Scene
from khabar.attribution.sources import is_unnamed, noun_class
from khabar.mentions.names import Named, is_name, named
from khabar.mentions.titles import title_of

STANDING: dict[str, Frame] = {
    "الي": "ila",
    "علي": "ala",
    "عن": "an",
    "من": "min",
    "في": "fi",
    "مما": "min",
    "عما": "an",
    "حول": "hawl",
    "بشان": "hawl",
    "ازاء": "hawl",
    "حيال": "hawl",
    "تجاه": "hawl",
}
THAT_FRAME = "that"  # «أن» may stand in several frames
_RULERS = frozenset(["حاكم", "ولي"])  # «ولي العهد»
_SECOND = 4  # letters of «و» with a further speaker's noun: «وحزب»
_BETWEEN = 7  # words of an adjunct between an office and its bearer's title
_NO_NAME = DEMONSTRATIVES | words_that("quantifier")


@lru_cache(maxsize=1 << 10)
def _takes(senses: tuple[Sense, ...]) -> tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str], bool]:
    """A cue's frames, those that may open its content, all of these that a word shows, the prepositions, whether it addresses."""
    frames = frozenset(frame for sense in senses for frame in sense.frames)
    allowed = frozenset(frame.rsplit("+", 1)[-1] for frame in frames)
    glued = frozenset("ب" if "bi" in allowed else "")
    standing = {word for word, frame in STANDING.items() if frame in allowed}
    asks = any(frame.startswith("min+") for frame in frames)
    openers = allowed | {THAT_FRAME} | ({"min"} if asks else frozenset())
    return (
        frames,
        allowed,
        openers,
        glued | standing | ({OF_WHOM} if asks else frozenset()),
        any(frame.startswith("addressee") for frame in frames),
    )


class Chunks:
    """The noun phrases that one walk has passed, with its place and what the cue's frames allow."""

    __slots__ = ("_allowed", "addresses", "chunks", "form", "frames", "has_subject", "openers", "p", "particles", "scene", "stop")

    def __init__(self, scene: Scene, first: int, form: CueForm, stop: int, has_subject: bool) -> None:
        self.scene, self.p, self.form, self.stop, self.has_subject = scene, first, form, stop, has_subject
        self.frames, self._allowed, self.openers, self.particles, addresses = _takes(form.senses)
        self.addresses = addresses and form.suffix == ""  # a pronoun on the verb is whom it is said to
        self.chunks: list[Range] = []

    def allows(self, frame: str) -> bool:
        """Whether the cue takes this frame, alone or behind somebody spoken to."""
        return frame in self._allowed

    def _names_the_last(self, k: int) -> bool:
        """Whether what follows a noun phrase is its bearer's name, known or not («الوزير فلان»)."""
        mention = self.scene.mentions.get(k)
        if mention is not None:
            alone = body_before(self.scene, self.chunks[-1].first, k) or is_title_alone(self.scene, k)
            alone = alone or self.chunks[-1].last == k == self.chunks[-1].first + 1 and many_alone(self.scene, k - 1, mention)
            return mention.entity.kind == "person" and not alone
        last = self.scene.mentions.get(self.chunks[-1].first)
        if last is not None and last.entity.kind != "person":
            return False  # «أدانت تونس عملية الاحتلال»
        fold, head = self.scene.folds[k], self.scene.folds[self.chunks[-1].first]
        if definite(head) and (noun_class(head) in ("organization", "document") or without_article(head) in MINISTRIES):
            return False  # «واصلت المحكمة هجومها على», «وطالبت الخارجية كينجي بـ»
        if any(cue.kind == "noun" and not cue.ambiguous for cue in self.scene.cues.get(k, ())):
            return False  # «كذب المتحدث مزاعم الشركة»
        if is_many(self.scene.folds[self.chunks[-1].first]):
            return False  # «انتقدت المصادر ذاتها صمت الوزارة»
        if definite(fold) and title_of(fold) is not None:
            return self.bears_name()
        if fold.startswith("ب") and not is_name(fold) and named(fold[1:]) == Named.ORDINARY:
            return False  # «أجابت الممثلة بهدوء»
        if k in self.scene.opens and is_mere_source(self.scene, self.chunks[-1].first, k):
            return False  # «أبلغ مصدر أمني «الصحيفة» أن»
        if owned_at(self.scene, k):
            return False  # «اتهم الرئيس خصومه», «أنكر المتهم صلته بـ»
        if self.scene.written(k).endswith(("اً", "ًا")):
            return False  # «وافق المدير طوعاً على»
        return not definite(fold) and noun_class(fold) is None and fold not in _NO_NAME and not self._heads_object(k)

    def _second(self, k: int) -> bool:
        """«دعت نقابة العمال وأحزاب المعارضة إلى»: people or a body behind «و» join the ones before them."""
        fold = self.scene.folds[k]
        if fold[:1] != "و" or len(fold) < _SECOND:
            return False
        if k in self.scene.mentions:
            return self.scene.letters_before_name(k) == "و"
        return noun_class(fold[1:]) is not None and noun_class(self.scene.folds[self.chunks[-1].first]) is not None

    def _describes(self, k: int) -> bool:
        """«عدد من الخبراء المتخصصين في», «اللجنة التطوعية لتحسين أوضاع العمال»: what people or a body are like, or are for."""
        fold, head = self.scene.folds[k], self.scene.folds[self.chunks[-1].first]
        if fold.startswith("ل"):
            return noun_class(head) == "organization" and definite(head) and not definite(fold) and is_masdar(fold[1:])
        people = self.scene.folds[k - 1].removeprefix("و")
        few = head in words_that("quantifier") and definite(people) and is_crowd(people)
        return few and fold.endswith("ين") and definite(fold) and not is_crowd(fold)

    def _heads_object(self, k: int) -> bool:
        """«تنفي فيها المديرة إمكانية السفر»: an everyday word before a definite one is no name, unless that is a surname."""
        behind = self.scene.folds[k + 1] if k + 1 < self.stop else ""
        lone = self.chunks[-1].first == k - 1 and definite(self.scene.folds[k - 1])
        return lone and definite(behind) and not behind.endswith("ي") and named(self.scene.folds[k]) == Named.ORDINARY

    def bears_name(self) -> bool:
        """«وكيل الوزارة للرعاية الدكتور فلان»: a title with a name behind an office that has none yet."""
        k, office = self.p, self.chunks[-1]
        title = title_of(self.scene.folds[k])
        between = self.scene.words[office.last : k]  # «أستاذة النقوش بجامعة المدينة الدكتورة فلانة»
        words = [word for word in between if word.fold not in QUOTE_MARKS]  # «لجمعية الأيتام "سند" الدكتور فلان»
        if title is None or not title.definite or len(words) > _BETWEEN or any(word.kind == "mark" for word in words):
            return False
        if not is_unnamed(self.scene.folds[office.first], "s"):
            return False
        named = [self.scene.mentions.get(j) for j in (*range(*office), k + 1)]
        people = [mention.first > k for mention in named if mention is not None and mention.entity.kind == "person"]
        return bool(people) and all(people)

    def has_whole_subject(self) -> bool:
        """Whether the last noun phrase ends right here and is a name or closed by the article."""
        if not self.chunks or self.chunks[-1].last != self.p:
            return False
        return definite(self.scene.folds[self.p - 1]) or self.p - 1 in self.scene.mentions

    def names_office(self) -> bool:
        """«فلان الناطق باسم …»: a single definite office right behind a person's name tells who that is."""
        scene, k = self.scene, self.p
        mention = scene.mentions.get(k - 1)
        if mention is None or mention.entity.kind != "person" or mention.last != k or not self.chunks or "anna" not in self.frames:
            return False
        return definite(scene.folds[k]) and is_unnamed(scene.folds[k], "s")

    def rules(self) -> bool:
        """«الشيخ فلان عضو المجلس الأعلى حاكم الإمارة»: behind a name and an office the ruler's own, whom nobody calls upon."""
        scene, k = self.scene, self.p
        if scene.folds[k] not in _RULERS or not self.chunks or self.chunks[-1].last != k:
            return False
        return any(scene.person_at(j) for j in range(*self.chunks[-1]))
