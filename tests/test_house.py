"""What everything stands on: light packages, locks that pin and name no registry, licences told, docs that are not stale."""

import re
import subprocess
import sys
import tomllib
import zipfile
from importlib import metadata
from pathlib import Path

import pytest

from scripts.docs import stale
from scripts.docs_lexicons import tables
from scripts.readme import READMES, blocks

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCKS = {path.stem: path.read_text(encoding="utf-8") for path in sorted((ROOT / "requirements").glob("*.txt"))}
HEAVY = {"torch", "tensorflow", "transformers", "django", "ray", "pyarrow", "numpy", "scipy", "scikit-learn", "pandas", "spacy"}
BY_HAND = "Written by hand for khabar"
HOST = re.compile(r"^\s*(?!#).*?(--(extra-)?index-url|--find-links|https?://|file:)", re.MULTILINE)


def pins(lock):
    """Package and version that a lock pins."""
    return dict(re.findall(r"^([\w.-]+)==([^\s;]+)", lock, re.MULTILINE))


def name_of(requirement):
    return re.match(r"[\w.-]+", requirement)[0].lower().replace("_", "-")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    command = [
        sys.executable,
        "-m",
        "uv",
        "build",
        "--quiet",
        "--wheel",
        "--no-build-isolation",
        "--offline",
        "--out-dir",
        folder,
        ROOT,
    ]
    subprocess.run([*map(str, command)], check=True, cwd=ROOT)
    (path,) = folder.glob("*.whl")
    return path


def test_wheel_is_light(wheel):
    assert wheel.stat().st_size <= 20_000_000


def test_wheel_carries_the_word_tables_and_the_licence_and_no_tests(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    assert "khabar/lexicons/speech_verbs.toml" in names
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert any(name.endswith("licenses/NOTICE") for name in names)
    assert not [name for name in names if not name.startswith(("khabar/", "khabar-"))]


def test_core_needs_nothing_heavy():
    assert not HEAVY & set(map(name_of, PROJECT["dependencies"]))
    assert not HEAVY & pins(LOCKS["core"]).keys()


def test_desk_and_batch_are_extras():
    extras = PROJECT["optional-dependencies"]
    assert "django" in map(name_of, extras["desk"])
    assert "ray" in map(name_of, extras["batch"])


def test_installed_metadata_is_that_of_pyproject():
    said = {name_of(need) for need in metadata.requires("khabar") or [] if "extra ==" not in need}
    assert said == set(map(name_of, PROJECT["dependencies"]))


def test_every_need_is_pinned():
    needs = [*PROJECT["dependencies"], *(need for extra in PROJECT["optional-dependencies"].values() for need in extra)]
    assert set(map(name_of, needs)) <= pins(LOCKS["all"]).keys(), "run `make lock`"
    assert set(map(name_of, PROJECT["dependencies"])) <= pins(LOCKS["core"]).keys(), "run `make lock`"


def test_locks_pin_one_version_of_each_package():
    everything = pins(LOCKS["all"])
    for name in ("core", "installer"):
        assert pins(LOCKS[name]).items() <= everything.items()


@pytest.mark.parametrize("name", LOCKS)
def test_lock_has_hashes_and_names_no_registry(name):
    assert len(pins(LOCKS[name])) <= LOCKS[name].count("--hash=sha256:")
    assert not HOST.search(LOCKS[name])


def test_importing_khabar_loads_nothing_of_the_extras():
    code = "import sys, khabar; khabar.read; print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert "khabar" in loaded
    assert not HEAVY & set(loaded)


def test_every_table_names_source_and_licence():
    assert [table.name for table in tables() if not (table.source and table.licence)] == []


def test_every_source_that_is_not_our_own_hand_is_in_the_notice():
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8")
    foreign = [table for table in tables() if not table.source.startswith(BY_HAND)]
    assert [table.name for table in foreign if table.name not in notice] == []
    assert [table.name for table in foreign if table.licence not in notice] == []


def test_no_table_is_under_a_licence_that_binds_its_users():
    assert {table.licence for table in tables()} <= {"CC0-1.0", "CC-BY-4.0", "Apache-2.0", "MIT"}


def test_generated_pages_are_as_the_code_says():
    assert stale() == [], "run `make docs`"


@pytest.mark.parametrize("name", READMES)
def test_readme_shows_demo_and_test_first(name):
    fenced = re.findall(r"^```sh.*?\n(.*?)^```", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    assert [block.split("#")[0].strip() for block in fenced[:2]] == ["make demo", "make test"]
    assert len(blocks(name, (ROOT / name).read_text(encoding="utf-8"))) >= 3


@pytest.mark.parametrize("name", READMES)
def test_readme_links_to_what_is_there(name):
    links = re.findall(r"\]\(([^)#:]+)\)", (ROOT / name).read_text(encoding="utf-8"))
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_both_readmes_show_the_same_library_code():
    code = [
        [block.text for block in blocks(name, (ROOT / name).read_text(encoding="utf-8")) if block.language == "python"]
        for name in READMES
    ]
    assert code[0] == code[1] != []


def test_pages_of_docs_link_to_what_is_there():
    for path in (ROOT / "docs").rglob("*.md"):
        links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", path.read_text(encoding="utf-8"))
        assert [link for link in links if not (path.parent / link).exists()] == [], path


def test_every_target_that_make_lists_is_there():
    listed = subprocess.run(["make"], capture_output=True, text=True, check=True, cwd=ROOT).stdout
    names = re.findall(r"^  make ([\w-]+) ", listed, re.MULTILINE)
    assert {"demo", "test", "gate", "lint", "docs", "lock", "bench", "fuzz"} <= set(names)
    for name in names:
        subprocess.run(["make", "--dry-run", name], capture_output=True, check=True, cwd=ROOT)


def test_licence_is_the_apache_licence():
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "Apache License" in text
    assert "Version 2.0, January 2004" in text
    assert PROJECT["license"] == "Apache-2.0"
