from __future__ import annotations

import pymupdf
import pytest

from app.export.residue import with_rest
from tests.export.making import blank, data, put

BOX = pymupdf.Rect(60, 60, 200, 100)


@pytest.mark.parametrize("resources", [True, False])
def test_a_rule_through_a_box_is_no_rest(resources):
    pdf = put(blank(), "0 g 40 760 400 1 re f")
    if not resources:
        del pdf.pages[0].obj["/Resources"]
    with pymupdf.open(stream=data(pdf), filetype="pdf") as document:
        assert with_rest(document[0], [BOX]) == []
