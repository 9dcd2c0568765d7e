"""A small file beside a notebook goes along: what it says at home it says here."""

import os
import stat
import sys

import pytest
from classes import OUT_OF, SHEET, class_of, put_first, records, run, sheet_of

from backprop_helpers.grading import beside
from backprop_helpers.grading.beside import MOST_FILES, files_beside
from backprop_helpers.grading.opening import Entry

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no safe way to look beside a file there")


def test_a_module_beside_the_notebook_is_imported_and_shown_and_noticed_when_it_changes(tmp_path, capsys):
    class_of(tmp_path / "in", Ada="solutions", Bob="solutions")
    for name, path in ((it, sheet_of(tmp_path / "in", it)) for it in ("Ada", "Bob")):
        put_first(path, "import helper\nfrom helper import same\nvalue = same(open('numbers.txt').read())\ndel value")
        (path.parent / "numbers.txt").write_text("7")
        (path.parent / "helper.py").write_text(
            "def same(x):\n    return x if x == '7' else 1 / 0\n# <mine>\n" * (name == "Ada")
        )
    put_first(sheet_of(tmp_path / "in", "Bob"), "import nothing_at_all")
    assert run(tmp_path) == 0
    found = records(tmp_path)
    assert {name: it["points"] for name, it in found.items()} == {"Ada": OUT_OF, "Bob": OUT_OF}
    assert found["Ada"]["message"] == "With helper.py and numbers.txt from beside it."
    page = (tmp_path / "out" / "feedback" / "Ada" / f"{SHEET}.html").read_text("utf-8")
    assert "# helper.py, a file beside the notebook\ndef same(x):" in page
    assert "# &lt;mine&gt;" in page
    capsys.readouterr()
    assert run(tmp_path) == 0
    assert "2 files, 0 of them run now" in capsys.readouterr().out
    (tmp_path / "in" / "Ada" / "helper.py").write_text("same = str")
    assert run(tmp_path) == 0
    assert "2 files, 1 of them run now" in capsys.readouterr().out


def test_an_answer_that_a_module_computes_counts(tmp_path):
    class_of(tmp_path / "in", Ada="exercises")
    path = sheet_of(tmp_path / "in", "Ada")
    text = path.read_text("utf-8")
    path.write_text(text.replace("gradient = ...", "from mine import gradient"), "utf-8")
    (path.parent / "mine.py").write_text("gradient = 15")
    assert run(tmp_path) == 0
    assert records(tmp_path)["Ada"]["exercises"]["3.2"]["status"] == "correct"


def test_nothing_but_small_regular_files_of_one_name_goes_along(tmp_path):
    home = tmp_path / "Ada" / "work"
    home.mkdir(parents=True)
    (tmp_path / "secret.py").write_text("secret")
    for name in ("a.py", "b c.txt", "zip.zip", "other.ipynb", ".hidden", "__init__.py", "line\nend.py"):
        (home / name).write_text(name)
    (home / "large.csv").write_bytes(b"x" * (2**18 + 1))
    (home / "link.py").symlink_to(tmp_path / "secret.py")
    os.link(tmp_path / "secret.py", home / "hard.py")
    (home / "folder.py").mkdir()
    os.mkfifo(home / "pipe.py")
    (home / "shut.py").write_text("")
    (home / "shut.py").chmod(0)
    found = files_beside(tmp_path, "Ada/work/sheet.ipynb")
    assert {name: found[name] for name in sorted(found) if name != "shut.py"} == {
        "a.py": b"a.py",
        "b c.txt": b"b c.txt",
    }
    assert files_beside(tmp_path, "sheet.ipynb") == {}  # beside it lies what others handed in


def test_no_link_on_the_way_is_followed(tmp_path):
    (tmp_path / "keys").mkdir()
    (tmp_path / "keys" / "key.py").write_text("secret")
    (tmp_path / "in" / "Ada").mkdir(parents=True)
    (tmp_path / "in" / "Ada" / "work").symlink_to(tmp_path / "keys")
    assert files_beside(tmp_path / "in", "Ada/work/sheet.ipynb") == {}
    (tmp_path / "in" / "Eve").symlink_to(tmp_path / "keys")
    assert files_beside(tmp_path / "in", "Eve/sheet.ipynb") == {}


def test_as_many_as_are_allowed_go_along_and_not_one_more(tmp_path, monkeypatch):
    home = tmp_path / "Ada"
    home.mkdir()
    (home / "sheet.ipynb").touch()
    for number in range(999):
        (home / f"{number:03}.txt").touch()
    (home / "000.txt").write_bytes(b"x" * 262_144)
    (home / "001.txt").write_bytes(b"x" * 262_145)
    os.mkfifo(home / "002.txt.fifo")
    (home / "003.txt").unlink()
    opens = []
    real = beside.opened
    monkeypatch.setattr(beside, "opened", lambda *given: opens.append(given[1]) or real(*given))
    found = files_beside(tmp_path, "Ada/sheet.ipynb")
    assert list(found) == ["000.txt", "002.txt", *(f"{number:03}.txt" for number in range(4, 22))]
    assert opens == [f"Ada/{name}" for name in found]  # nothing is opened that cannot go along
    (home / "003.txt").touch()  # the 1,001st
    assert files_beside(tmp_path, "Ada/sheet.ipynb") == {}


@pytest.mark.parametrize(("size", "goes"), [(2**18, True), (2**18 + 1, False), (2**19, False)])
def test_a_file_that_grew_since_it_was_listed_stays_behind(tmp_path, monkeypatch, size, goes):
    (tmp_path / "Ada").mkdir()
    (tmp_path / "Ada" / "a.txt").write_bytes(b"x" * size)
    monkeypatch.setattr(beside, "entries", lambda *_: [Entry("a.txt", stat.S_IFREG, 1)])
    assert files_beside(tmp_path, "Ada/sheet.ipynb") == ({"a.txt": b"x" * size} if goes else {})


def test_a_page_that_was_given_back_is_no_part_of_the_work(tmp_path):
    class_of(tmp_path / "in", Ada="solutions")
    assert run(tmp_path, "--give-back") == 0
    assert [it.name for it in (tmp_path / "in" / "Ada").iterdir() if it.suffix == ".html"]
    assert files_beside(tmp_path / "in", f"Ada/{SHEET}.ipynb") == {}


def test_many_files_are_few_and_many_bytes_are_not_all(tmp_path):
    (tmp_path / "Ada").mkdir()
    for number in range(40):
        (tmp_path / "Ada" / f"{number:02}.txt").write_bytes(b"x" * 2**17)
    assert sum(map(len, files_beside(tmp_path, "Ada/sheet.ipynb").values())) == 2**20
    for path in (tmp_path / "Ada").iterdir():
        path.write_bytes(b"")
    assert len(files_beside(tmp_path, "Ada/sheet.ipynb")) == MOST_FILES
