"""The particles that hold a reporting sentence together, folded: what opens a content, what parts clauses."""

from collections.abc import Iterable

from khabar.words.letters import fold
from khabar.words.prose import Prose


def folded(words: Iterable[str]) -> frozenset[str]:
    """Words by their folded spelling, as all particles here are compared."""
    return frozenset(map(fold, words))


_PRONOUNS = ("", "ه", "ها", "هم", "هما", "هن", "ني", "ي", "نا", "ك", "كم")
THAT = frozenset(f"{prefix}ان{pronoun}" for prefix in ("", "ب") for pronoun in _PRONOUNS if pronoun != "ا") - {
    "اني",
    "انا",
    "بانا",
} | {"اني"}
AND_THAT = frozenset("و" + that for that in THAT)
NEVER_THAT_AFTER = folded(  # «بعد أن», «يمكن أن»: no speaker's «أن»
    [
        *(
            "بعد",
            "قبل",
            "منذ",
            "دون",
            "غير",
            "الا",
            "رغم",
            "حتي",
            "حيث",
            "بما",
            "كما",
            "علما",
            "لدرجه",
            "بيد",
            "لولا",
            "لو",
            "بدل",
            "عوض",
            "مع",
            "اذ",
        ),
        *(
            "يمكن",
            "يجب",
            "ينبغي",
            "يبدو",
            "يريد",
            "تريد",
            "يستطيع",
            "تستطيع",
            "يكاد",
            "تكاد",
            "يحب",
            "تحب",
            "يفترض",
            "يمكنه",
            "يمكنها",
        ),
        *("عسي", "لعل", "كان", "شرط", "بشرط", "اما", "قبيل", "بمجرد", "بحجه", "خشيه", "فكره", "لاجل"),
    ]
)
RELATIVE = folded(
    [
        "الذي",
        "التي",
        "الذين",
        "اللذان",
        "اللذين",
        "اللتان",
        "اللتين",
        "اللواتي",
        "اللاتي",
        "ممن",
        "والذي",
        "والتي",
        "والذين",
        "بالذي",
        "للذي",
        "للتي",
    ]
)
WHAT = frozenset(["ما", "بما", "فيما", "مما", "لما", "كما", "وما", "عما", "حسبما", "وفقما", "مثلما"])
PREPOSITIONS = folded(
    [
        *(
            "في",
            "من",
            "الي",
            "علي",
            "عن",
            "مع",
            "حتي",
            "منذ",
            "خلال",
            "بعد",
            "قبل",
            "عقب",
            "اثر",
            "اثناء",
            "عبر",
            "ضد",
            "لدي",
            "عند",
            "حول",
        ),
        *(
            "بشان",
            "تجاه",
            "نحو",
            "بين",
            "وسط",
            "داخل",
            "خارج",
            "امام",
            "وراء",
            "خلف",
            "فوق",
            "تحت",
            "قرب",
            "بسبب",
            "نتيجه",
            "قبيل",
            "بعيد",
        ),
        *("بدون", "دون", "رغم", "وفق", "وفقا", "حسب", "بحسب", "طبقا", "ازاء", "حيال", "لصالح", "ضمن", "باستثناء", "سوي", "مثل"),
    ]
)
LEAVES_SOURCE = folded(  # a preposition after which the sentence no longer names its source
    [
        *(
            "الي",
            "مع",
            "حتي",
            "منذ",
            "خلال",
            "بعد",
            "قبل",
            "عقب",
            "اثر",
            "اثناء",
            "عبر",
            "ضد",
            "حول",
            "بشان",
            "تجاه",
            "امام",
            "وسط",
            "ازاء",
        ),
        *(
            "قبيل",
            "بعيد",
            "ردا",
            "تعليقا",
            "حيال",
            "رغم",
            "علي",
            "بسبب",
            "فور",
            "لدي",
            "عند",
            "حين",
            "حينما",
            "عندما",
            "بعدما",
            "فيما",
            "بينما",
        ),
        *(
            "وسط",
            "اليوم",
            "امس",
            "مساء",
            "صباح",
            "ظهر",
            "فجر",
            "ليل",
            "عصر",
            "غدا",
            "سابقا",
            "لاحقا",
            "ايضا",
            "كذلك",
            "مجددا",
            "وذلك",
        ),
    ]
)
PARTS_CLAUSES = folded(  # after a comma these begin what is no longer part of the content
    [
        *(
            "فيما",
            "بينما",
            "كما",
            "حسب",
            "بحسب",
            "حسبما",
            "وفق",
            "وفقا",
            "طبقا",
            "نقلا",
            "وذلك",
            "علما",
            "يذكر",
            "يشار",
            "غير",
            "فيما",
            "ردا",
        ),
        *("وفق", "ووفقا", "ووفق", "وبحسب", "وحسب", "تعليقا", "جاء", "وجاء", "وياتي", "ياتي"),
    ]
)
ADVERBS = folded(  # between a cue and its content these say when and how
    [
        *("امس", "اليوم", "ايضا", "كذلك", "مجددا", "بشده", "مرارا", "صراحه", "علنا", "سابقا", "لاحقا", "بدوره", "بدورها", "بدورهم"),
        *(
            "حينها",
            "انذاك",
            "وقتها",
            "بوضوح",
            "بقوه",
            "تماما",
            "بالفعل",
            "حصريا",
            "رسميا",
            "حرفيا",
            "هنا",
            "هناك",
            "مساء",
            "صباح",
            "فيه",
            "فيها",
        ),
        *(
            "خلاله",
            "خلالها",
            "له",
            "لها",
            "لهم",
            "لنا",
            "عنه",
            "منه",
            "وقتئذ",
            "قبل",
            "فجر",
            "ظهر",
            "تقريبا",
            "مباشره",
            "شخصيا",
            "قائلا",
            "قائله",
        ),
    ]
)
TIME_WORDS = folded(  # they stand between a cue and its content, resolved or not
    [
        *("اليوم", "أمس", "غدا", "الأسبوع", "الشهر", "العام", "السنة", "الليلة", "البارحة"),
        *(
            "السبت",
            "الأحد",
            "الاثنين",
            "الإثنين",
            "الثلاثاء",
            "الأربعاء",
            "الخميس",
            "الجمعة",
            "مساء",
            "صباح",
            "فجر",
            "ظهر",
            "ليل",
            "عصر",
            "يوم",
        ),
    ]
)
TIME_TAILS = folded(  # behind a time word only: «الماضي» alone may be a name
    [
        "الماضي",
        "الماضية",
        "الجاري",
        "الجارية",
        "المنصرم",
        "المنصرمة",
        "المقبل",
        "المقبلة",
        "القادم",
        "القادمة",
        "الحالي",
        "الحالية",
        "الفائت",
    ]
)
ADVERBIAL = folded(  # «بشكل», «بوضوح»: how it was said, not what
    f"ب{noun}"
    for noun in (
        "شكل",
        "صورة",
        "طريقة",
        "نحو",
        "جلاء",
        "شدة",
        "قوة",
        "وضوح",
        "دوره",
        "دورها",
        "حسب",
        "قدر",
        "اسم",
        "مناسبة",
        "حضور",
        "صراحة",
        "حدة",
        "عنف",
        "حزم",
        "سخرية",
        "حسم",
    )
)
WITH_RADICAL_BA = folded(  # words whose «ب» is no preposition
    [
        *(
            "بعض",
            "بيان",
            "بناء",
            "برنامج",
            "بلد",
            "بلاد",
            "بلاده",
            "بلادها",
            "بلدية",
            "بنك",
            "بحث",
            "بطل",
            "بدء",
            "بداية",
            "بث",
            "بيع",
            "بقاء",
        ),
        *(
            "بين",
            "بعد",
            "بدون",
            "بسبب",
            "بشأن",
            "برلمان",
            "بطولة",
            "بعثة",
            "بلوغ",
            "بدل",
            "بذل",
            "بؤرة",
            "بيت",
            "بيئة",
            "بضائع",
            "بوابة",
            "بن",
            "بو",
        ),
    ]
)
COMMAS = frozenset(["،", ",", "؛", ";", "-", "–", "—", "ـ", "(", ")"])
QUOTE_MARKS = frozenset(["«", "»", "“", "”", '"', "„", "‹", "›", "‘", "’", "'", "″"])
NEGATIONS = frozenset(["لا", "لم", "لن", "ولا", "ولم", "ولن", "فلم", "فلا", "ليس", "ليست", "وليس"])
BE = folded(
    [
        "كان",
        "كانت",
        "كانوا",
        "وكان",
        "وكانت",
        "وكانوا",
        "فكان",
        "قد",
        "وقد",
        "لقد",
        "فقد",
        "كانا",
        "وكانا",
        "سبق",
        "وسبق",
        "يكون",
        "تكون",
    ]
)
HOWEVER = folded(["لكنه", "لكنها", "لكنهم", "ولكنه", "ولكنها", "ولكنهم"])
_CONJOINED = ("", "و", "ف", "ل", "ول", "فل", "ك")
PARTICLES = (
    frozenset(prefix + word for word in (THAT | PREPOSITIONS | LEAVES_SOURCE | BE) - {"بين"} for prefix in _CONJOINED)
    | RELATIVE
    | WHAT
    | NEGATIONS
)
IMPERSONAL = folded(  # background without a source: «يذكر أن», «يشار إلى أن»
    f"{prefix}{verb}"
    for verb in (
        "يذكر",
        "يشار",
        "يعتقد",
        "يتوقع",
        "يقال",
        "يفترض",
        "يرجح",
        "يلاحظ",
        "يعرف",
        "ينتظر",
        "يظن",
        "يقدر",
        "تجدر",
        "يخشي",
        "يرتقب",
        "يومل",
    )
    for prefix in ("", "و", "ف", "كما ", "لا", "ولا")
)
CANDIDATES = frozenset([":"]) | folded(  # rules look at these though they are no cues: passives, a headline's colon
    f"{prefix}{verb}" for verb in ("أفيد", "قيل", "تردد", "أشيع", "يقال", "يشاع", "يتردد", "يعتقد", "يظن", "يشتبه") for prefix in ("", "و", "ف")
)
_STOPS = frozenset([".", "!", "?", "؟", "…"])


def is_full_stop(prose: Prose, i: int) -> bool:
    """Whether word i ends a sentence: not the stop of «د.», of «بي.بي.سي» or of «و.ع»."""
    word = prose.words[i]
    if word.kind != "mark":
        return False
    if word.fold in _STOPS or word.fold.startswith(".."):
        return word.fold != "." or not _abbreviates(prose, i)
    return False


def _abbreviates(prose: Prose, i: int) -> bool:
    words = prose.words
    before, after = words[i - 1] if i else None, words[i + 1] if i + 1 < len(words) else None
    if before is None or before.kind == "mark" or before.end != words[i].start:
        return False
    if after is not None and after.start == words[i].end and after.kind == "word":
        return len(before.fold) <= 4 and len(after.fold) <= 4 and not after.fold.startswith(("و", "ف"))
    return before.kind == "word" and len(before.fold) == 1 and before.fold not in ("ه", "م")
