"""The width of a box tells less of the name, and nothing else on the page changes for it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pymupdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name, String

from app import reference
from app.export.anonymity import candidates, listed
from app.export.plan import build_plan
from app.export.publish import write
from app.export.report import build_report
from app.export.shifts import close_up
from app.export.verify import verify
from tests.export.making import SECRET, blank, data, form, letter, plan_for, put, show

if TYPE_CHECKING:
    from pathlib import Path

    from app.model.export import ExportPlan, PlannedDocument, Published

STEP = 12.0
PROFILE = replace(reference.profile(), gap=STEP)
Places = list[tuple[str, float, float]]


def plan(pdf: bytes, *words: str) -> ExportPlan:
    return plan_for(pdf, words or (SECRET,), profile=PROFILE)


def test_a_step_that_is_asked_for_goes_before_that_of_the_profile() -> None:
    asked = build_plan("x", [], [], {}, reference.profile(), "a", gap=36.0)
    assert (asked.options.gap, plan(drawn(SECRET)).options.gap) == (36.0, STEP)


def closed(pdf: bytes, *words: str) -> tuple[bytes, PlannedDocument]:
    return close_up(pdf, plan(pdf, *words).documents[0])


def places(pdf: bytes) -> Places:
    """Every word of the first page with where it begins."""
    with pymupdf.open(stream=pdf, filetype="pdf") as opened:
        page = opened[0]
        page.set_rotation(0)
        return [(w[4], round(w[0], 1), round(w[3], 1)) for w in page.get_text("words")]


def words_in(pdf: bytes, *texts: str) -> list[float]:
    return [x for word, x, _ in places(pdf) if word in texts]


def exported(pdf: bytes, tmp_path: Path, *words: str) -> tuple[bytes, Published, ExportPlan]:
    made = plan(pdf, *words)
    done = write(pdf, made.documents[0], made.options, tmp_path, verify)
    return (tmp_path / done.path).read_bytes(), done, made


def drawn(text: str, **more: object) -> bytes:
    with pymupdf.open() as made:
        made.new_page().insert_text((72, 100), text, **more)
        return made.tobytes()


SHOWN = f"({SECRET})"
PRODUCERS = {
    "one string": show(f"Brief van {SECRET} aan de raad."),
    "an array": f"BT /F0 12 Tf 72 700 Td [(Brief v) 20 (an {SECRET} a) -40 (an de raad.)] TJ ET",
    "next line": f"BT /F0 12 Tf 14 TL 72 714 Td (Brief van {SECRET} aan de raad.) ' ET",
    "spaced next line": f'BT /F0 12 Tf 14 TL 72 714 Td 2 .5 (Brief van {SECRET} aan de raad.) " ET',
    "stretched": f"BT /F0 12 Tf 80 Tz 72 700 Td (Brief van {SECRET} aan de raad.) Tj ET",
    "scaled": f"q .5 0 0 .5 0 0 cm BT /F0 24 Tf 1 0 0 1 144 1400 Tm (Brief van {SECRET} aan de "
    "raad.) Tj ET Q",
    "pieces": f"BT /F0 12 Tf 72 700 Td (Brief van ) Tj {SHOWN} Tj ( aan de raad.) Tj "
    "0 -20 Td (Hoogachtend,) Tj ET",
    "many strings": "BT /F0 12 Tf 72 700 Td (Brief van ) Tj (Wilhelmina ) Tj (Zonderland) Tj "
    "( aan de ) Tj (raad.) Tj ET Q",
    "nothing shown": f"BT /F0 12 Tf 72 700 Td () Tj [() 3] TJ (Brief van {SECRET} aan de raad.) "
    "Tj ET",
    "a state": f"/G0 gs BT /F0 12 Tf 72 700 Td (Brief van {SECRET} aan de raad.) Tj ET",
}


@pytest.mark.parametrize("content", PRODUCERS.values(), ids=PRODUCERS)
def test_the_rest_of_the_line_moves_until_the_box_is_a_number_of_steps(content: str) -> None:
    pdf = data(put(blank(), content))
    moved, planned = closed(pdf)
    (box,) = planned.redactions
    assert box.own is not None
    assert box.rect.width % STEP == pytest.approx(0, abs=1e-3)
    assert box.own.width < box.rect.width < box.own.width + STEP
    before, after = words_in(pdf, "aan", "de", "raad."), words_in(moved, "aan", "de", "raad.")
    by = box.rect.width - box.own.width
    assert after == pytest.approx([x + by for x in before], abs=0.3)
    rest = {"aan", "de", "raad."}
    assert [p for p in places(pdf) if p[0] not in rest] == [
        p for p in places(moved) if p[0] not in rest
    ]


def test_names_of_like_width_leave_the_same_page(tmp_path: Path) -> None:
    """Which of them it was can't be told by any place on the page."""
    seen = set()
    for number, name in enumerate(("Jan Zonderman", "Jan Zonderberg", "Jan Zonderling")):
        (tmp_path / str(number)).mkdir()
        pdf = drawn(f"Brief van {name} aan de raad, en {name} weet dat.")
        out, done, _ = exported(pdf, tmp_path / str(number), name)
        assert done.moved
        seen.add(tuple(p for p in places(out) if p[0] in ("Brief", "aan", "raad,", "weet", "dat.")))
    assert len(seen) == 1


@pytest.mark.parametrize("font", ["helv", "tiro", "cour"])
def test_two_boxes_on_a_line_move_what_stands_between_and_after(font: str, tmp_path: Path) -> None:
    pdf = drawn("Van Jan Jansen naar Piet Pietersen gegaan.", fontname=font)
    out, done, made = exported(pdf, tmp_path, "Jan Jansen", "Piet Pietersen")
    assert done.verification.passed
    assert [w for w, *_ in places(out)][:3] == ["Van", "naar", "gegaan."]
    assert all(
        r.rect.width % STEP == pytest.approx(0, abs=1e-3) for r in made.documents[0].redactions
    )


def test_a_font_with_codes_of_two_bytes_moves_too(tmp_path: Path) -> None:
    with pymupdf.open() as made:
        page = made.new_page()
        writer = pymupdf.TextWriter(page.rect)
        writer.append((72, 100), f"Brief van {SECRET} aan de raad.", pymupdf.Font("helv"))
        writer.write_text(page)
        pdf = made.tobytes()
    out, done, _ = exported(pdf, tmp_path)
    assert done.moved == (0,)
    assert [w for w, *_ in places(out)][:5] == ["Brief", "van", "aan", "de", "raad."]


def test_a_box_at_the_end_of_its_line_grows_by_itself(tmp_path: Path) -> None:
    pdf = drawn(f"Contact: {SECRET}")
    _, done, made = exported(pdf, tmp_path)
    (box,) = made.documents[0].redactions
    assert box.even
    assert box.line == -1
    assert box.rect.width % STEP == pytest.approx(0, abs=1e-3)
    assert not done.moved


def test_at_the_edge_of_the_page_a_box_grows_no_further() -> None:
    pdf = data(put(blank(), show(f"Contact: {SECRET}", x=400)))
    (box,) = plan(pdf).documents[0].redactions
    assert box.rect.x1 <= 575
    assert not box.even


def test_neighbours_of_one_ground_become_one_box() -> None:
    pdf = drawn("Aan Jan Jansen, Piet Pietersen en anderen.")
    (box,) = plan(pdf, "Jan Jansen", "Piet Pietersen").documents[0].redactions
    assert box.candidates is None
    assert len(plan_for(pdf, ("Jan Jansen", "Piet Pietersen")).documents[0].redactions) == 2


def test_a_line_stretched_to_its_column_stays(tmp_path: Path) -> None:
    text = (
        f"Op verschillende momenten heeft {SECRET} gesproken met de afdeling, waarbij steeds het "
        "verslag is gemaakt en rondgestuurd aan alle aanwezigen van die vergadering in Utrecht, "
        "en zo ging het door tot in de avond toen allen naar huis gingen."
    )
    with pymupdf.open() as made:
        made.new_page().insert_textbox((72, 100, 500, 300), text, align=pymupdf.TEXT_ALIGN_JUSTIFY)
        pdf = made.tobytes()
    out, done, made_plan = exported(pdf, tmp_path)
    assert not done.moved
    assert "De breedte van één vlak verraadt iets" in done.findings[-1].message
    assert words_in(out, "gesproken") == words_in(pdf, "gesproken")
    report = build_report(made_plan, [done])["documents"][0]["widths"]
    assert report["closed"] == 0
    assert report["candidates_least"] == made_plan.documents[0].redactions[0].candidates[0]


def test_in_a_cell_a_box_grows_to_the_longest_line_of_its_column(tmp_path: Path) -> None:
    with pymupdf.open() as made:
        page = made.new_page()
        for row, name in enumerate(("Jan Jansen", "Wilhelmina Zonderland", "Bo Li")):
            y = 100 + 20 * row
            page.draw_rect((70, y, 220, y + 20))
            page.draw_rect((220, y, 400, y + 20))
            page.insert_text((74, y + 14), name)
            page.insert_text((224, y + 14), "medewerker")
        pdf = made.tobytes()
    text_edge = max(r.rect.x1 for r in plan_for(pdf, (SECRET,)).documents[0].redactions)
    boxes = plan(pdf, "Jan Jansen", SECRET, "Bo Li").documents[0].redactions
    assert len(boxes) == 3
    assert all(box.rect.x1 <= text_edge + 1 for box in boxes)
    assert any(box.even for box in boxes)
    out, *_ = exported(pdf, tmp_path, "Jan Jansen", SECRET, "Bo Li")
    assert words_in(out, "medewerker") == words_in(pdf, "medewerker")


def test_on_a_stretched_line_in_a_cell_the_rest_of_the_line_is_covered(tmp_path: Path) -> None:
    text = (
        f"Op verschillende momenten heeft {SECRET} gesproken met de afdeling, waarbij steeds het "
        "verslag is gemaakt en rondgestuurd aan alle aanwezigen van die vergadering in Utrecht, "
        "en zo ging het door tot in de avond toen allen naar huis gingen."
    )
    with pymupdf.open() as made:
        page = made.new_page()
        for x0, x1 in ((70, 160), (160, 505)):
            page.draw_rect((x0, 95, x1, 200))
            page.draw_rect((x0, 200, x1, 220))
        page.insert_text((74, 110), "Verslag")
        page.insert_text((74, 214), "Status")
        page.insert_text((164, 214), "vastgesteld")
        page.insert_textbox((164, 98, 500, 200), text, align=pymupdf.TEXT_ALIGN_JUSTIFY)
        pdf = made.tobytes()
    out, done, made_plan = exported(pdf, tmp_path)
    assert done.verification.passed
    (box,) = made_plan.documents[0].redactions
    assert box.rect.x1 == pytest.approx(500, abs=4)
    before, after = [w for w, *_ in places(pdf)], [w for w, *_ in places(out)]
    line = next(y for w, _, y in places(pdf) if w == "heeft")
    gone = [w for w, x, y in places(pdf) if y == line and x > box.rect.x0 - 1]
    assert [w for w in before if w not in gone] == [w for w in after if w not in gone]
    assert not set(SECRET.split()) & set(after)


def underlined() -> bytes:
    with pymupdf.open() as made:
        page = made.new_page()
        page.insert_text((72, 100), f"Brief van {SECRET} aan de raad.")
        page.draw_line((230, 102), (260, 102))
        return made.tobytes()


def linked() -> bytes:
    with pymupdf.open() as made:
        page = made.new_page()
        page.insert_text((72, 100), f"Brief van {SECRET} aan de raad.")
        link = {
            "kind": pymupdf.LINK_URI,
            "from": pymupdf.Rect(225, 90, 260, 103),
            "uri": "https://x.nl",
        }
        page.insert_link(link)
        return made.tobytes()


def in_a_form() -> bytes:
    pdf = put(blank(), "/Fm Do")
    pdf.pages[0].obj.Resources.XObject = Dictionary(Fm=form(pdf, show(f"Brief van {SECRET} aan.")))
    return data(pdf)


def with_a_state_that_sets_the_font() -> bytes:
    pdf = letter()
    font = pdf.pages[0].obj.Resources.Font.F0
    pdf.pages[0].obj.Resources.ExtGState = Dictionary(G0=Dictionary(Font=Array([font, 12])))
    return data(put(pdf, "/G0 gs" + show(f"Brief van {SECRET} aan de raad.")))


def with_another_unit() -> bytes:
    pdf = letter()
    pdf.pages[0].obj.UserUnit = 2
    return data(pdf)


def slanted() -> bytes:
    return data(
        put(blank(), f"BT /F0 12 Tf 1 .01 -.01 1 72 700 Tm (Brief van {SECRET} aan de raad.) Tj ET")
    )


def more_shown_than_seen() -> bytes:
    """A layer that is off is drawn by nobody."""
    pdf = letter()
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Concept")))
    pdf.Root.OCProperties = Dictionary(
        OCGs=Array([layer]), D=Dictionary(OFF=Array([layer]), Order=Array([layer]))
    )
    pdf.pages[0].obj.Resources.Properties = Dictionary(L=layer)
    hidden = f"/OC /L BDC {show('concept', y=500)} EMC"
    return data(put(pdf, show(f"Brief van {SECRET} aan de raad.") + hidden))


def turned_over() -> bytes:
    with pymupdf.open() as made:
        page = made.new_page()
        page.insert_text((72, 100), f"Brief van {SECRET} aan de raad.")
        page.draw_line((200, 102), (260, 102))
        page.set_rotation(180)
        return made.tobytes()


def on_its_side() -> bytes:
    with pymupdf.open() as made:
        page = made.new_page()
        page.insert_text((100, 600), f"Brief van {SECRET} aan de raad.", rotate=90)
        page.set_rotation(90)
        return made.tobytes()


def without_font_resources() -> bytes:
    pdf = letter()
    inner = form(pdf, show(f"Brief van {SECRET} aan de raad."))
    pdf.pages[0].obj.Resources = Dictionary(XObject=Dictionary(Fm=inner))
    return data(put(pdf, "/Fm Do BT /F0 12 Tf 72 400 Td (x) Tj ET"))


@pytest.mark.parametrize(
    "make",
    [
        underlined,
        linked,
        in_a_form,
        with_a_state_that_sets_the_font,
        with_another_unit,
        slanted,
        on_its_side,
        turned_over,
        more_shown_than_seen,
        without_font_resources,
    ],
)
def test_what_cannot_move_safely_stays_and_the_box_keeps_its_own_width(make) -> None:
    pdf = make()
    planned = plan(pdf).documents[0]
    moved, after = close_up(pdf, planned)
    assert moved == pdf
    assert after.shifts == ()
    assert all(r.own is None or r.rect == r.own or r.line < 0 for r in after.redactions)


def test_what_does_not_come_out_as_meant_is_taken_back(monkeypatch) -> None:
    pdf = data(letter())
    assert closed(pdf)[1].shifts
    monkeypatch.setattr("app.export.shifts.SAME", -1.0)
    moved, planned = closed(pdf)
    assert moved == pdf
    assert planned.redactions[0].rect == plan(pdf).documents[0].redactions[0].own


def test_a_page_that_is_not_there_is_left_to_the_redaction() -> None:
    planned = plan(data(letter())).documents[0]
    far = replace(planned, shifts=tuple(replace(s, page=9) for s in planned.shifts))
    assert close_up(data(letter()), far)[1].shifts == ()


def test_without_a_step_nothing_moves() -> None:
    pdf = data(letter())
    planned = plan_for(pdf).documents[0]
    assert close_up(pdf, planned) == (pdf, planned)


def test_the_rest_of_a_page_with_its_own_order_of_drawing_stays() -> None:
    content = show("Zin onderaan.", y=300) + show(f"Brief van {SECRET} aan de raad.") + "/Im Do"
    pdf = put(blank(), content)
    picture = pdf.make_stream(bytes(range(16)) * 4)
    picture.Type, picture.Subtype = Name.XObject, Name.Image
    picture.Width = picture.Height = 8
    picture.BitsPerComponent, picture.ColorSpace = 8, Name.DeviceGray
    pdf.pages[0].obj.Resources.XObject = Dictionary(Im=picture)
    moved, planned = closed(data(pdf))
    assert planned.shifts
    assert words_in(moved, "onderaan.") == words_in(data(pdf), "onderaan.")


@given(
    st.sampled_from(
        ["Jan Jansen", "mr. W.A.J. van den Boogaerde", "De Vries", "Tesfay Ghebremedhin"]
    ),
    st.floats(4, 24),
    st.sampled_from([12.0, 36.0]),
)
@settings(max_examples=60, deadline=None)
def test_a_closed_gap_leaves_as_many_names_or_more(name: str, size: float, step: float) -> None:
    width = 0.5 * size * len(name)
    open_, shut = candidates(name, width), candidates(name, width, step)
    assert open_ is not None
    assert shut is not None
    assert 1 <= open_ <= listed()
    assert shut >= min(open_, 1)
    assert candidates(name, width, 3 * step) >= shut / 3


@pytest.mark.parametrize(("text", "width"), [("", 40.0), ("Jan Jansen", 0.0)])
def test_of_what_is_no_name_no_number_is_told(text: str, width: float) -> None:
    assert candidates(text, width) is None


def test_the_report_tells_how_many_names_are_left(tmp_path: Path) -> None:
    pdf = drawn("Brief van Piet Jansen aan de raad.")
    _, done, made = exported(pdf, tmp_path, "Piet Jansen")
    widths = build_report(made, [done])["documents"][0]["widths"]
    assert widths["closed"] == 1
    assert widths["surnames"] == listed()
    assert widths["candidates_least"] == candidates(
        "Piet Jansen", made.documents[0].redactions[0].own.width, STEP
    )
    unpublished = build_report(made, [])["documents"][0]["widths"]
    assert unpublished["closed"] == 0
