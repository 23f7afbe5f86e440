"""Write src/khabar/lexicons/ordinary_verbs.txt: forms of verbs, which open no person's name («واستنتج سامر الحلبي أن»).

    python -m scripts.ordinary_verbs

The verbs are those of speech_verbs.toml and the common ones of the news below, «he» and «she» in perfect and imperfect.
A form that a table of names holds is left out.
"""

from pathlib import Path

from khabar.attribution.cue_table import cue_table
from khabar.lexicons.load import read
from khabar.words.letters import fold
from khabar.words.verbs import Form, Parts, conjugate

TABLE = Path(__file__).parents[1] / "src/khabar/lexicons/ordinary_verbs.txt"
HEAD = """\
# Forms of verbs in the third person: no name begins with them. Folded spelling.
# source: Written by hand for khabar: the verbs; scripts/ordinary_verbs.py writes their forms, do not edit.
# licence: CC0-1.0
"""
WIDTH = 130
VERBS = (  # perfect and imperfect
    "استقبل يستقبل|التقى يلتقي|غادر يغادر|ترأس يترأس|افتتح يفتتح|دشن يدشن|تفقد يتفقد|ناقش يناقش|"
    "بحث يبحث|استعرض يستعرض|تسلم يتسلم|تولى يتولى|عين يعين|أقال يقيل|استقال يستقيل|أحرز يحرز|"
    "تأهل يتأهل|انضم ينضم|انتقل ينتقل|تعرض يتعرض|توج يتوج|خاض يخوض|قاد يقود|أدار يدير|"
    "تصدى يتصدى|سدد يسدد|مرر يمرر|تعادل يتعادل|تعاقد يتعاقد|تدرب يتدرب|اعتزل يعتزل|تألق يتألق|"
    "غاب يغيب|عاد يعود|رافق يرافق|صافح يصافح|عانق يعانق|قبل يقبل|كرم يكرم|منح يمنح|"
    "قلد يقلد|اصطحب يصطحب|استدعى يستدعي|استجوب يستجوب|اعتقل يعتقل|احتجز يحتجز|أفرج يفرج|لاحق يلاحق|"
    "طارد يطارد|هاجم يهاجم|قصف يقصف|استهدف يستهدف|اغتال يغتال|خطف يخطف|أنقذ ينقذ|أسعف يسعف|"
    "أصاب يصيب|توفي يتوفى|رحل يرحل|ولد يولد|تزوج يتزوج|انفصل ينفصل|درس يدرس|تخرج يتخرج|"
    "ألف يؤلف|لحن يلحن|أنتج ينتج|أخرج يخرج|جسد يجسد|شارك يشارك|حضر يحضر|تغيب يتغيب|"
    "اعتذر يعتذر|وقع يوقع|صادق يصادق|صوت يصوت|ترشح يترشح|فاز يفوز|خسر يخسر|تنافس يتنافس|"
    "انسحب ينسحب|استأنف يستأنف|واصل يواصل|بدأ يبدأ|أنهى ينهي|أتم يتم|أنجز ينجز|نفذ ينفذ|"
    "طبق يطبق|أطلق يطلق|أوقف يوقف|علق يعلق|جمد يجمد|ألغى يلغي|أجل يؤجل|قدم يقدم|"
    "عرض يعرض|تلقى يتلقى|رفع يرفع|خفض يخفض|زاد يزيد|وسع يوسع|قلص يقلص|ضاعف يضاعف|"
    "حقق يحقق|حصد يحصد|نال ينال|تسبب يتسبب|أثار يثير|فجر يفجر|أشعل يشعل|أخمد يخمد|"
    "سيطر يسيطر|انتزع ينتزع|استعاد يستعيد|خلف يخلف|توسط يتوسط|زار يزور|وصل يصل|توجه يتوجه|"
    "سافر يسافر|هرب يهرب|اختفى يختفي|ظهر يظهر|أطل يطل|تحدى يتحدى|تجاهل يتجاهل|تجاوز يتجاوز|"
    "خالف يخالف|انتهك ينتهك|التزم يلتزم"
)


def forms() -> set[str]:
    found = {
        letters for letters, entries in cue_table().items() for form, lexeme in entries if lexeme.kind == "verb" and told(form)
    }
    for parts in VERBS.split("|"):
        perfect, imperfect = parts.split()
        found |= {letters for letters, form in conjugate(Parts(perfect, imperfect)) if told(form)}
    return found


def told(form: Form) -> bool:
    """«He» or «she» does it."""
    return form.tense in ("perfect", "imperfect") and form.person == 3 and form.number == "s" and form.joins != "must"


def names() -> set[str]:
    lines = (line for table in ("given_names.txt", "family_names.txt") for line in read(table).split("\n"))
    return {fold(word) for line in lines if not line.startswith("#") for word in line.split()}


def wrapped(words: list[str]) -> str:
    lines, line = [], ""
    for word in words:
        if len(line) + len(word) >= WIDTH:
            lines.append(line)
            line = ""
        line = f"{line} {word}".strip()
    return "\n".join([*lines, line]) + "\n"


if __name__ == "__main__":
    TABLE.write_text(HEAD + wrapped(sorted(forms() - names())), encoding="utf-8")
