"""A class as a zip: whatever its names and sizes are, nothing is written outside, and what is left out is told."""

import stat
import zipfile

import pytest
from classes import OUT_OF, SHEET, grades, records
from platforms import ROOT, sheet

from backprop_helpers.core.errors import NoSubmissions
from backprop_helpers.grading import unpacking
from backprop_helpers.grading.__main__ import main
from backprop_helpers.grading.unpacking import class_folder


def zipped(tmp_path, **files):
    with zipfile.ZipFile(tmp_path / "class.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return tmp_path / "class.zip"


def names_in(path):
    with class_folder(path) as folder:
        found = sorted(it.relative_to(folder).as_posix() for it in folder.rglob("*") if it.is_file())
    assert not folder.exists()
    return found


@pytest.mark.parametrize("name", ["../out.ipynb", "/etc/out.ipynb", "a/../../out.ipynb", "C:/out.ipynb", "a//b.ipynb"])
def test_no_name_leads_out_of_the_folder(tmp_path, capsys, name):
    path = zipped(tmp_path, **{name: "{}", "ada__03.ipynb": "{}"})
    assert names_in(path) == ["ada__03.ipynb"]
    assert "is left out: its name leads out of the folder." in capsys.readouterr().err
    assert [it.name for it in tmp_path.iterdir()] == ["class.zip"]


def test_a_link_a_locked_and_a_broken_file_are_left_out_and_told(tmp_path, capsys):
    path = tmp_path / "class.zip"
    with zipfile.ZipFile(path, "w") as archive:
        link = zipfile.ZipInfo("eve__03.ipynb")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("bob__03.ipynb", "this will be broken" * 10)
        archive.writestr("ada__03.ipynb", "{}")
    content = path.read_bytes().replace(b"this will be broken", b"this was not broken", 1)
    path.write_bytes(content)
    assert names_in(path) == ["ada__03.ipynb"]
    said = capsys.readouterr().err
    assert "eve__03.ipynb is left out: it is a link." in said
    assert "bob__03.ipynb is left out: it is broken." in said


def test_odd_dates_double_names_and_endless_paths_stop_nobody(tmp_path, capsys):
    path = tmp_path / "class.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name in ("ada__03.ipynb", "ada__03.ipynb/x", "/".join(["a" * 190] * 30), "eve/x", "eve"):
            archive.writestr(name, "{}")
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("ada__03.ipynb", "[]")
    with zipfile.ZipFile(path) as archive:
        entry = archive.infolist()[0]
        entry.date_time = (2026, 0, 0, 99, 99, 99)
        assert unpacking._moment(entry) == 0.0
    assert names_in(path) == ["ada__03.ipynb", "eve/x"]
    said = capsys.readouterr().err
    assert said.count("is left out: ") == 4
    assert "ada__03.ipynb is left out: another file has this name." in said


def test_a_zip_that_grows_without_end_is_refused(tmp_path, monkeypatch):
    path = zipped(tmp_path, **{"ada__03.ipynb": b"\0" * 3_000_000})
    monkeypatch.setattr(unpacking, "MOST_TOGETHER", 2_000_000)
    with pytest.raises(NoSubmissions, match="The class takes more than"), class_folder(path):
        pass


def test_what_is_no_zip_is_told(tmp_path, capsys):
    (tmp_path / "class.zip").write_bytes(b"PK\3\4 and no more")
    assert main([str(tmp_path / "class.zip"), "--out", str(tmp_path / "out"), "--key", str(ROOT / "solutions")]) == 2
    assert capsys.readouterr().err == "class.zip is no zip, or only a part of one; download it again.\n"


def test_very_long_names_are_cut_and_stay_apart(tmp_path):
    path = zipped(tmp_path, **{f"{'ä' * 150}{end}/03.ipynb": "{}" for end in "xy"})
    found = names_in(path)
    assert len(found) == 2
    assert all(len(name.encode()) < 255 for name in found)


@pytest.mark.parametrize("top", ["", "submissions/"])
def test_a_zip_of_a_folder_is_the_class_too_and_pages_go_back_under_the_platforms_names(tmp_path, top):
    name = "Ada Lovelace_7_assignsubmission_file_"
    zipped(
        tmp_path,
        **{
            f"{top}{name}/{SHEET}.ipynb": sheet("solutions", "Ada"),
            f"{top}bob__{SHEET}.ipynb": sheet("exercises", "Bob"),
            "__MACOSX/._x": "",
        },
    )
    call = [str(tmp_path / "class.zip"), "--out", str(tmp_path / "out"), "--key", str(ROOT / "solutions")]
    assert main([*call, "--give-back"]) == 0
    assert records(tmp_path)["Ada Lovelace_7"]["points"] == OUT_OF
    assert len(grades(tmp_path)) == 2
    with zipfile.ZipFile(tmp_path / "out" / "give_back.zip") as archive:
        assert sorted(archive.namelist()) == [f"{name}/{SHEET}.html", f"bob__{SHEET}.html"]
