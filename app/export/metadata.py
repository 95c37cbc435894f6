"""Metadata: nothing of the old, a title and a language in the new, and what the file keeps to."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from pikepdf import Dictionary, Name, Pdf, String

from app.export.naming import PRODUCER, betrays
from app.export.search import squeeze

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pikepdf import Object

    from app.export.conformance.clause import Level
    from app.export.search import Needle

LANGUAGE = "nl-NL"
SHORTEST_TITLE = 6
"""Letters; shorter ones stand by chance in the text of a page."""

NO_TITLES = frozenset({"untitled", "naamloos", "zondertitel", "anonymous"})
"""What programs put down when nobody gave a title."""

_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_HEAD = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
"""
_TITLE = ('<dc:title><rdf:Alt><rdf:li xml:lang="x-default">', "</rdf:li></rdf:Alt></dc:title>\n")
_SPOKEN = ("<dc:language><rdf:Bag><rdf:li>", "</rdf:li></rdf:Bag></dc:language>\n")
_MADE_BY = ("<pdf:Producer>", "</pdf:Producer>\n</rdf:Description>\n")
_PART = '<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">\n'
_ARCHIVE = (
    f"{_PART}<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>",
    "</pdfaid:conformance>\n</rdf:Description>\n",
)
_ACCESSIBLE = """<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
"""
_EXTENSION = """<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>ISO 14289</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"""
"""Where PDF/UA's own property is explained, as PDF/A asks (ISO 19005-2:2011, 6.6.2.3)."""

_TAIL = '</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end="w"?>'
FIXED = (_HEAD, *_TITLE, *_SPOKEN, *_MADE_BY, *_ARCHIVE, _ACCESSIBLE, _EXTENSION, _TAIL)
"""All that always stands there word for word, and so tells nothing of any document."""


def language_of(root: Object) -> str:
    """The document's language when that is a proper tag, else Dutch."""
    found = str(root.get("/Lang", LANGUAGE))
    return found if _LANGUAGE_TAG.fullmatch(found) else LANGUAGE


def title_of(document: Pdf, texts: Sequence[str], secrets: Iterable[Needle]) -> str:
    """The document's own title when it may stay; empty otherwise.

    As with bookmarks: a page must still show it, so that it tells nothing that isn't seen.

    Args:
        document: The redacted file with its old properties.
        texts: For every page its text after redaction, squeezed.
        secrets: Values that no title may hold.
    """
    info = document.trailer.get("/Info")
    title = " ".join(str(info.get("/Title", "")).split()) if isinstance(info, Dictionary) else ""
    bare = squeeze(title)
    told = len(bare) >= SHORTEST_TITLE and bare not in NO_TITLES
    told = told and any(bare in text for text in texts)
    return title if told and not betrays(title, secrets) else ""


def write_metadata(
    document: Pdf,
    title: str,
    language: str,
    archive: Level | None = None,
    *,
    accessible: bool = False,
) -> None:
    """Title, language and producer in a new file; no author, no dates, no history.

    Args:
        document: Any metadata that it has are written over.
        title: Shown in the title bar.
        language: A tag such as ``nl-NL``.
        archive: The level of PDF/A-2 that the file says it keeps.
        accessible: Whether it says that it keeps PDF/UA-1.
    """
    plain = _NOT_IN_XML.sub("", title).strip()
    document.Root.Lang = String(language)
    document.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    parts = [_HEAD]
    if plain:
        parts += [_TITLE[0], escape(plain, quote=False), _TITLE[1]]
    parts += [_SPOKEN[0], escape(language, quote=False), _SPOKEN[1]]
    parts += [_MADE_BY[0], PRODUCER, _MADE_BY[1]]
    if archive is not None:
        parts += [_ARCHIVE[0], archive.value.upper(), _ARCHIVE[1]]
    if accessible:
        parts += [_ACCESSIBLE, _EXTENSION]
    stream = document.make_stream("".join((*parts, _TAIL)).encode())
    stream.Type, stream.Subtype = Name.Metadata, Name.XML
    document.Root.Metadata = stream
    document.docinfo[Name.Title] = String(plain)
    document.docinfo[Name.Producer] = String(PRODUCER)
