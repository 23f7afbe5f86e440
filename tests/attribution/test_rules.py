"""Every rule does what its page says: its Reads are read, its Skips are not, its Gaps are still open."""

import importlib
import pkgutil

import pytest

from khabar.attribution import rules
from khabar.attribution.pages import page_of, pages_of
from tests.rule_harness import wrongs_of


@pytest.mark.parametrize("rule", rules.RULES, ids=lambda rule: rule.__name__)
def test_rule_does_what_its_page_says(rule):
    wrongs = list(wrongs_of(page_of(rule)))
    assert not wrongs, "\n\n" + "\n\n".join(wrongs)


def test_every_rule_has_a_name_of_its_own():
    assert len(pages_of(rules.RULES)) == len(rules.RULES)


def test_every_file_of_rules_stands_among_the_rules():
    files = {module.name for module in pkgutil.iter_modules(rules.__path__)}
    modules = [importlib.import_module(f"{rules.__name__}.{name}") for name in files]
    listed = {rule.__module__.rsplit(".", 1)[-1] for rule in rules.RULES}
    holding = {m.__name__.rsplit(".", 1)[-1] for m in modules if any("Reads:" in (f.__doc__ or "") for f in _functions(m))}
    assert holding == listed


def test_every_function_with_a_page_stands_among_the_rules():
    modules = {importlib.import_module(rule.__module__) for rule in rules.RULES}
    written = {f.__name__ for module in modules for f in _functions(module) if "Reads:" in (f.__doc__ or "")}
    assert written == {rule.__name__ for rule in rules.RULES}


def _functions(module):
    return [f for f in vars(module).values() if callable(f) and getattr(f, "__module__", None) == module.__name__]
