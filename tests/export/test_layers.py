from __future__ import annotations

from pikepdf import Array, Dictionary, Name, Pdf

from app.export.layers import is_shown


def test_an_expression_that_cannot_be_followed_hides_nothing():
    pdf = Pdf.new()
    off = pdf.make_indirect(Dictionary(Type=Name.OCG))
    hidden = {off.objgen}
    deep = Array([Name.And, off])
    for _ in range(30):
        deep = Array([Name.And, deep])
    for term in (Array([]), Array([Name.And, 3]), Array([Name.Or, Array([])]), deep):
        assert is_shown(Dictionary(Type=Name.OCMD, VE=term), hidden)
    assert not is_shown(Dictionary(Type=Name.OCMD, VE=Array([Name.And, off])), hidden)
