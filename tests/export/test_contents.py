"""Short texts that stand for letters go when the letters are gone, whatever else is in a stream."""

from __future__ import annotations

import pikepdf
from pikepdf import Dictionary

from app.export.contents import Cleaner
from app.export.renaming import Renamer

STREAM = b"""/Span <</ActualText (fi)>> BDC () Tj EMC
/Span <</ActualText (fl)>> BDC (fl) Tj EMC
/Span <</ActualText (Gelakt)>> BDC EMC
/Span <</ActualText (o)>> BDC Tj EMC
/Span <</ActualText (x)>> BDC [ (x) ] TJ EMC
/Span <</ActualText (s)>> BDC BI /W 1 /H 1 /BPC 8 /CS /G ID a EI EMC
"""


def test_a_short_text_goes_with_its_letters_and_stays_with_them():
    with pikepdf.new() as pdf:
        stream = pdf.make_stream(STREAM)
        cleaner = Cleaner(Dictionary(), alternatives=("Gelakt",), rename=Renamer())
        kept = cleaner.clean(pikepdf.parse_content_stream(stream))
        left = pikepdf.unparse_content_stream(kept)
    assert b"(fi)" not in left
    assert b"(o)" not in left
    assert left.count(b"ActualText") == 4
    assert b"Gelakt" in left
