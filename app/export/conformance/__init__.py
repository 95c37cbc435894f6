"""Whether a file is what it says it is: fit for the archive (PDF/A-2), accessible (PDF/UA-1).

``clause`` holds what a clause is, ``subject`` what is read of a file for all of them; the other
modules hold one function per clause, and ``judge`` puts them together. The clauses are those that
this program can break or keep; for the fonts' programs and the rest of PDF/A ``second`` asks the
rules that pikepdf brings. The numbers are those of ISO 19005-2:2011 and ISO 14289-1:2014.
"""
