from __future__ import annotations

import pytest

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
        ("https://www.tweedekamer.nl/kamerleden/over-de-kamer", None),
        ("Jaarverslag_Defensie_2024.pdf", None),
    ],
)
def test_a_name_in_a_file_or_an_address_is_found_whole(find, text, name) -> None:
    found = [d.text for d in find(text, EntityType.PERSON) if d.score >= 0.6]
    assert found == ([name] if name else [])
