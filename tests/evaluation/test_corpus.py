"""The measuring rod itself: the corpus is fixed and honest, and a sample stays above its floors."""

from __future__ import annotations

import itertools
import random
from typing import TYPE_CHECKING

import pytest
from stdnum import iban
from stdnum.nl import bsn

from app import reference
from app.detection.dutch.lexicon import surnames
from app.detection.engine import Detector
from app.detection.ner import learned_recognizers
from app.model.detection import EntityType, Role
from app.model.geometry import PageArea, Rect
from app.model.proposal import Advice, Proposal, ProposalOrigin
from tests.evaluation.corpus import evaluate, people
from tests.evaluation.corpus.documents import PRODUCERS, document
from tests.evaluation.corpus.gold import Gold, read_gold
from tests.evaluation.corpus.making import Made, corpus
from tests.evaluation.corpus.marks import Label
from tests.evaluation.corpus.scores import Score, compare
from tests.evaluation.corpus.splits import BY_OTHERS, HELD_OUT, HERE, SPLITS, split

if TYPE_CHECKING:
    from pathlib import Path

#: Parts in kinds of their own.
OWN_KINDS = {*BY_OTHERS, *HELD_OUT} - {"opened"}
KINDS = sorted(set(split("dev").templates) - {"report"})
ALWAYS = ("reportlab", "story")


@pytest.fixture(scope="module")
def made() -> list[Made]:
    """One document of each kind but the long ones, by the producers that are always there."""
    others = (made for name in BY_OTHERS for made in corpus(name, 1, (), ALWAYS))
    return [*corpus("dev", 1, KINDS, ALWAYS), *others]


@pytest.mark.parametrize("name", [*SPLITS, *HELD_OUT])
def test_the_same_seed_makes_the_same_document(name: str) -> None:
    for kind in split(name).templates:
        one, same, other = (document(name, kind, n, PRODUCERS[0]) for n in (3, 3, 6))
        assert one == same
        assert one.marks != other.marks


@pytest.mark.parametrize("name", [*SPLITS, *HELD_OUT])
def test_all_kinds_have_templates_of_their_own_in_every_part(name: str) -> None:
    half = split(name)
    if name in OWN_KINDS:
        assert len(half.templates) >= 12
        assert all(len(templates) >= 4 for templates in half.templates.values())
    else:
        assert set(half.templates) == set(split("dev").templates)
    assert all(len(templates) > 1 for templates in half.templates.values())
    assert sum(len(o["surnames"]) for o in half.origins.values()) >= 150
    assert sum(len(o["given"]) for o in half.origins.values()) >= 100


#: Those that were held out in turn; their writers did not see one another's names either.
_OPENED = ("mixed", "opened", "plain")


@pytest.mark.parametrize("pair", list(itertools.combinations(SPLITS, 2)))
def test_the_parts_share_no_name_no_list_and_no_template(pair: tuple[str, str]) -> None:
    dev, test = (split(name) for name in pair)
    if not set(pair) & set(_OPENED):
        for part in ("given", "surnames"):
            mine, yours = ({x for o in s.origins.values() for x in o[part]} for s in (dev, test))
            assert mine & yours == set()
        for name in set(dev.words) - {"providers"}:  # there are but so many
            assert set(dev.words[name]) & set(test.words[name]) == set(), name
    sentences = [
        {x for t in s.templates.values() for x in "".join(t).split("\n")} for s in (dev, test)
    ]
    assert [x for x in sentences[0] & sentences[1] if len(x) > 60] == []


def test_every_held_out_part_that_has_templates_is_registered() -> None:
    folders = {path.name for path in HERE.iterdir() if (path / "names.toml").exists()}
    written = {name for name in folders if split(name).templates}
    assert written == {*SPLITS, *HELD_OUT}


@pytest.mark.parametrize("name", HELD_OUT)
def test_the_held_out_documents_share_nothing_with_the_others(name: str) -> None:
    unseen = split(name)
    sentences = {x for t in unseen.templates.values() for x in "".join(t).split("\n")}
    for other in map(split, SPLITS):
        for part in ("given", "surnames"):
            mine, theirs = (
                {x for o in s.origins.values() for x in o[part]} for s in (unseen, other)
            )
            assert mine & theirs == set()
        for words in set(other.words) & set(unseen.words) - {"providers"}:  # there are but so many
            assert set(unseen.words[words]) & set(other.words[words]) == set(), words
        known = {x for t in other.templates.values() for x in "".join(t).split("\n")}
        assert [x for x in sentences & known if len(x) > 60] == []
    assert all(len(templates) > 2 for templates in unseen.templates.values())


@pytest.mark.parametrize("name", HELD_OUT)
def test_the_held_out_documents_hold_as_much_that_should_stay_as_personal_data(name: str) -> None:
    labels = [
        mark.label
        for kind, templates in split(name).templates.items()
        for number in range(len(templates))
        for mark in document(name, kind, number, "story").marks
    ]
    stay = (Label.NEGATIVE, Label.DOMAIN, Label.OFFICIAL, Label.LOCAL)
    gold = labels.count(Label.GOLD)
    assert gold > 600
    assert sum(map(labels.count, stay)) > 0.9 * gold


@pytest.mark.parametrize("name", HELD_OUT)
def test_the_gold_of_every_held_out_template_lies_in_the_text_layer(name: str) -> None:
    found = list(corpus(name, 5, use=ALWAYS))
    for one in found:
        gold = read_gold(one.pdf, one.document)
        assert len(gold.inks) == one.document.inks, one.document.key
        for item in gold.items:
            wanted = "".join(c for c in item.mark.text if c.isalnum())
            times = gold.pages if item.mark.repeated else 1
            read = "".join(gold.chars[i].text for i in item.chars)
            assert read == wanted * times, (one.document.key, item.mark.kind)


@pytest.mark.parametrize("name", HELD_OUT)
def test_the_misses_of_the_held_out_documents_are_refused(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as refused:
        evaluate.main([name, "--misses", str(tmp_path / "misses.txt")])
    assert refused.value.code == 2
    said = capsys.readouterr().err.strip().splitlines()[-1]
    assert said.endswith(f"the misses of the {name} documents are not for looking at")
    assert not (tmp_path / "misses.txt").exists()


def test_many_of_the_names_are_not_on_the_list_that_the_program_has() -> None:
    known = surnames()
    for name in (*SPLITS, *HELD_OUT):
        names = {s.rpartition("|")[2] for o in split(name).origins.values() for s in o["surnames"]}
        assert sum(n.casefold() not in known for n in names) > len(names) / 8


def test_numbers_pass_their_checksums() -> None:
    rng = random.Random(1)
    for _ in range(200):
        assert bsn.is_valid(people.bsn(rng))
        assert iban.is_valid(people.iban(rng))


def test_the_gold_lies_in_the_text_layer_as_it_was_meant(made: list[Made]) -> None:
    for one in made:
        gold = read_gold(one.pdf, one.document)
        for item in gold.items:
            wanted = "".join(c for c in item.mark.text if c.isalnum())
            found = "".join(gold.chars[i].text for i in item.chars)
            times = gold.pages if item.mark.repeated else 1
            assert found == wanted * times, (one.document.key, item.mark.kind)


def test_every_signature_is_seen_in_the_finished_file(made: list[Made]) -> None:
    assert sum(one.document.inks for one in made) > 3
    for one in made:
        assert len(read_gold(one.pdf, one.document).inks) == one.document.inks, one.document.key


def proposal(area: PageArea, advice: Advice, kind: EntityType) -> Proposal:
    return Proposal(
        id="p", document_id="d", areas=(area,), start=None, end=None, text="",
        entity_type=kind, role=Role.ONBEKEND, advice=advice, ground="5.1.2e", justification="",
        score=1.0, origin=ProposalOrigin.DETECTED, explanation="",
    )  # fmt: skip


def boxes(gold: Gold, label: Label, kind: str, skip: int = 0) -> list[Proposal]:
    """A proposal over each character of the marks of a kind, but for the last ones."""
    return [
        proposal(PageArea(gold.chars[i].page, gold.chars[i].rect), Advice.REDACT, EntityType(kind))
        for item in gold.items
        if item.mark.label is label and item.mark.kind == kind
        for i in item.chars[: len(item.chars) - skip]
    ]


def test_only_what_is_covered_to_the_last_character_counts_as_hidden(made: list[Made]) -> None:
    one = next(m for m in made if m.document.kind == "mail")
    gold = read_gold(one.pdf, one.document)
    for skip, full in ((0, True), (1, False)):
        score = compare(one, gold, boxes(gold, Label.GOLD, "PERSON", skip), {})
        persons = [h for h in score.gold() if h.kind == "PERSON"]
        assert len(persons) > 5
        assert {h.full for h in persons} == {full}
        assert all(h.overlap and h.typed for h in persons)
        assert not any(h.overlap for h in score.gold() if h.kind != "PERSON")
        assert score.wrong == []


def test_a_box_over_what_should_stay_counts_against_precision(made: list[Made]) -> None:
    one = next(m for m in made if m.document.kind == "letter")
    gold = read_gold(one.pdf, one.document)
    page = proposal(PageArea(0, Rect(0, 0, 600, 850)), Advice.REDACT, EntityType.PERSON)
    score = compare(one, gold, [page], {})
    assert all(h.full for h in score.gold() if h.kind != "SIGNATURE")
    assert all(h.touched_redact for h in score.hits if h.label is Label.OFFICIAL)
    assert score.excess > 500


def test_a_box_to_be_checked_hides_without_redacting(made: list[Made]) -> None:
    one = next(m for m in made if m.document.kind == "letter")
    gold = read_gold(one.pdf, one.document)
    page = proposal(PageArea(0, Rect(0, 0, 600, 850)), Advice.CHECK, EntityType.PERSON)
    hits = compare(one, gold, [page], {}).hits
    assert all(h.full and not h.full_redact and not h.touched_redact for h in hits)


@pytest.fixture(scope="module")
def scores() -> list[Score]:
    profile = reference.profile()
    detector = Detector(profile, learned_recognizers())
    return evaluate.run("dev", 2, profile, detector, KINDS, ALWAYS)


def test_the_sample_stays_above_its_floors(scores: list[Score]) -> None:
    """Floors as measured; who makes the detection better raises them."""
    gold = [h for s in scores for h in s.gold()]

    def full(kind: str) -> float:
        hits = [h for h in gold if h.kind == kind]
        return sum(h.full for h in hits) / len(hits)

    floors = {"SIGNATURE": 1.0, "EMAIL": 1.0, "IBAN": 1.0, "BSN": 1.0, "PHONE": 0.95, "DOB": 0.95}
    floors |= {"PLATE": 0.95, "PERSON": 0.97, "STAFF_ID": 0.95, "ID_DOC": 0.95}
    assert {k: full(k) for k, floor in floors.items() if full(k) < floor} == {}
    assert sum(h.full for h in gold) / len(gold) >= 0.97
    right = sum(sum(s.right.values()) for s in scores)
    assert right / (right + sum(len(s.wrong) for s in scores)) >= 0.97


def test_no_office_holder_and_no_mail_domain_is_hidden(scores: list[Score]) -> None:
    stay = [
        h for s in scores for h in s.hits if h.label in (Label.OFFICIAL, Label.LOCAL, Label.DOMAIN)
    ]
    assert len(stay) > 30
    assert [h.context for h in stay if h.touched_redact] == []


def test_the_page_keeps_one_half_when_the_other_is_measured(
    scores: list[Score], tmp_path: Path
) -> None:
    page = tmp_path / "evaluation.md"
    for name in (*SPLITS, *HELD_OUT):
        evaluate.into_docs(page, name, f"heading of {name}", scores)
    text = page.read_text(encoding="utf-8")
    evaluate.into_docs(page, "dev", "heading of dev", scores)
    assert page.read_text(encoding="utf-8") == text
    assert text.index("heading of test") < text.index("heading of dev")
    assert [text.count(f"heading of {name}") for name in HELD_OUT] == [1] * len(HELD_OUT)
