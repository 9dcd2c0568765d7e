"""What a stranger hands in is opened once, whatever its owner puts in its place meanwhile; nobody waits for it."""

import hashlib
import json
import os
import re
import shutil
import socket
import stat
import sys
from functools import partial
from types import SimpleNamespace

import pytest
from classes import OUT_OF, ROOT, SHEET, class_of, hand_in, read_submission, records, run, sheet_of

from backprop_helpers.core.errors import Unreadable
from backprop_helpers.grading import opening, reading
from backprop_helpers.grading.classroom import submissions
from backprop_helpers.grading.opening import as_text, entries, on_disk, opened, parts_of, put
from backprop_helpers.grading.preparing import Keys, prepare
from backprop_helpers.grading.reading import fingerprint_of, read_handed_in

posix = pytest.mark.skipif(sys.platform == "win32", reason="links need rights there, and other things do not exist")
SECRET = b'{"cells": [], "secret": "the key"}'


def a_key(folder):
    """Put what a student may not read beside the class; return where it lies."""
    (folder / "keys").mkdir()
    (folder / "keys" / "sheet.ipynb").write_bytes(SECRET)
    return folder / "keys" / "sheet.ipynb"


def honest(folder):
    if (folder / "Eve").is_symlink():
        (folder / "Eve").unlink()
    shutil.rmtree(folder / "Eve", ignore_errors=True)
    (folder / "Eve" / "mine").mkdir(parents=True)
    (folder / "Eve" / "mine" / "sheet.ipynb").write_bytes(b'{"cells": []}')


def a_link(folder, key):
    (folder / "Eve" / "mine" / "sheet.ipynb").unlink()
    (folder / "Eve" / "mine" / "sheet.ipynb").symlink_to(key)


def a_linked_folder(folder, key):
    shutil.rmtree(folder / "Eve" / "mine")
    (folder / "Eve" / "mine").symlink_to(key.parent)


def a_linked_student(folder, key):
    shutil.rmtree(folder / "Eve")
    (folder / "Eve").symlink_to(key.parents[1])
    (key.parents[1] / "mine").mkdir(exist_ok=True)
    shutil.copy(key, key.parents[1] / "mine")


def a_second_name(folder, key):
    (folder / "Eve" / "mine" / "sheet.ipynb").unlink()
    os.link(key, folder / "Eve" / "mine" / "sheet.ipynb")


def a_second_name_taken_back(folder, key):
    """The second name is there while the file is opened only: then the key has one name again."""
    place = folder / "Eve" / "mine" / "sheet.ipynb"
    if os.path.samefile(place, key):
        place.unlink()
        place.write_bytes(b'{"cells": []}')
    else:
        a_second_name(folder, key)


SWAPS = [a_link, a_linked_folder, a_linked_student, a_second_name, a_second_name_taken_back]


CALLS = {name: getattr(os, name) for name in ("open", "stat", "fstat", "scandir")}


def swapping(patch, moments, swap):
    """Call a function just before some of the calls of the system; return a list that grows with each call."""
    called = []

    def before(name):
        if len(called) in moments:
            for each, real in CALLS.items():
                patch.setattr(os, each, real)
            swap()
            hook()
        called.append(name)

    def hook():
        for name, real in CALLS.items():
            patch.setattr(os, name, lambda *given, real=real, name=name, **more: before(name) or real(*given, **more))

    hook()
    return called


@posix
@pytest.mark.parametrize("swap", SWAPS, ids=lambda swap: swap.__name__)
def test_whatever_is_exchanged_at_any_moment_nobody_reads_the_key(tmp_path, monkeypatch, swap):
    folder, key = tmp_path / "in", a_key(tmp_path)

    def read(*moments):
        honest(folder)
        with monkeypatch.context() as patch:
            called = swapping(patch, moments, partial(swap, folder, key))
            try:
                with opened(folder, "Eve/mine/sheet.ipynb") as file:
                    assert file.read() == b'{"cells": []}'
            except Unreadable as error:
                return called, str(error)
        return called, ""

    called, _ = read()
    length = 2 if swap is a_second_name_taken_back else 1
    said = {read(*range(moment, moment + length))[1] for moment in range(len(called))}
    assert len(called) > 6
    assert said - {""}
    assert all(re.fullmatch(r"[A-Z].*[^.]\.", sentence) for sentence in said - {""})


@posix
@pytest.mark.parametrize("swap", [a_linked_folder, a_linked_student], ids=lambda swap: swap.__name__)
def test_no_list_of_a_class_names_what_lies_elsewhere(tmp_path, monkeypatch, swap):
    folder, key = tmp_path / "in", a_key(tmp_path)
    (tmp_path / "keys" / "secret.ipynb").write_bytes(SECRET)
    (tmp_path / "secret.ipynb").write_bytes(SECRET)
    real = opening._open
    for moment in range(4):
        honest(folder)
        opens = []

        def hooked(*given, moment=moment, opens=opens):
            opens.append(given)
            if len(opens) == moment:
                swap(folder, key)
            return real(*given)

        with monkeypatch.context() as patch:
            patch.setattr(opening, "_open", hooked)
            assert "secret" not in str(submissions(folder))


@posix
@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("link.ipynb", "This is a link; hand in the file itself."),
        ("loop.ipynb", "This is a link; hand in the file itself."),
        ("pipe.ipynb", "This is a pipe, not a file."),
        ("socket.ipynb", "This is a socket, not a file."),
        ("folder.ipynb", "This is a folder, not a file."),
        ("second.ipynb", "The file has a second name elsewhere (a hard link); hand in a copy of it."),
        ("none.ipynb", "It cannot be read: No such file or directory."),
        ("folders/sheet.ipynb", "This is a link; hand in the file itself."),
        ("file/sheet.ipynb", "This is not a folder."),
    ],
)
def test_what_is_no_file_of_its_owners_own_is_told_and_not_opened(tmp_path, monkeypatch, place, said):
    key = a_key(tmp_path)
    monkeypatch.chdir(tmp_path)  # the name of a socket is short
    os.symlink(key, "link.ipynb")
    os.symlink("loop.ipynb", "loop.ipynb")
    os.mkfifo("pipe.ipynb")
    os.mkdir("folder.ipynb")
    os.link(key, "second.ipynb")
    os.symlink("keys", "folders")
    (tmp_path / "file").write_text("")
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind("socket.ipynb")
        with pytest.raises(Unreadable) as told:
            read_handed_in(tmp_path, place)
    assert str(told.value) == said


@posix
@pytest.mark.parametrize("moment", ["before it is opened", "while it is opened"])
def test_a_pipe_holds_nobody_up(tmp_path, monkeypatch, moment):
    honest(tmp_path)
    real = opening._open

    def hooked(place, name, flags):
        if name == "sheet.ipynb":
            (tmp_path / "Eve" / "mine" / "sheet.ipynb").unlink()
            os.mkfifo(tmp_path / "Eve" / "mine" / "sheet.ipynb")
        return real(place, name, flags)

    if moment == "while it is opened":
        monkeypatch.setattr(opening, "_open", hooked)
    else:
        hooked(os.open(tmp_path, os.O_RDONLY), "Eve", os.O_RDONLY)
        (tmp_path / "Eve" / "mine" / "sheet.ipynb").unlink()
        os.mkfifo(tmp_path / "Eve" / "mine" / "sheet.ipynb")
    with pytest.raises(Unreadable, match="This is a pipe"):
        read_handed_in(tmp_path, "Eve/mine/sheet.ipynb")


def test_what_was_hashed_is_what_was_parsed(tmp_path, monkeypatch):
    """The file is exchanged after it was opened, and then written over: one set of bytes is used for all."""
    before = json.dumps({"cells": [{"cell_type": "code", "source": "mine"}]}).encode()
    path, real = tmp_path / "sheet.ipynb", hashlib.sha256
    for most in (reading.MOST_TEXT, 10):  # here and in a process of its own
        path.write_bytes(before)
        monkeypatch.setattr(reading, "MOST_TEXT", most)
        monkeypatch.setattr(hashlib, "sha256", lambda *given: path.write_bytes(SECRET) and real(*given))
        found = read_handed_in(tmp_path, "sheet.ipynb")
        assert [cell.source for cell in found.cells] == ["mine"]
        assert found.fingerprint == real(before).hexdigest()


def test_a_file_of_400_megabytes_may_be_a_notebook_and_a_larger_one_is_none(tmp_path):
    path = tmp_path / "sheet.ipynb"
    with path.open("wb") as file:
        file.truncate(419_430_400)
    with opened(tmp_path, "sheet.ipynb"):
        pass
    with path.open("r+b") as file:
        file.truncate(419_430_401)
    with pytest.raises(Unreadable, match="too large"), opened(tmp_path, "sheet.ipynb"):
        pass


def test_of_a_large_file_a_megabyte_is_in_memory_at_a_time():
    asked = []
    assert list(parts_of(SimpleNamespace(read=lambda count: asked.append(count) or b""))) == []
    assert asked == [1_048_576]


@pytest.mark.parametrize("read", [read_handed_in, fingerprint_of])
def test_a_file_that_grows_without_end_is_given_up(tmp_path, monkeypatch, read):
    (tmp_path / "sheet.ipynb").write_bytes(b'{"cells": []}')
    monkeypatch.setattr(opening, "_AT_A_TIME", 10)
    monkeypatch.setattr(reading, "MOST_TEXT", 10)
    monkeypatch.setattr(opening, "MOST_BYTES", 10**4)

    class Growing:
        def __init__(self, file):
            self.fileno, self.close = file.fileno, file.close

        def __enter__(self):
            return self

        def __exit__(self, *_):
            self.close()

        def read(self, count):
            return b" " * count

    real = os.fdopen
    monkeypatch.setattr(os, "fdopen", lambda *given, **options: Growing(real(*given, **options)))
    with pytest.raises(Unreadable, match="too large"):
        read(tmp_path, "sheet.ipynb")


@posix
def test_a_hard_link_to_a_neighbours_sheet_earns_nothing(tmp_path):
    class_of(tmp_path / "in", Ada="solutions", Eve="exercises")
    hand_in(tmp_path / "elsewhere" / "sheet.ipynb", "solutions")
    sheet_of(tmp_path / "in", "Eve").unlink()
    os.link(tmp_path / "elsewhere" / "sheet.ipynb", sheet_of(tmp_path / "in", "Eve"))
    assert run(tmp_path) == 1
    found = records(tmp_path)
    assert {name: it["points"] for name, it in found.items()} == {"Ada": OUT_OF, "Eve": 0}
    assert "hard link" in found["Eve"]["message"]


@posix
def test_a_students_folder_that_is_a_link_is_told(tmp_path):
    class_of(tmp_path / "in", Ada="solutions")
    (tmp_path / "in" / "Eve").symlink_to(ROOT / "solutions")
    (tmp_path / "in" / "Ida").mkdir()
    (tmp_path / "in" / "Ida" / "exercises").symlink_to(ROOT / "exercises")
    assert run(tmp_path) == 1
    said = {name: it["message"] for name, it in records(tmp_path).items()}
    assert said == {
        "Ada": "",
        "Eve": "Eve: There is no notebook in this folder. It is a link; hand in the folder itself.",
        "Ida": "Ida: There is no notebook in this folder. Ida/exercises is a link, which is not followed.",
    }


def test_a_folder_that_cannot_be_read_is_told(tmp_path, monkeypatch):
    class_of(tmp_path, Ada="solutions", Eve="solutions")
    real = os.scandir

    def refused(place):
        if os.path.sameopenfile(place, os.open(tmp_path / "Eve", os.O_RDONLY)):
            raise PermissionError(13, "Permission denied")
        return real(place)

    monkeypatch.setattr(os, "scandir", refused)
    told = {it.student: it.trouble for it in submissions(tmp_path)}
    assert told == {"Ada": "", "Eve": "There is no notebook in this folder. It cannot be read: Permission denied."}


@posix
def test_a_page_that_is_given_back_goes_where_no_link_leads(tmp_path):
    (tmp_path / "in" / "Eve" / "page.html").mkdir(parents=True)
    for student in ("Ada", "Bob", "Cem"):
        (tmp_path / "in" / student).mkdir()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "page.html").write_text("not to be changed")
    (tmp_path / "in" / "Ada" / "page.html").symlink_to(elsewhere / "page.html")
    (tmp_path / "in" / "Ada" / ".page.html.part").symlink_to(elsewhere / "page.html")
    os.link(elsewhere / "page.html", tmp_path / "in" / "Bob" / "page.html")
    os.mkfifo(tmp_path / "in" / "Cem" / "page.html")
    (tmp_path / "in" / "Dan").symlink_to(elsewhere)
    for student in ("Ada", "Bob", "Cem"):
        put(tmp_path / "in", f"{student}/page.html", b"new")
        assert [it.name for it in (tmp_path / "in" / student).iterdir()] == ["page.html"]
        assert (tmp_path / "in" / student / "page.html").read_bytes() == b"new"
        assert not (tmp_path / "in" / student / "page.html").is_symlink()
    for student, said in (("Dan", "This is a link"), ("Eve", "It cannot be written"), ("Zed", "It cannot be written")):
        with pytest.raises(Unreadable, match=said):
            put(tmp_path / "in", f"{student}/page.html", b"new")
    assert (elsewhere / "page.html").read_text() == "not to be changed"
    assert [it.name for it in elsewhere.iterdir()] == ["page.html"]


@posix
def test_pages_are_given_back(tmp_path, capsys):
    class_of(tmp_path / "in", Ada="solutions", Bob="exercises")
    hand_in(tmp_path / "in" / "Zed__03.ipynb", "solutions")
    (tmp_path / "in" / "Eve").symlink_to(tmp_path)
    assert run(tmp_path, "--give-back") == 1
    for student in ("Ada", "Bob"):
        assert student in (tmp_path / "in" / student / f"{SHEET}.html").read_text("utf-8")
    assert capsys.readouterr().err == (
        "Eve, other files.html is not given back: This is a link; hand in the file itself.\n"
    )
    assert {it.name for it in (tmp_path / "in").iterdir()} == {"Ada", "Bob", "Eve", "Zed__03.ipynb"}


def test_where_folders_have_no_descriptors_links_are_refused_all_the_same(tmp_path, monkeypatch):
    monkeypatch.setattr(opening, "_CAN_STEP", False)  # as on Windows
    honest(tmp_path)
    assert [it.name for it in entries(tmp_path, "Eve/mine")] == ["sheet.ipynb"]
    assert read_submission(tmp_path / "Eve" / "mine" / "sheet.ipynb") == ()
    put(tmp_path, "Eve/page.html", b"new")
    assert (tmp_path / "Eve" / "page.html").read_bytes() == b"new"
    if sys.platform != "win32":
        key = a_key(tmp_path)
        for swap in (a_link, a_linked_folder):
            honest(tmp_path)
            swap(tmp_path, key)
            with pytest.raises(Unreadable, match="This is a link"):
                read_handed_in(tmp_path, "Eve/mine/sheet.ipynb")


def test_a_junction_is_a_link(tmp_path, monkeypatch):
    honest(tmp_path)
    junction = SimpleNamespace(st_mode=stat.S_IFDIR, st_reparse_tag=0xA0000003)
    monkeypatch.setattr(opening, "_status", lambda *_: junction)  # as Windows tells it
    with pytest.raises(Unreadable, match="This is a link"):
        read_handed_in(tmp_path, "Eve/mine/sheet.ipynb")


@posix
def test_a_name_is_the_same_on_every_machine(monkeypatch):
    """Where the machine's encoding is ASCII, Python has the bytes of a name as surrogates."""
    monkeypatch.setattr(os, "fsencode", lambda name: name.encode("ascii", "surrogateescape"))
    monkeypatch.setattr(os, "fsdecode", lambda name: name.decode("ascii", "surrogateescape"))
    assert as_text("Zo\udcc3\udcab") == "Zoë"
    assert on_disk("Zoë") == "Zo\udcc3\udcab"
    assert on_disk(as_text("M\udcfcller")) == "M\udcfcller"


def test_a_prepared_sheet_says_when_it_was_changed(tmp_path):
    class_of(tmp_path, Ada="solutions")
    os.utime(sheet_of(tmp_path, "Ada"), (1_000_000, 1_000_000))
    [listed] = submissions(tmp_path)
    assert prepare(listed, Keys.of(ROOT / "solutions")).modified == 1_000_000
