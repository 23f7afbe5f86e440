"""The constructions of reporting, one a file. Their order in RULES is their precedence: the first that reads a cue has it.

A rule takes the scene and the index of a word, and gives what it finds there or None. Its docstring is its page.
"""

from collections.abc import Callable

from khabar.attribution.clarity import merely_between
from khabar.attribution.everyday import tells_nothing_here
from khabar.attribution.found import Found
from khabar.attribution.particles import CANDIDATES
from khabar.attribution.rules.according_to import according_to
from khabar.attribution.rules.called import called
from khabar.attribution.rules.clause_told import clause_told
from khabar.attribution.rules.colon_speaker import colon_speaker
from khabar.attribution.rules.content_told import content_told
from khabar.attribution.rules.document_says import document_says
from khabar.attribution.rules.impersonal import impersonal
from khabar.attribution.rules.participle import participle
from khabar.attribution.rules.phrase_says import phrase_says
from khabar.attribution.rules.relative_said import relative_said
from khabar.attribution.rules.relayed import relayed
from khabar.attribution.rules.rumoured import rumoured
from khabar.attribution.rules.said_after import said_after
from khabar.attribution.rules.said_bare import said_bare
from khabar.attribution.rules.said_of import said_of
from khabar.attribution.rules.said_quote import said_quote
from khabar.attribution.rules.said_that import said_that
from khabar.attribution.rules.self_said import self_said
from khabar.attribution.rules.source_first import source_first
from khabar.attribution.rules.told_noun import told_noun
from khabar.attribution.rules.verbal_noun import verbal_noun
from khabar.attribution.rules.was_asked import was_asked
from khabar.attribution.rules.what_told import what_told
from khabar.attribution.rules.wishes_no_name import wishes_no_name
from khabar.attribution.scene import Scene
from khabar.attribution.sites import site_at

Rule = Callable[[Scene, int], Found | None]

RULES: tuple[Rule, ...] = (
    wishes_no_name,
    colon_speaker,
    according_to,
    document_says,
    phrase_says,
    impersonal,
    rumoured,
    was_asked,
    what_told,
    clause_told,
    said_after,
    relayed,
    content_told,
    called,
    self_said,
    relative_said,
    source_first,
    said_that,
    said_quote,
    said_of,
    participle,
    said_bare,
    verbal_noun,
    told_noun,
)

_OF_PHRASES = frozenset({according_to, document_says, phrase_says})
_OF_PARTICLES = frozenset({colon_speaker, impersonal, rumoured, was_asked})  # at colons and the words of «يقال», «سئل»


_OF_NOUNS = frozenset({verbal_noun, told_noun})
_OF_PARTICIPLES = frozenset({participle, relayed, said_bare})
_BESIDE_ALL = frozenset({wishes_no_name, clause_told})
_OF_PRONOUNS = frozenset({called, content_told, what_told})  # the pronoun on the verb stands for what is told: «أعلنتها»
_OF_OPENINGS = frozenset({relative_said, source_first, said_that, said_quote, said_of})  # none where no content opens


def _chosen(particle: bool, phrase: bool, cue: str, pronoun: bool, first: bool) -> tuple[Rule, ...]:
    """cue: "" where none stands, else what the word is: a verb, one behind which no content opens, a participle or a noun."""
    verbs = frozenset(RULES) - _OF_PHRASES - _OF_NOUNS - _OF_PARTICLES - {participle}
    rules = {
        "": frozenset[Rule](),
        "participle": _OF_PARTICIPLES | _BESIDE_ALL,
        "noun": _OF_NOUNS | _BESIDE_ALL,
        "mute": verbs - _OF_OPENINGS,
        "verb": verbs,
    }
    own = rules[cue] if pronoun else rules[cue] - _OF_PRONOUNS
    own = own if first else own - {self_said}
    raised = _OF_PARTICLES | {what_told}
    return tuple(r for r in RULES if r in own or particle and r in raised or phrase and (r in _OF_PHRASES or r is wishes_no_name))


_BETWEEN = "بين"  # «made clear», and far more often «between»
_KINDS = {"participle": "participle", "masdar": "noun", "noun": "noun"}
_CHOSEN = {
    (particle, phrase, cue, pronoun, first): _chosen(particle, phrase, cue, pronoun, first)
    for particle in (False, True)
    for phrase in (False, True)
    for cue in ("", "participle", "noun", "mute", "verb")
    for pronoun in (False, True)
    for first in (False, True)
}


def rules_at(scene: Scene, at: int) -> tuple[Rule, ...]:
    """The rules that may read something at a word, in their order: those of phrases where one begins, those of cues at a cue."""
    if scene.folds[at] == _BETWEEN and merely_between(scene, at):
        return ()
    site = None if tells_nothing_here(scene, at) else site_at(scene, at)
    particle, phrase = scene.folds[at] in CANDIDATES, at in scene.phrases
    if site is None:
        return _CHOSEN[particle, phrase, "", False, False]
    kind = _KINDS.get(site.form.form) or ("verb" if site.opening is not None else "mute")
    return _CHOSEN[particle, phrase, kind, site.form.suffix != "", site.form.person == 1]
