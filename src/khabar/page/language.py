"""The language of a text, among those in Arabic script and a few others that news pages of the region use."""

import re
from collections import Counter

_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]+")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]+")
_OWN = {  # letters that one language has and Arabic has not
    "fa": "پچژگ",
    "ur": "ٹڈڑںےھہ",
    "ckb": "ڕڵێۆە",
    "ps": "ټډړږښڼېۍځڅ",
    "ug": "ۇۈۋې",
}
_FOREIGN_LETTER = re.compile(f"[{''.join(_OWN.values())}]")
_WORDS = {
    "ar": "في من على إلى الى أن ان التي الذي هذا هذه كان قال عن مع بعد بين لا ما كما ذلك".split(),
    "fa": "از به که این است را با برای در آن شد می‌شود های ایران کرد خود".split(),
    "ur": "کے کی میں ہے اور سے کا نے کو کہ پر ہیں نہیں تھا".split(),
    "ckb": "لە بە بۆ کە ئەو ئەم دەکات لەگەڵ هەیە بوو".split(),
    "ps": "د په چې او له سره دي کې شوي".split(),
    "fr": "le la les des et en du une que pour dans est sur".split(),
    "en": "the of and to in that is for on with was as by".split(),
}
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 800  # characters
_FOREIGN = 0.02  # share of letters that are not Arabic's own: a few stand in names


def language_of(text: str) -> str:
    """The BCP 47 tag; «und» where there is nothing to judge by."""
    sample = text[:_SAMPLE]
    arabic, latin = (sum(map(len, letters.findall(sample))) for letters in (_ARABIC, _LATIN))
    if arabic + latin < 2:
        return "und"
    count = Counter(_WORD.findall(sample.lower())).get
    script = ("ar", "fa", "ur", "ckb", "ps") if arabic >= latin else ("fr", "en")
    known = {language: sum(count(word, 0) for word in _WORDS[language]) for language in script}
    if arabic < latin:
        best = max(known, key=lambda language: known[language])
        return best if known[best] else "und"
    if _FOREIGN_LETTER.search(sample):
        foreign = {language: sum(sample.count(letter) for letter in letters) for language, letters in _OWN.items()}
        most = max(foreign, key=lambda language: foreign[language])
        if foreign[most] > _FOREIGN * arabic and foreign[most] > 3:
            return most
    best = max(known, key=lambda language: known[language])
    return best if known[best] > 2 * known["ar"] else "ar"
