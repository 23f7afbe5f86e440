"""Marks round a speaker's words, and marks round a name."""

import pytest

from khabar.page.build import article_of
from khabar.reading import read_article

MODES = [  # mode of the first record, text
    ("indirect", 'وأضاف المدير أن المجلس رقى عشرين موظفا من درجة "كاتب أول" في القرعة الأخيرة'),
    ("indirect", 'كشف القبطان أن السفينة الروسية "نجمة البحر" غادرت المرفأ'),
    ("indirect", 'قالت المذيعة إنها تعد لبرنامج اسمه "حكايات مع جدتي" في رمضان'),
    ("indirect", 'وقال الباحث إن الدراسة نشرت بمجلة "علوم النبات" الشهر الماضي'),
    ("mixed", 'وصف السفير الاتفاق بأنه "تاريخي"'),
    ("mixed", 'قال السفير إن الاتفاق "خطوة أولى على طريق طويل" للبلدين'),
    ("mixed", "قالت المديرة إن المشروع «سيوفر 40 ألف فرصة عمل»"),
    ("mixed", "وأكدت المديرة أن الصور «تستند إلى بيانات 2021»"),
    ("mixed", 'وقال النائب إن الحزب "لن يكون شاهد زور" في الانتخابات المقبلة'),
    ("mixed", 'قال الرئيس إن "فرنسا ستكون مستقلة في خياراتها" مهما جرى'),
    ("indirect", 'قالت المخرجة إن فيلم "لا أحد هنا" عرض أمس'),
    ("indirect", 'قال النائب إن حزب "النور" سيشارك في الانتخابات'),
    ("indirect", 'قال القائد إن طائرة "ميغ 31" سقطت'),
    ("indirect", 'قال القائد إن الطائرة "سوخوي 25" سقطت'),
    ("direct", 'قال السفير: "الاتفاق خطوة أولى على طريق طويل"'),
]


@pytest.mark.parametrize(("mode", "text"), MODES)
def test_the_mode_of_what_is_said(mode: str, text: str) -> None:
    assert read_article(article_of(None, [text], id="x")).attributions[0].mode == mode
