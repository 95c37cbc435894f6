from __future__ import annotations

import pytest

from app.detection.stems import name_in
from app.model.detection import EntityType


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bijlage: CV_Pieter_de_Jonge.pdf (2 MB)", "Pieter_de_Jonge"),
        ("zie cv-sanne-bakker-2023.docx", None),
        ("zie Verslag_S.M._van_der_Velde_def.docx", "S.M._van_der_Velde"),
        ("op linkedin.com/in/fatima-el-amrani staat", "fatima-el-amrani"),
        ("https://intranet.minbzk.nl/medewerkers/j-vandenheuvel/profiel", "j-vandenheuvel"),
        ("https://www.rijksoverheid.nl/onderwerpen/woo-verzoek", None),
        ("op facebook.com/wesley.deridder.940 staat", "wesley.deridder.940"),
        ("https://linkedin.com/in/fatima-el-amrani-8b2210/", "fatima-el-amrani-8b2210"),
        ("https://www.tweedekamer.nl/kamerleden/over-de-kamer", None),
        ("Jaarverslag_Defensie_2024.pdf", None),
        ("Chat_Salaris_Q1_Sjoerd.txt", None),
    ],
)
def test_a_name_in_a_file_or_an_address_is_found_whole(find, text, name) -> None:
    found = [d.text for d in find(text, EntityType.PERSON) if d.score >= 0.6]
    assert found == ([name] if name else [])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("film_anouk.mp4", ["anouk"]),
        ("verslag_BZW-2022-0093_vTuijl.pdf", ["vTuijl"]),
        ("TB23-0219_brief_FBlok_aan_EterHorst.pdf", ["FBlok", "EterHorst"]),
        ("BO_verslag_14juni2023_ahendriksen.docx", ["ahendriksen"]),
        ("perceelslijst_v9_tahirim.xlsx", ["tahirim"]),
        ("Offerte_DPoldervaart_P21-0386.pdf", ["DPoldervaart"]),
        ("klacht_Kaplan_meldpunt.pdf", ["Kaplan"]),
        ("gesprek_keukentafel_van_ooijen_220912.docx", ["van_ooijen"]),
        ("gesprek_keukentafel_verbruggen_hj_220913.docx", ["verbruggen_hj"]),
        ("Nota_stas_vaststelling_v4.docx", []),
        ("tekening_Dorpsstraat_12.pdf", []),
        ("raadsvoorstel_kunstgrasvelden_def.pdf", []),
        ("meetrapport_Utrecht_geluid.pdf", []),
    ],
)
def test_one_name_alone_in_the_name_of_a_file_is_a_question(find, text, names) -> None:
    found = find(f"zie {text} hier", EntityType.PERSON)
    assert [d.text for d in found] == names
    assert all(d.score < 0.5 for d in found)


@pytest.mark.parametrize(
    ("stem", "name"),
    [
        ("230314_conceptreactie_v3_Samira.docx", "Samira"),
        ("Reactie_Tuhuteru_op_concept_v2", "Tuhuteru"),
        ("Werkbezoek_Heerlen_QLabega_v5", "QLabega"),
        ("schade_Dijkweg_Brouwer.jpg", "Brouwer"),
        ("Verklaring_schipper_W_Bolt_def", "W_Bolt"),
        ("brief_Van_Tilborg_concept2", "Van_Tilborg"),
        ("Chat_Salaris_Q1_Sjoerd", "Sjoerd"),
        ("nota_v2_def", "nota_v2_def"),
        ("Nota_stas_vaststelling_v4_opm_Hogeveen", "Hogeveen"),
        ("Verslag_Henk_visser", "Henk_visser"),
        ("Gesprek_Sanne_vdberg_def", "Sanne_vdberg"),
        ("JAN_VERWEIJ", "JAN_VERWEIJ"),
        ("BAL_Willem", "BAL_Willem"),
        ("Tjitske_t", "Tjitske_t"),
        ("CV_A_Yilmaz", "A_Yilmaz"),
        ("brief_pleun_de_haan", "pleun_de_haan"),
        ("notitie_Sanne_en_Samira_def", "Sanne_en_Samira"),
        ("Weth. Oosterhof", "Oosterhof"),
        ("Brgm Penders-Mol", "Penders-Mol"),
        ("Sanne de Boer", "Sanne de Boer"),
    ],
)
def test_of_what_the_model_reads_as_one_word_the_name_alone_is_somebodys(stem, name) -> None:
    text = f"zie {stem} in de map"
    start, end = name_in(text, 4, 4 + len(stem))
    assert text[start:end] == name


def test_an_office_in_short_before_a_street_is_a_part_of_it() -> None:
    assert name_in("Weth. Molstraat 3", 0, 15) == (0, 15)
