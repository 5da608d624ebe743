"""The rules of the house that a machine can check."""

import ast
import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from fnmatch import fnmatch
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCES = ROOT / "lint", ROOT / "rules"

#: From the ground up. A module imports from its own floor and from those below it.
FLOORS = (
    ("backread.span", "backread.counting", "backread.calendar_words"),
    ("backread.draft",),
    ("backread.stylebook",),
    ("backread.story",),
    ("backread.finding", "backread.rule"),
    ("backread_rules",),
    ("backread.desk",),
    ("backread.report",),
    ("backread.cli", "backread.testing"),
    ("backread.__main__", "backread"),
)

NETWORK = frozenset(
    {
        "aiohttp",
        "ftplib",
        "http.client",
        "httpx",
        "requests",
        "smtplib",
        "socket",
        "socketserver",
        "urllib.request",
        "urllib3",
        "websockets",
    }
)

#: Runs backread in a process that dies when it looks up a host or connects to one.
OFFLINE = """
import os, sys

def guard(event, arguments):
    if event in {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"}:
        os._exit(97)

sys.addaudithook(guard)
"""


def modules() -> list[tuple[str, Path]]:
    found = []
    for source in SOURCES:
        for path in sorted(source.rglob("*.py")):
            parts = path.relative_to(source).with_suffix("").parts
            found.append((".".join(parts).removesuffix(".__init__"), path))
    return found


def imports(path: Path) -> Iterator[str]:
    """What a module imports, wherever in it, other than for type checking."""
    yield from _imports(ast.parse(path.read_text(encoding="utf-8")))


def _imports(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
        for statement in node.orelse:
            yield from _imports(statement)
        return
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        assert node.level == 0, f"relative import in line {node.lineno}"
        assert node.module
        yield from (f"{node.module}.{alias.name}" for alias in node.names)
    for child in ast.iter_child_nodes(node):
        yield from _imports(child)


def is_in(module: str, package: str) -> bool:
    return module == package or module.startswith(package + ".")


def floor(module: str) -> int | None:
    """The floor of a module of ours; None for anybody else's."""
    for number, packages in enumerate(FLOORS):
        if any(is_in(module, package) for package in packages):
            return number
    return None


def test_every_module_stands_on_a_floor() -> None:
    names = [name for name, _ in modules()]
    assert {"backread.span", "backread.desk.desk", "backread_rules"} <= set(names)
    # All but the package itself and its __main__ belong to a floor below the top one.
    on_top = {name for name in names if floor(name) == len(FLOORS) - 1}
    assert on_top <= {"backread", "backread.__main__"}


def test_every_package_on_a_floor_is_there() -> None:
    names = [name for name, _ in modules()]
    listed = [package for packages in FLOORS for package in packages]
    assert [each for each in listed if not any(is_in(name, each) for name in names)] == []


def test_imports_point_downwards() -> None:
    upwards = [
        f"{name} imports {imported}"
        for name, path in modules()
        for imported in imports(path)
        if (there := floor(imported)) is not None
        and (here := floor(name)) is not None
        and there > here
    ]
    assert upwards == []


def test_engine_reaches_rules_by_entry_point_only() -> None:
    direct = [
        f"{name} imports {imported}"
        for name, path in modules()
        for imported in imports(path)
        if is_in(imported, "backread_rules") and not is_in(name, "backread_rules")
    ]
    assert direct == []


def test_no_module_imports_a_network_library() -> None:
    online = [
        f"{name} imports {imported}"
        for name, path in modules()
        for imported in imports(path)
        if any(is_in(imported, library) for library in NETWORK)
    ]
    assert online == []


def test_modules_are_named_for_what_they_hold() -> None:
    vague = re.compile(r"(^|_)(utils?|helpers?|managers?|common|misc)$")
    assert [name for name, _ in modules() if vague.search(name.rpartition(".")[2])] == []


def test_check_works_offline() -> None:
    checked = offline(
        "import runpy\n"
        "sys.argv = ['backread', 'check', '--isolated', 'seeds/find-and-replace.txt']\n"
        "runpy.run_module('backread', run_name='__main__')"
    )
    assert checked.returncode == 1, checked.stderr
    assert "NAM101" in checked.stdout


def test_grades_work_offline() -> None:
    graded = offline(
        "import runpy\n"
        "sys.argv = ['backread', 'story', '--isolated', '--output-format', 'json']\n"
        "sys.argv += ['seeds/clean.md']\n"
        "runpy.run_module('backread', run_name='__main__')"
    )
    assert graded.returncode == 0, graded.stderr
    assert json.loads(graded.stdout)["readability"]["story"]["grade"] > 0


@pytest.mark.parametrize(
    "attempt",
    [
        "import socket; socket.create_connection(('127.0.0.1', 9))",
        "import urllib.request; urllib.request.urlopen('http://localhost:9/')",
    ],
)
def test_offline_guard_bites(attempt: str) -> None:
    assert offline(attempt).returncode == 97


def offline(program: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", OFFLINE + program],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_no_path_of_one_machine_stands_in_the_repository() -> None:
    machine_path = re.compile(r"(?<![\w.~/-])/(work|farm|root|home|Users|tmp/lab)/\w")
    found = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in texts()
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if machine_path.search(line)
    ]
    assert found == []


def texts() -> list[Path]:
    suffixes = {".md", ".py", ".toml", ".txt", ".yaml", ".yml", ".json", ".jsonl", ".svg", ".tsv"}
    folders = ("lint", "rules", "tests", "seeds", "bench", "docs")
    files = [path for folder in folders for path in (ROOT / folder).rglob("*")]
    files += [path for path in ROOT.iterdir() if path.is_file()]
    files.append(ROOT / ".ci" / "run")
    return sorted(path for path in files if path.suffix in suffixes or path.name == "run")


def test_every_library_is_declared_and_accounted_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {distribution(requirement) for requirement in project["dependencies"]}
    extras = {
        distribution(each) for extra in project["optional-dependencies"].values() for each in extra
    }
    providers = packages_distributions()
    used = {
        canonical(providers[library][0])
        for _, path in modules()
        for library in {imported.partition(".")[0] for imported in imports(path)}
        if library not in sys.stdlib_module_names and floor(library) is None
    }
    assert used - declared == set()
    documented = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8").lower()
    rows = "\n".join(line.split("|")[1] for line in documented.splitlines() if line[:1] == "|")
    named = {canonical(name) for name in re.findall(r"[\w.-]+", rows)}
    assert (declared | extras) - named == set()


def test_all_data_is_accounted_for() -> None:
    documented = (ROOT / "docs" / "data.md").read_text(encoding="utf-8")
    named = re.findall(r"`(?:[\w/-]+/)?([\w.*-]+\.(?:tsv|txt|toml))`", documented)
    data = [path for path in (ROOT / "lint").rglob("*") if path.parent.name == "data"]
    assert len(data) > 10
    assert [path.name for path in data if not any(fnmatch(path.name, each) for each in named)] == []


def distribution(requirement: str) -> str:
    name = re.match(r"[\w.-]+", requirement)
    assert name
    return canonical(name[0])


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
