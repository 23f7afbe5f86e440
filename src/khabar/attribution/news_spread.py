"""Whether a relative clause only says who brought the news: «الصحيفة التي نشرت الخبر»."""

from khabar.attribution.particles import folded
from khabar.attribution.scene import Scene

_SPREADS = folded("نشر نشرت أورد أوردت بث بثت نقل نقلت أذاع أذاعت كشف كشفت".split())
_NEWS = folded("الخبر النبأ الأنباء التقرير الدراسة الوثائق الوثيقة الصور المعلومات التحقيق المقابلة الفيديو المقطع الحوار".split())


def spreads_news(scene: Scene, at: int) -> bool:
    """«وقالت الصحيفة التي نشرت الخبر أمس إن»: the verb of the relative clause has the news for its object, and tells nothing."""
    behind = scene.folds[at + 1] if at + 1 < scene.ends[at] else ""
    return scene.folds[at] in _SPREADS and behind in _NEWS
