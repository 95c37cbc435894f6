from __future__ import annotations

from dataclasses import replace

import pymupdf
import pytest

from app import reference
from app.export.boxes import Box, disjoint
from app.export.naming import output_name, output_title
from app.export.plan import build_plan, plan_hash
from app.export.publish import write
from app.export.report import build_report
from app.export.search import Haystack, Needle, fold, needles
from app.export.verify import verify
from app.export.wording import alternative_text, label_of
from app.model.decision import Decision, Verdict
from app.model.detection import EntityType, Role
from app.model.export import BoxLabel
from app.model.geometry import PageArea, Rect
from app.model.textmap import TextOrigin
from app.reading.textmap import read_text
from tests.export.making import (
    SECRET,
    blank,
    data,
    document,
    drawn,
    found,
    plan_for,
    proposal,
    put,
    show,
)

HOUSE, WOO = reference.profile(), reference.profile("woo-verzoek")


def page(*lines: str) -> bytes:
    return data(put(blank(), "".join(show(t, y=760 - 14 * n) for n, t in enumerate(lines))))


def plan_of(pdf, proposals, profile=HOUSE, verdict=Verdict.REDACT, name="brief.pdf", ground=""):
    text_map = read_text(pdf, "d1")
    decisions = {p.id: Decision(p.id, verdict, ground) for p in proposals}
    return build_plan("x", [(document(pdf, name), text_map)], proposals, decisions, profile, "a")


def test_only_what_was_decided_to_redact_becomes_a_box():
    pdf = page(f"Van {SECRET} en van Jan Jansen.")
    text_map = read_text(pdf, "d1")
    one, two = found(text_map, SECRET), found(text_map, "Jan Jansen", 1)
    decisions = {
        one[0].id: Decision(one[0].id, Verdict.REDACT),
        "p9": Decision("p9", Verdict.REDACT),
    }
    documents = [(document(pdf), text_map)]
    plan = build_plan("x", documents, [*one, *two], decisions, HOUSE, "a")
    assert [r.proposal_id for r in plan.documents[0].redactions] == [one[0].id]
    assert plan_of(pdf, one, verdict=Verdict.KEEP).documents[0].redactions == ()


def test_a_box_covers_the_ink_and_leaves_the_lines_beside_it():
    pdf = page("Boven staat gjpq.", f"Van {SECRET} aan u.", "Onder staat WHTL.")
    text_map = read_text(pdf, "d1")
    rect = plan_for(pdf).documents[0].redactions[0].rect
    whole = text_map.areas(*_span(text_map, SECRET))[0].rect
    assert rect.x0 <= whole.x0
    assert rect.x1 >= whole.x1
    assert 0 < whole.height - rect.height < 3


def _span(text_map, word):
    at = text_map.text.index(word)
    return at, at + len(word)


def test_no_margin_is_taken_where_a_character_stands_against_the_value():
    pdf = page(f"({SECRET}) en {SECRET}, {SECRET} x")
    text_map = read_text(pdf, "d1")
    first, second, third = (r.rect for r in plan_for(pdf).documents[0].redactions)
    areas = [p.areas[0].rect for p in found(text_map, SECRET)]
    assert (first.x0, first.x1) == (areas[0].x0, areas[0].x1)
    assert second.x0 < areas[1].x0
    assert second.x1 == areas[1].x1
    assert third.x1 > areas[2].x1


def test_a_value_over_two_lines_gives_a_box_on_each():
    pdf = data(put(blank(), show("Dit is [Wilhelmina") + show("Zonderland] zelf.", y=680)))
    text_map = read_text(pdf, "d1")
    start, end = text_map.text.index("Wilhelmina"), text_map.text.index("]")
    areas = text_map.areas(start, end)
    item = proposal(1, text="x", span=(start, end), areas=areas)
    first, second = (r.rect for r in plan_of(pdf, [item]).documents[0].redactions)
    assert first.x0 == areas[0].rect.x0
    assert second.x1 == areas[1].rect.x1
    assert first.y1 <= second.y0 + 1


def test_a_scanned_text_keeps_its_full_height():
    pdf = page(f"Van {SECRET} aan u.")
    text_map = replace(read_text(pdf, "d1"), origin=TextOrigin.OCR)
    [item] = found(text_map, SECRET)
    decisions = {item.id: Decision(item.id, Verdict.REDACT)}
    plan = build_plan("x", [(document(pdf), text_map)], [item], decisions, HOUSE, "a")
    assert plan.documents[0].redactions[0].rect.height == item.areas[0].rect.height
    paper = document(pdf)
    scan = replace(paper, pages=(replace(paper.pages[0], is_scan=True),))
    plan = build_plan("x", [(scan, read_text(pdf, "d1"))], [item], decisions, HOUSE, "a")
    assert plan.documents[0].redactions[0].rect == item.areas[0].rect


def test_of_a_mail_address_the_local_part_alone_goes():
    address = "w.zonderland@mindef.nl"
    pdf = page(f"Mail {address} of bel.")
    text_map = read_text(pdf, "d1")
    whole = found(text_map, address, kind=EntityType.EMAIL)
    planned = plan_of(pdf, whole).documents[0]
    local = text_map.areas(*_span(text_map, "w.zonderland"))[0].rect
    assert planned.redactions[0].rect.x1 == pytest.approx(local.x1)
    assert {v.text for v in planned.removed} == {"w.zonderland"}
    shown = replace(HOUSE, keep_mail_domain=False)
    assert plan_of(pdf, whole, shown).documents[0].redactions[0].rect.x1 > local.x1 + 10


def test_the_label_is_the_code_or_nothing_as_the_profile_says():
    pdf = page(f"Van {SECRET} aan u.")
    items = found(read_text(pdf, "d1"), SECRET)
    assert plan_of(pdf, items).documents[0].redactions[0].label == ""
    assert plan_of(pdf, items, WOO).documents[0].redactions[0].label == "5.1.2e"
    chosen = plan_of(pdf, items, WOO, ground="5.1.1e").documents[0].redactions[0]
    assert chosen.label == "5.1.1e"
    bare = [replace(i, ground="") for i in items]
    assert plan_of(pdf, bare, WOO).documents[0].redactions[0].label == "5.1.2e"


def test_the_alternative_text_says_what_is_missing():
    assert alternative_text("5.1.2e") == "Gelakt: artikel 5.1.2e, persoonlijke levenssfeer"
    assert alternative_text("5.1.1e") == "Gelakt: artikel 5.1.1e, identificatienummers"
    assert alternative_text("onbekend") == "Gelakt"


def test_a_value_that_stays_visible_elsewhere_is_counted():
    pdf = page(f"Van {SECRET} en van Zonderland.", "Het Zonderlandse land. Zonderland blijft.")
    planned = plan_for(pdf).documents[0]
    remaining = {v.text: v.remaining for v in planned.removed}
    assert remaining[SECRET] == 0
    assert remaining["Zonderland"] >= 2


def test_a_phone_number_is_sought_with_every_prefix():
    pdf = page("Bel 06 12 34 56 87 of +31 6 1234 5687.")
    items = found(read_text(pdf, "d1"), "06 12 34 56 87", kind=EntityType.PHONE)
    removed = plan_of(pdf, items).documents[0].removed
    assert {v.text: v.remaining for v in removed} == {"06 12 34 56 87": 0, "612345687": 1}
    short = found(read_text(pdf, "d1"), "34 56", kind=EntityType.PHONE)
    assert [v.text for v in plan_of(pdf, short).documents[0].removed] == ["34 56"]


def test_what_is_no_text_has_a_box_and_no_value():
    planned = plan_of(page("Tekst"), [drawn(0, (10, 10, 50, 30))]).documents[0]
    assert planned.removed == ()
    assert planned.redactions[0].rect == Rect(10, 10, 50, 30)


def test_text_without_a_place_falls_back_on_the_areas_of_the_proposal():
    pdf = page("Tekst van de brief")
    odd = proposal(1, text="\n", span=(0, 0), areas=(PageArea(0, Rect(1, 2, 30, 40)),))
    assert plan_of(pdf, [odd]).documents[0].redactions[0].rect == Rect(1, 2, 30, 40)


def test_counts_say_how_many_of_what_without_values():
    pdf = page(f"Van {SECRET} en {SECRET}.")
    counts = plan_for(pdf).documents[0].counts
    assert [(c.entity_type, c.role, c.ground, c.count) for c in counts] == [
        (EntityType.PERSON, Role.STELLER, "5.1.2e", 2)
    ]


def test_the_hash_changes_with_the_plan_and_only_then():
    pdf = page(f"Van {SECRET} aan u.")
    one, two = plan_for(pdf), plan_for(pdf)
    assert one == two
    assert one.sha256 == plan_hash(one)
    assert plan_hash(replace(one, author="b")) != one.sha256
    assert SECRET not in repr(one)


def test_the_output_keeps_its_stem_unless_that_names_somebody():
    pdf = page(f"Van {SECRET} aan u.")
    assert plan_for(pdf, name="Nota 3.PDF").documents[0].output_name == "Nota 3.pdf"
    named = plan_for(pdf, name="nota_zonderland.pdf").documents[0]
    assert (named.output_name, named.title) == ("document-001.pdf", "document-001")
    glued = plan_for(pdf, name="NotaWilhelminaZonderland2.pdf").documents[0]
    assert glued.output_name == "document-001.pdf"


def test_a_name_redacted_in_one_document_is_kept_out_of_all_file_names():
    pdf, other = page(f"Van {SECRET} aan u."), page("Niets bijzonders.")
    text_map, second = read_text(pdf, "d1"), read_text(other, "d2")
    items = found(text_map, SECRET)
    decisions = {i.id: Decision(i.id, Verdict.REDACT) for i in items}
    documents = [
        (document(pdf), text_map),
        (document(other, "brief aan Zonderland.pdf", "d2", 2), second),
    ]
    plan = build_plan("x", documents, items, decisions, HOUSE, "a")
    assert [d.output_name for d in plan.documents] == ["brief.pdf", "document-002.pdf"]


NAMES = [
    ("brief.pdf", "brief.pdf"),
    ("a/b\\brief.v2.pdf", "brief.v2.pdf"),
    ("CON.pdf", "document-007.pdf"),
    ("...pdf", "document-007.pdf"),
    (".pdf", "document-007.pdf"),
    ('wat? "nu".pdf', "wat nu.pdf"),
    ("x" * 300 + ".pdf", "x" * 100 + ".pdf"),
    ("brief.docx", "brief.docx.pdf"),
]


@pytest.mark.parametrize(("source", "expected"), NAMES)
def test_a_file_name_is_safe_everywhere(source, expected):
    assert output_name(source, "007", (), set()) == expected


def test_names_that_meet_get_a_number():
    taken: set[str] = set()
    names = [output_name(n, "001", (), taken) for n in ("brief.pdf", "BRIEF.pdf", "brief.pdf")]
    assert names == ["brief.pdf", "BRIEF-2.pdf", "brief-3.pdf"]


def test_a_title_is_the_documents_own_unless_it_names_somebody():
    secrets = list(needles([SECRET, "Bos"]))
    assert output_title("Nota  over\nhet bos.pdf", "n.pdf", []) == "Nota over het bos"
    assert output_title("Nota over het bos", "n.pdf", secrets) == "n"
    assert output_title("Nota over bossen", "n.pdf", secrets) == "Nota over bossen"
    assert output_title(" ", "n.pdf", []) == "n"


def box(x0, y0, x1, y1, group="g", ground="5.1.2e", key="p"):
    return Box(0, Rect(x0, y0, x1, y1), key, ground, group)


def test_boxes_of_one_datum_that_touch_on_a_line_become_one():
    assert [b.rect for b in disjoint([box(0, 0, 10, 10), box(11, 1, 20, 10)])] == [
        Rect(0, 0, 20, 10)
    ]
    assert len(disjoint([box(0, 0, 10, 10), box(11, 1, 20, 10, "h")])) == 2
    assert len(disjoint([box(0, 0, 10, 10), box(15, 1, 20, 10)])) == 2
    assert len(disjoint([box(0, 0, 10, 10), box(0, 9.5, 10, 20)])) == 2


def test_boxes_never_overlap_and_never_cover_more_than_asked():
    boxes = [box(0, 0, 100, 50), box(90, 40, 150, 60, "h"), box(10, 10, 20, 20, "i")]
    boxes += [box(40, -10, 60, 80, "j"), box(5, 5, 5, 9, "k"), box(99.9, 0, 100.1, 5, "l")]
    made = disjoint(boxes)
    for i, one in enumerate(made):
        assert all(not one.rect.intersects(other.rect) for other in made[i + 1 :])
        assert any(b.rect.contains(one.rect) for b in boxes)
    assert sum(b.rect.area for b in made) == pytest.approx(5000 + 1100 + 800, rel=0.01)


FOUND = [
    ("Jansen", "de heer JANSEN komt", 1),
    ("Jansen", "Jansens en Jansenius", 0),
    ("Berg", "Bergen op Zoom", 0),
    ("José de Vries", "Jose\nde  Vries", 1),
    ("Jansen", "de heer Jan-\nsen en Jan\x02\r\nsen", 2),
    ("Jansen", "jan_jansen_nota", 1),
    ("06-12345678", "bel 06 1234 5678 of 0612345678", 2),
    ("Wilhelmina Zonderland", "W i l h e l m i n a Z o n d e r l a n d", 1),
    ("Wilhelmina", "wilhel\u00admina", 1),
    ("A.B.", "a b", 0),
]


@pytest.mark.parametrize(("value", "text", "count"), FOUND)
def test_a_value_is_found_however_it_is_written(value, text, count):
    needle = Needle.of(value)
    assert (needle.count(Haystack(text)) if needle else 0) == count


def test_folding_is_stable():
    assert fold("ÉÉN Søren ﬁets_") == "een soren fiets "
    assert fold(fold("Straße")) == fold("Straße")


def test_a_plan_of_nothing_is_a_plan():
    plan = build_plan("x", [], [], {}, HOUSE, "a")
    assert plan.documents == ()


@pytest.mark.parametrize("name", ["Jan Steller", "Piet Page", "Anna Lakwerk", "Kees Artikel"])
def test_a_person_may_be_called_as_the_words_that_are_written_into_the_file(name, tmp_path):
    pdf = page(f"Van {name} aan u.")
    plan = plan_for(pdf, (name,), profile=WOO)
    assert write(pdf, plan.documents[0], plan.options, tmp_path, verify).verification.passed


def test_several_grounds_on_a_passage_stand_in_its_box_its_words_the_note_and_the_report():
    pdf = page(f"Van {SECRET} aan u.")
    items = found(read_text(pdf, "d1"), SECRET)
    plan = plan_of(pdf, items, WOO, ground="5.1.2e, 5.1.2i")
    (planned,) = plan.documents
    (box,) = planned.redactions
    assert box.label == box.ground == "5.1.2e, 5.1.2i"
    assert box.alternative_text == (
        "Gelakt: artikel 5.1.2e, persoonlijke levenssfeer en artikel 5.1.2i, goed functioneren "
        "van de Staat, andere publiekrechtelijke lichamen of bestuursorganen"
    )
    assert "steller" in planned.note.sentence
    assert "artikel 5.1, tweede lid, aanhef en onder i, Woo" in planned.note.sentence
    (document_,) = build_report(plan, [])["documents"]
    assert document_["counts"]["grounds"] == {"5.1.2e": 1, "5.1.2i": 1}
    assert document_["counts"]["entity_types"] == {"PERSON": 1}
    titled = label_of("5.1.1e, 9.9", BoxLabel.CODE_AND_TITLE)
    assert titled == "5.1.1e Identificatienummers, 9.9"
    assert label_of("", BoxLabel.CODE) == ""


def test_the_written_file_shows_both_codes_and_passes_the_checks(tmp_path):
    pdf = page(f"Van {SECRET} aan u.")
    items = found(read_text(pdf, "d1"), SECRET)
    plan = plan_of(pdf, items, WOO, ground="5.1.2e, 5.1.2i")
    published = write(pdf, plan.documents[0], plan.options, tmp_path, verify)
    assert published.verification.passed
    with pymupdf.open(published.path) as written:
        drawn_ = pymupdf.TEXTFLAGS_TEXT | pymupdf.TEXT_IGNORE_ACTUALTEXT
        assert "5.1.2e, 5.1.2i" in written[0].get_text(flags=drawn_)
        assert "artikel 5.1.2e, persoonlijke" in written[0].get_text()
