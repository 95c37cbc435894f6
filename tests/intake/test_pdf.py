from __future__ import annotations

import hashlib
import io
import os
import re
import zlib
from functools import cache
from typing import TYPE_CHECKING

import pikepdf
import pymupdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name, String

from app.errors import PasswordNeededError, UnreadableFileError
from app.intake.pdf import open_pdf, read_source

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SECRET_NAME = "brief aan mevrouw Jansen.pdf"


@cache
def plain(pages: int = 2) -> bytes:
    with pymupdf.open() as document:
        for i in range(pages):
            document.new_page(width=595, height=842).insert_text((72, 72), f"Bladzijde {i}")
        data: bytes = document.tobytes()
    return data


def saved(pdf: pikepdf.Pdf, **how: object) -> bytes:
    out = io.BytesIO()
    pdf.save(out, **how)
    return out.getvalue()


def changed(change: Callable[[pikepdf.Pdf], None], pages: int = 2) -> bytes:
    with pikepdf.open(io.BytesIO(plain(pages))) as pdf:
        change(pdf)
        return saved(pdf)


def on_page(**entries: object) -> bytes:
    """Two pages, the first with these entries."""

    def change(pdf: pikepdf.Pdf) -> None:
        for key, value in entries.items():
            pdf.pages[0].obj[f"/{key}"] = value

    return changed(change)


def encrypted(user: str, owner: str = "eigenaar") -> bytes:
    with pikepdf.open(io.BytesIO(plain())) as pdf:
        return saved(pdf, encryption=pikepdf.Encryption(user=user, owner=owner))


def refusal(data: bytes, passwords: tuple[str, ...] = ()) -> str:
    """The sentence with which these bytes are refused."""
    with pytest.raises(UnreadableFileError) as caught:
        open_pdf(data, SECRET_NAME, passwords)
    sentence = str(caught.value)
    assert re.fullmatch(r"[A-Z][^\n]*\.", sentence)
    assert "Jansen" not in sentence
    return sentence


def test_sound_file_is_taken_byte_for_byte() -> None:
    data = plain()
    intake = open_pdf(data, SECRET_NAME)
    assert intake.pdf is data
    assert not intake.repaired
    assert intake.source.sha256 == hashlib.sha256(data).hexdigest()
    assert (intake.source.name, intake.source.size) == (SECRET_NAME, len(data))
    assert [(p.width, p.height, p.rotation, p.has_text) for p in intake.pages] == [
        (595, 842, 0, True)
    ] * 2


def test_name_and_content_stay_out_of_the_representation() -> None:
    assert "Jansen" not in repr(open_pdf(plain(), SECRET_NAME))
    assert "PDF-" not in repr(open_pdf(plain(), SECRET_NAME))


def test_file_is_read_from_its_place(tmp_path: Path) -> None:
    path = tmp_path / "brief.pdf"
    path.write_bytes(plain())
    assert read_source(path).source.name == "brief.pdf"


def test_folder_missing_and_unreadable_files_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="map"):
        read_source(tmp_path)
    with pytest.raises(UnreadableFileError, match="bestaat niet"):
        read_source(tmp_path / "weg.pdf")
    with pytest.raises(UnreadableFileError, match="kan niet worden gelezen"):
        read_source(tmp_path / ("x" * 5000))


@pytest.mark.skipif(
    os.name == "nt" or (hasattr(os, "geteuid") and os.geteuid() == 0), reason="root may read all"
)
def test_file_without_permission_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "brief.pdf"
    path.write_bytes(plain())
    path.chmod(0)
    with pytest.raises(UnreadableFileError, match="toegang"):
        read_source(path)


@pytest.mark.parametrize(
    ("data", "part"),
    [
        (b"", "leeg"),
        (b"<html>", "geen PDF"),
        (b"PK\x03\x04" + bytes(100), "geen PDF"),
        (b"%FDF-1.2\n1 0 obj\n<</FDF<<>>>>\nendobj\ntrailer<</Root 1 0 R>>", "FDF"),
        (b"%PDF-1.4", "beschadigd"),
        (b"%PDF-1.7\n" + bytes(range(256)) * 40, "beschadigd"),
    ],
)
def test_what_is_no_readable_pdf_is_refused(data: bytes, part: str) -> None:
    assert part in refusal(data)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_damaged_bytes_are_opened_or_refused_and_nothing_else(data: st.DataObject) -> None:
    good = plain()
    start = data.draw(st.integers(0, len(good)))
    bad = (
        good[:start]
        + data.draw(st.binary(max_size=30))
        + good[data.draw(st.integers(0, len(good))) :]
    )
    try:
        intake = open_pdf(bad, "x.pdf")
    except UnreadableFileError:
        return
    with pikepdf.open(io.BytesIO(intake.pdf)) as pdf:
        assert len(pdf.pages) == len(intake.pages) > 0


@pytest.mark.parametrize("share", [0.5, 0.8, 0.95])
def test_cut_off_file_is_repaired_and_says_so(share: float) -> None:
    data = plain(4)
    intake = open_pdf(data[: int(len(data) * share)], "x.pdf")
    assert intake.repaired
    assert intake.pages[0].has_text
    with pikepdf.open(io.BytesIO(intake.pdf)) as pdf:
        assert not pdf.get_warnings()


def test_junk_before_and_after_is_taken_away() -> None:
    intake = open_pdf(b"From: mail\r\n\r\n" + plain(3) + bytes(4000), "x.pdf")
    assert intake.pdf.startswith(b"%PDF-")
    assert len(intake.pages) == 3


def test_file_that_only_its_owner_may_change_opens_without_asking() -> None:
    intake = open_pdf(encrypted(user=""), "x.pdf")
    with pikepdf.open(io.BytesIO(intake.pdf)) as pdf:
        assert not pdf.is_encrypted
    assert not intake.repaired
    assert intake.pages[0].has_text


@pytest.mark.parametrize("word", ["geheim", "gehéim", "ключ"])
def test_any_of_the_passwords_opens(word: str) -> None:
    intake = open_pdf(encrypted(user=word), "x.pdf", ("fout", word))
    with pikepdf.open(io.BytesIO(intake.pdf)) as pdf:
        assert not pdf.is_encrypted


def test_password_is_asked_for_and_a_wrong_one_is_told() -> None:
    with pytest.raises(PasswordNeededError, match="geef het wachtwoord op"):
        open_pdf(encrypted(user="geheim"), "x.pdf")
    with pytest.raises(PasswordNeededError, match="geen van de opgegeven"):
        open_pdf(encrypted(user="geheim"), "x.pdf", ("fout",))


def test_older_encryption_with_an_accented_password_opens() -> None:
    with pikepdf.open(io.BytesIO(plain())) as pdf:
        older = pikepdf.Encryption(user="gehéim", owner="o", R=4, aes=False, metadata=False)
        data = saved(pdf, encryption=older)
    assert len(open_pdf(data, "x.pdf", ("gehéim",)).pages) == 2


def test_zero_pages_are_refused() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.Root.Pages.Kids = Array([])
        pdf.Root.Pages.Count = 0

    assert "geen bladzijden" in refusal(changed(change))


def test_page_tree_that_contains_itself_does_not_hang() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.Root.Pages.Kids.append(pdf.Root.Pages)

    refusal(changed(change))


@pytest.mark.parametrize("count", [-1, 0, 1_000_000])
def test_wrong_page_count_is_not_believed(count: int) -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.Root.Pages.Count = count

    assert len(open_pdf(changed(change), "x.pdf").pages) == 2


@pytest.mark.timeout(60)  # a bomb that is unpacked never ends within it
def test_decompression_bomb_is_refused_at_once() -> None:
    bomb = zlib.compress(b"0 0 m " * 20_000_000, 9)

    def change(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].obj.Contents = pdf.make_stream(b"")
        pdf.pages[0].obj.Contents.write(bomb, filter=Name.FlateDecode)

    data = changed(change)
    assert "buitensporig" in refusal(data)


def test_bomb_packed_twice_is_refused() -> None:
    bomb = zlib.compress(zlib.compress(b"0 0 m " * 20_000_000, 9), 9)

    def change(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].obj.Contents = pdf.make_stream(b"")
        pdf.pages[0].obj.Contents.write(bomb, filter=Array([Name.FlateDecode, Name.FlateDecode]))

    assert "buitensporig" in refusal(changed(change))


def test_picture_of_absurd_size_is_refused() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        picture = pdf.make_stream(b"\0", Type=Name.XObject, Subtype=Name.Image)
        picture.Width, picture.Height = 60_000, 60_000
        pdf.pages[0].obj.Resources.XObject = Dictionary(I=picture)

    assert "buitensporig" in refusal(changed(change))


def test_portfolio_is_refused() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.Root.Collection = Dictionary(Type=Name.Collection, View=Name.D)

    assert "portfolio" in refusal(changed(change))


def test_form_that_only_one_reader_shows_is_refused() -> None:
    def dynamic(pdf: pikepdf.Pdf) -> None:
        pdf.Root.AcroForm = Dictionary(XFA=pdf.make_stream(b"<xdp/>"), Fields=Array([]))
        pdf.Root.NeedsRendering = True

    def shell(pdf: pikepdf.Pdf) -> None:
        pdf.Root.AcroForm = Dictionary(XFA=pdf.make_stream(b"<xdp/>"), Fields=Array([]))
        pdf.pages[0].obj.Contents = pdf.make_stream(b"BT (Please wait... ) Tj ET")

    def static(pdf: pikepdf.Pdf) -> None:
        pdf.Root.AcroForm = Dictionary(XFA=pdf.make_stream(b"<xdp/>"), Fields=Array([]))

    assert "XFA" in refusal(changed(dynamic))
    assert "XFA" in refusal(changed(shell, pages=1))
    assert len(open_pdf(changed(static, pages=1), "x.pdf").pages) == 1


def test_scripts_are_never_run_and_do_not_matter() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("while(1){}"))

    assert len(open_pdf(changed(change), "x.pdf").pages) == 2


def test_form_object_that_draws_itself_does_not_hang() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        form = pdf.make_stream(b"/F Do", Type=Name.XObject, Subtype=Name.Form)
        form.BBox = Array([0, 0, 100, 100])
        form.Resources = Dictionary(XObject=Dictionary(F=form))
        pdf.pages[0].obj.Resources = form.Resources
        pdf.pages[0].obj.Contents = pdf.make_stream(b"/F Do")

    assert not open_pdf(changed(change), "x.pdf").pages[0].has_text


@pytest.mark.parametrize(
    ("rotate", "rotation"), [(-90, 270), (450, 90), (-180, 180), (720, 0), (37, 0)]
)
def test_rotation_is_brought_back_to_a_quarter_turn(rotate: int, rotation: int) -> None:
    page = open_pdf(on_page(Rotate=rotate), "x.pdf").pages[0]
    assert (page.rotation, page.width, page.height) == (rotation, 595, 842)


def test_rotation_and_box_are_inherited() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        del pdf.pages[0].obj.MediaBox
        for page in pdf.pages:
            if "/Rotate" in page.obj:
                del page.obj.Rotate
        pdf.Root.Pages.Rotate = 90
        pdf.Root.Pages.MediaBox = Array([0, 0, 300, 500])

    first, second = open_pdf(changed(change), "x.pdf").pages
    assert (first.width, first.height, first.rotation) == (300, 500, 90)
    assert (second.width, second.height, second.rotation) == (595, 842, 90)


@pytest.mark.parametrize(
    ("crop", "size"),
    [
        ([50, 100, 350, 700], (300, 600)),
        ([350, 700, 50, 100], (300, 600)),
        ([-100, 100, 300, 2000], (300, 742)),
    ],
)
def test_page_is_as_large_as_its_crop_box(crop: list[int], size: tuple[int, int]) -> None:
    page = open_pdf(on_page(CropBox=Array(crop)), "x.pdf").pages[0]
    assert (page.width, page.height) == size


@pytest.mark.parametrize("box", [[0, 0, 0, 0], [0, 0], Name.Onzin, [0, 0, 10**9, 10**9]])
def test_impossible_page_size_does_not_matter(box: object) -> None:
    value = Array(box) if isinstance(box, list) else box
    page = open_pdf(on_page(MediaBox=value), "x.pdf").pages[0]
    assert page.width > 0
    assert page.height > 0


def test_scan_and_empty_page_are_recognised() -> None:
    with pymupdf.open() as document:
        for _ in range(3):
            document.new_page()
        scan, letter = document[0], document[1]
        pixels = pymupdf.Pixmap(pymupdf.csGRAY, pymupdf.IRect(0, 0, 80, 110))
        pixels.clear_with(230)
        scan.insert_image(scan.rect, pixmap=pixels)
        scan.insert_text((72, 72), "onzichtbaar", render_mode=3)
        letter.insert_image(pymupdf.Rect(0, 0, 200, 200), pixmap=pixels)
        data = document.tobytes()
    pages = open_pdf(data, "x.pdf").pages
    assert [(p.is_scan, p.has_text) for p in pages] == [
        (True, True),
        (False, False),
        (False, False),
    ]


def test_scan_in_strips_is_a_scan() -> None:
    with pymupdf.open() as document:
        page = document.new_page(width=600, height=800)
        pixels = pymupdf.Pixmap(pymupdf.csGRAY, pymupdf.IRect(0, 0, 60, 20))
        pixels.clear_with(230)
        for top in range(0, 800, 200):
            page.insert_image(
                pymupdf.Rect(0, top, 600, top + 200), pixmap=pixels, keep_proportion=False
            )
        data = document.tobytes()
    assert open_pdf(data, "x.pdf").pages[0].is_scan


@pytest.mark.timeout(120)
def test_thousands_of_pages_are_opened() -> None:
    pdf = pikepdf.new()
    content = pdf.make_stream(b"0 0 m 10 10 l S")
    leaf = {"Type": Name.Page, "MediaBox": Array([0, 0, 595, 842]), "Contents": content}
    nodes = []
    for _ in range(100):
        node = pdf.make_indirect(Dictionary(Type=Name.Pages, Count=100, Parent=pdf.Root.Pages))
        node.Kids = Array([pdf.make_indirect(Dictionary(Parent=node, **leaf)) for _ in range(100)])
        nodes.append(node)
    pdf.Root.Pages.Kids = Array(nodes)
    pdf.Root.Pages.Count = 10_000
    assert len(open_pdf(saved(pdf), "x.pdf").pages) == 10_000


def test_nothing_is_printed(capfd: pytest.CaptureFixture[str]) -> None:
    data = plain(3)
    for bad in (data[: len(data) // 2], b"%PDF-1.4", data.replace(b"xref", b"xraf")):
        try:
            open_pdf(bad, "x.pdf")
        except UnreadableFileError:
            continue
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(("rotate", "rotation"), [(45, 0), (100, 90), (315, 270)])
def test_page_turned_by_odd_degrees_gets_a_quarter_turn(rotate: int, rotation: int) -> None:
    with pikepdf.open(io.BytesIO(plain(2))) as pdf:
        pdf.pages[1].obj.Rotate = rotate
        intake = open_pdf(saved(pdf), "x.pdf")
    assert [page.rotation for page in intake.pages] == [0, rotation]
    assert intake.repaired
    with pikepdf.open(io.BytesIO(intake.pdf)) as pdf:
        assert [page.rotation for page in pdf.pages] == [0, rotation]
