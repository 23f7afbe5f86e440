"""«طلب منه إخلاء المكتب»: a verb of asking with whom it asks, a pronoun, right behind it, and what is asked of him."""

from khabar.attribution.cues import CueForm
from khabar.attribution.masdars import is_masdar
from khabar.attribution.noun_signs import without_article
from khabar.attribution.particles import folded
from khabar.attribution.scene import Scene

_OF_HIM = folded(["منه", "منها", "منهم", "منهن", "منهما", "مني", "منا", "منك", "منكم"])


def asks_of_him(scene: Scene, at: int, form: CueForm) -> bool:
    """Whether the cue at word `at` asks this of him: «وطلب منها التواصل مع المحامي»; not «أخذ منه الكتاب»."""
    if at + 2 >= scene.ends[at] or scene.folds[at + 1] not in _OF_HIM:
        return False
    asks = any(frame.startswith("min+") for sense in form.senses for frame in sense.frames)
    return asks and is_masdar(without_article(scene.folds[at + 2]))
