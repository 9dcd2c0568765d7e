"""The files around the code agree: dependencies, versions, links; and none tells of the machine it came from."""

import json
import re
import subprocess
import tomllib
from functools import cache
from pathlib import Path
from urllib.parse import unquote

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import backprop_helpers

ROOT = Path(__file__).resolve().parents[1]
CONDA_NAMES = {"matplotlib": "matplotlib-base"}

# What gets installed is for each machine to find where its owner wants; the project names packages only.
PACKAGE_SOURCE = re.compile(
    r"--(index|extra-index|find|trusted)-(url|links|host)|://[\w.-]*(pypi|pythonhosted|anaconda|npmjs|debian|crates)"
)
MACHINE_PATH = re.compile(r"(?<![\w.~}])/(work|root|home|tmp|Users)/\w+")


def read(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


@cache
def project() -> dict:
    return tomllib.loads(read("pyproject.toml"))["project"]


@cache
def tracked_files() -> list[str]:
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    if listing.returncode:
        pytest.skip("not a git checkout")
    return [name for name in listing.stdout.split("\0") if name and (ROOT / name).is_file()]


@cache
def tracked_texts() -> dict[str, str]:
    texts = {}
    for name in tracked_files():
        content = (ROOT / name).read_bytes()
        if b"\0" not in content:
            texts[name] = content.decode("utf-8")
    return texts


def bounds(requirements: list[str]) -> dict[str, str]:
    parsed = [Requirement(text) for text in requirements]
    return {canonicalize_name(requirement.name): str(requirement.specifier) for requirement in parsed}


def all_requirements() -> list[Requirement]:
    extras = project()["optional-dependencies"].values()
    return [Requirement(text) for text in project()["dependencies"] + [text for extra in extras for text in extra]]


@cache
def pins() -> dict[str, list[str]]:
    versions: dict[str, list[str]] = {}
    for line in read("constraints.txt").splitlines():
        if line and not line.startswith("#"):
            (pin,) = Requirement(line).specifier
            assert pin.operator == "==", line
            versions.setdefault(canonicalize_name(Requirement(line).name), []).append(pin.version)
    return versions


@pytest.mark.parametrize("folder", ["tools/javascript", "tools/site"])
def test_every_package_of_node_is_pinned_and_none_tells_where_it_came_from(folder: str) -> None:
    wanted = json.loads(read(f"{folder}/package.json"))["devDependencies"]
    locked = json.loads(read(f"{folder}/package-lock.json"))["packages"]
    assert locked.pop("")["devDependencies"] == wanted
    assert wanted == {name: locked[f"node_modules/{name}"]["version"] for name in wanted}
    for name, package in locked.items():
        assert package["integrity"].startswith("sha512-"), name
        assert "resolved" not in package, name


def supported_pythons() -> list[str]:
    prefix = "Programming Language :: Python :: "
    return [text.removeprefix(prefix) for text in project()["classifiers"] if text.startswith(prefix)]


def test_conda_installs_what_the_package_needs() -> None:
    conda = yaml.safe_load(read("environment.yml"))["dependencies"]
    (from_pip,) = [entry["pip"] for entry in conda if isinstance(entry, dict)]
    packages = [entry for entry in conda if isinstance(entry, str)] + from_pip
    extras = project()["optional-dependencies"]
    wanted = bounds([*project()["dependencies"], *extras["lab"], *extras["grading"]])
    needed = {CONDA_NAMES.get(name, name): bound for name, bound in wanted.items()}
    python = str(Requirement("python" + project()["requires-python"]).specifier)
    assert "--editable ." in packages
    packages.remove("--editable .")
    assert bounds(packages) == needed | {"python": python, "pip": ""}


def test_every_requirement_has_a_lower_and_an_upper_bound() -> None:
    for requirement in all_requirements():
        assert sorted(bound.operator for bound in requirement.specifier) == ["<", ">="], requirement


def test_every_requirement_is_pinned_within_its_bounds() -> None:
    for requirement in all_requirements():
        for version in pins().get(canonicalize_name(requirement.name), ["nothing"]):
            assert requirement.specifier.contains(version), f"{requirement}, but constraints.txt has {version}"


def test_python_versions_agree() -> None:
    oldest, newest = supported_pythons()[0], supported_pythons()[-1]
    beyond = f"3.{int(newest.removeprefix('3.')) + 1}"
    assert project()["requires-python"] == f">={oldest},<{beyond}"
    workflow = yaml.safe_load(read(".github/workflows/ci.yml"))
    assert workflow["jobs"]["all"]["strategy"]["matrix"]["python"] == supported_pythons()
    low, high = (version.replace(".", ", ") for version in (oldest, newest))
    assert f"({low}) <= sys.version_info[:2] <= ({high})" in read("Makefile")


def test_changelog_opens_with_this_version() -> None:
    newest = re.search(r"^## (\d+\.\d+\.\d+)", read("CHANGELOG.md"), re.MULTILINE)
    assert newest
    assert newest[1] == backprop_helpers.__version__


def test_no_path_of_a_machine() -> None:
    found = [f"{name}: {path[0]}" for name, text in tracked_texts().items() for path in MACHINE_PATH.finditer(text)]
    assert not found


def test_no_source_of_packages() -> None:
    found = [f"{name}: {it[0]}" for name, text in tracked_texts().items() for it in PACKAGE_SOURCE.finditer(text)]
    assert not found


def test_relative_links_lead_somewhere() -> None:
    broken = []
    for name, text in tracked_texts().items():
        if name.endswith(".md"):
            for target in re.findall(r"""\]\(([^)\s]+)|(?:src|href)=["']([^"']+)""", text):
                path = unquote("".join(target).partition("#")[0])
                if path and not re.match(r"\w+:", path) and not (ROOT / name).parent.joinpath(path).exists():
                    broken.append(f"{name}: {path}")
    assert not broken


@pytest.mark.parametrize("folder", ["work", "root", "tmp", "home", "Users"])
def test_a_path_of_a_machine_is_seen(folder: str) -> None:
    assert MACHINE_PATH.search(f"In file '/{folder}/lesson.py'")
    assert not MACHINE_PATH.search(f"see notebooks/{folder}/lesson.py and ~/{folder}/lesson.py")
