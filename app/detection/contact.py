"""What stands in a line where a person's data are expected: names, phone numbers, addresses."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.detection.dutch import lexicon
from app.detection.dutch.email import functional, other_line
from app.detection.dutch.name_blocks import never
from app.detection.dutch.name_tokens import PARTICLES
from app.detection.dutch.names import find_names
from app.detection.dutch.phone_general import general, rounded
from app.detection.labels import Label, LabelKind, is_function, is_office, label_at
from app.detection.line_parts import outside_brackets, segments_of
from app.detection.ner_whole import has_first
from app.detection.next_label import before_next_label, is_next_label
from app.model.detection import EntityType

#: "02-06-2016  14.25" is a day and an hour.
_DAY = re.compile(r"\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d(?!\d)")
_PHONE = re.compile(
    r"(?<![\w/.-])(?:\+\s?\d{1,3}|00\s?\d{2}|\(?0\d{1,3}\)?)(?:\s?\(0\))?"
    r"(?:[\s./–‑-]{0,3}\(?\d\)?){6,11}(?!\d|[-/.]\d{1,2}[-/.](?:19|20)\d\d)"
)
_EXTENSION = re.compile(r"\*?\d(?:[\s.-]?\d){3,9}(?!\d)")
_MAIL = re.compile(
    r"(?P<local>[\w.+'’%-]+(?:\n[\w.+'’%-]*)?)@(?P<domain>[\w-]+(?:\.[\w-]+)*)", re.UNICODE
)
_CAPITALISED = r"(?:[^\W\d_a-zß-ÿ][^\W\d_]*(?:['’][^\W\d_]+)*\.?)"
_NAME_WORD = re.compile(
    rf"{_CAPITALISED}(?:[-‑–]\s?(?:(?:van|de|der|den|ten|ter|te|el)\s)*{_CAPITALISED})*[-‑]?"
)
_INITIALS = re.compile(r"(?:(?:[^\W\d_a-zß-ÿ]|Th|Ch|Chr|Ph|IJ|Ij|Tj|Sj|Dj|Jac|Joh|Fr|Yv)\.[-‑]?)+")
_TITLE = re.compile(
    r"(?:de\s+heer|mevrouw|mevr|mw|dhr|drs?|mr|ir|ing|prof|jhr|jkvr|ds|bc|lic|kol|lkol|maj|kap|"
    r"MSc|BSc|MA|BA|LLM|LL\.M|MBA|PhD|RA|RC|EMSD)\.?,?",
    re.IGNORECASE,
)
_TEXT_INITIALS = re.compile(r"[A-Z]{1,2}(?:v|vd|d|vdr|ter)[A-Z]{1,2}|(?:[A-Z]\.){2,4}")
#: What the name of a body begins with; a person's name never does.
_BODY_WORDS = """
waterschap gemeente provincie ministerie stichting vereniging politie universiteit hogeschool
rechtbank inspectie bureau team afdeling directie dienst programma cluster sectie commissie
autoriteit vergaderzaal vergaderkamer griffie bijlage blad
"""
_BODIES = tuple(f"{word} " for word in _BODY_WORDS.split())
_GREETING = re.compile(
    r"\s*(?:geachte|beste|hallo|hoi|ha|hai|dag|lieve|dear|goede(?:morgen|middag|navond))\s",
    re.IGNORECASE,
)
#: The name of a firm in a signature or beside a label: "Baker & McKenzie House".
_FIRM = re.compile(
    r"[A-Z]\w+ & [A-Z]\w+(?! ?(?:,|\(|$))|"
    r"(?<!\w)(?:B\.?V|N\.?V|V\.?O\.?F|GmbH|Ltd|Inc|LLP)(?:\.|\b)|"
    r"(?i:\b(?:accountants|advocaten|notarissen|advocatuur|logistics|holding|consultants)\b)"
)


@dataclass(frozen=True, slots=True)
class Value:
    """A datum at ``start`` to ``end`` of the document's text.

    ``score`` says how sure it is that this is one, given that it stands where it stands. For mail
    the span is the local part alone.
    """

    start: int
    end: int
    kind: EntityType
    score: float


def mails_and_phones(text: str, start: int, end: int) -> list[Value]:
    """Mail addresses (local part) and phone numbers in ``text[start:end]``, in order."""
    mails = list(_MAIL.finditer(text, start, end))
    found = [
        Value(m.start("local") + other_line(m["local"]), m.end("local"), EntityType.EMAIL, 0.95)
        for m in mails
        if not functional(m["local"], m["domain"])
    ]
    taken = [m.span() for m in mails]
    found += [
        Value(m.start(), m.end(), EntityType.PHONE, 0.5 if rounded(text, *m.span()) else 0.9)
        for m in _PHONE.finditer(text, start, end)
        if sum(c.isdigit() for c in m.group()) >= 9
        and _free(m.start(), taken)
        and _DAY.match(text, m.start()) is None
        and not general(text, m.start(), m.end())
    ]
    return sorted(found, key=lambda v: v.start)


def extension(text: str, start: int, end: int) -> list[Value]:
    """An internal number such as ``8 12 34``, which only a label tells from other numbers."""
    full = [v for v in mails_and_phones(text, start, end) if v.kind is EntityType.PHONE]
    match = None if full else _EXTENSION.search(text, start, end)
    if match is not None and general(text, match.start(), match.end()):
        return full
    return full if match is None else [Value(match.start(), match.end(), EntityType.PHONE, 0.8)]


def names(text: str, start: int, end: int, *, first: bool) -> list[Value]:
    """Full names in a line of a contact or signing block.

    ``first`` says that a name is expected right here, so that an unknown name counts too; in later
    lines only what is surely a name does, because functions and units stand there.
    """
    end = before_next_label(text, start, end)
    line = text[start:end]
    if (is_office(line) and not has_title(line)) or _GREETING.match(line) or _FIRM.search(line):
        return []
    if is_body(line) and not has_title(line):
        return []
    segments = segments_of(text, start, end)
    low, high = (start + border for border in outside_brackets(line))
    spans = [
        (s.start, s.end, s.score)
        for s in find_names(text, start, end, expected=True)
        if _plausible(text[s.start : s.end], s.score, first=first)
        and not _is_label(text[s.start : end])
        and not is_next_label(text, s.start, s.end)
        and not any(a <= s.start and s.end < b and _names_function(text[a:b]) for a, b in segments)
        and ((s.end > low and s.start < high) or name_shape(text[s.start : s.end]) == 2)
    ]
    for a, whole in (*segments, *_surname_first(text, start, end)):
        b = _before_function(text, a, whole)
        shaped = name_shape(text[a:b])
        if _is_label(text[a:b]) or is_known(text[a:b]) or is_next_label(text, a, b):
            continue
        # Behind the name in the same line capitals are a unit: "E. Jansen, NLD MILREP".
        further = bool(spans) and a > start and text[a:b].isupper()
        expected = first and b > low and a < high and not further
        if shaped >= (1 if expected else 2) and _plausible(text[a:b], 0.7, first=first):
            spans = _united(spans, a, b)
    return [Value(a, b, EntityType.PERSON, max(score, 0.7)) for a, b, score in spans]


def _before_function(text: str, start: int, end: int) -> int:
    """Where a name ends that a function follows on the same line: "O. Berg Teammanager"."""
    words = list(re.finditer(r"\S+", text[start:end]))
    for i, word in enumerate(words[2:], start=2):
        if word.group()[0].isupper() and is_function(word.group()):
            return start + words[i - 1].end()
    return end


def is_body(text: str) -> bool:
    """True for what begins with a word for a body or a room: "Vergaderzaal Drees"."""
    return " ".join(text.casefold().split()).startswith(_BODIES)


def is_known(text: str) -> bool:
    """True for a place, a firm, and what ends in a word that no name has ("Bezwaar en Beroep")."""
    key = " ".join(text.casefold().split())
    if is_body(text):
        return True
    other = never(key.rpartition(" ")[2]) and not has_title(text)
    return other or key in lexicon.places() or key in lexicon.firms()


def _is_label(text: str) -> bool:
    """True for the next label on the same line: ``A. Bakker | Doorkiesnummer: ...``."""
    label = label_at(text.lstrip())
    return label is not None and label.closed and len(label.words) > 2


def initials(text: str, start: int, end: int, *, capitals: bool = False) -> list[Value]:
    """Initials such as ``SvdV`` or ``A.B.`` in a place for a paraaf.

    Capitals alone count only on request, because elsewhere they name a unit.
    """
    short = text[start:end].strip()
    plain = capitals and re.fullmatch(r"[A-Z]{2,3}", short) is not None
    if not plain and _TEXT_INITIALS.fullmatch(short) is None:
        return []
    lead = len(text[start:end]) - len(text[start:end].lstrip())
    score = 0.45 if short in ("B.V.", "N.V.") else 0.7
    return [Value(start + lead, start + lead + len(short), EntityType.INITIALS, score)]


def name_shape(text: str) -> int:
    """How much ``text`` as a whole looks like one name: 0 no, 1 capitalised words, 2 surely.

    Surely means: a title or initials before a surname, or a particle before it.
    """
    tokens = _tokens(text)
    if not 1 <= len(tokens) <= 9:
        return 0
    words = sum(kind == "word" for kind in tokens)
    if not words or "other" in tokens or words > 4:
        return 0
    strong = "title" in tokens or "initials" in tokens or "particle" in tokens[:-1]
    return 2 if strong else 1


def only_titles(text: str) -> bool:
    """True for a line with titles, initials and particles but no surname yet."""
    tokens = _tokens(text)
    return bool(tokens) and set(tokens) <= {"title", "initials", "particle"}


def _tokens(text: str) -> list[str]:
    kinds: list[str] = []
    clean = re.sub(r"\bde\s+heer\b", "dhr.", text.strip(" ,.;:"), flags=re.IGNORECASE)
    for token in clean.split():
        bare = token.strip("()\"',;")
        if bare.casefold() in PARTICLES or token.casefold() in PARTICLES:
            kinds.append("particle")
        elif _TITLE.fullmatch(token):
            kinds.append("title")
        elif _INITIALS.fullmatch(bare) or (len(bare) == 1 and bare.isupper()):
            kinds.append("initials")
        elif _NAME_WORD.fullmatch(bare):
            kinds.append("word")
        elif glued := _INITIALS.match(bare):
            rest = bare[glued.end() :]
            kinds += ["initials", "word" if _NAME_WORD.fullmatch(rest) else "other"]
        else:
            kinds.append("other")
    return kinds


def has_title(text: str) -> bool:
    """True when there are initials or a title in ``text``, so that an office word is a surname."""
    return bool({"title", "initials"} & set(_tokens(text.partition(",")[0])))


def _plausible(text: str, score: float, *, first: bool) -> bool:
    """Reject what looks like a name but is a function, a unit or an abbreviation."""
    clean = text.strip(" ,.;:")
    shape = name_shape(text)
    if len(clean) < 2 or _abbreviations(clean):
        return False
    if _names_function(clean) and (score < 0.84 or all(map(is_function, clean.split()))):
        return False
    return first or shape == 2 or score >= 0.8


def _names_function(text: str) -> bool:
    return is_function(text) and not has_title(text)


def _abbreviations(text: str) -> bool:
    """True when there is no word in ``text`` but names of units: ``DGB``, ``PV EU``, ``DCo``."""
    return not any(
        sum(c.islower() for c in word) > 1 or (len(word) > 5 and word.isupper())
        for word in re.findall(r"[^\W\d_]+", text)
    ) and not (has_title(text) and len(text) > 4)


def _surname_first(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """``Velde, S.M. van der (Sanne)`` at the start of a line, for surnames that no list has."""
    head, comma, rest = text[start:end].partition(",")
    given = re.match(r"\s*[^\s(]+(?:\s+[a-z']+)*(?:\s*\([^()]+\))?", rest)
    if not comma or given is None or name_shape(head) == 0 or has_title(head):
        return []
    if has_first(text, start, start + len(head)):
        return []  # "Piet Smulders, K. Mol"
    kinds = _tokens(re.sub(r"\(.*?\)", "", given.group()))
    if (
        outside_brackets(head)[0]
        or "initials" not in kinds
        or set(kinds) - {"initials", "particle", "title"}
    ):
        return []
    return [(start, start + len(head) + 1 + given.end())]


def _united(spans: list[tuple[int, int, float]], a: int, b: int) -> list[tuple[int, int, float]]:
    """``spans`` with the stretch ``a`` to ``b`` added, joined to those that touch it."""
    touching = [s for s in spans if s[0] < b and s[1] > a]
    rest = [s for s in spans if not (s[0] < b and s[1] > a)]
    start = min([a, *(s[0] for s in touching)])
    end = max([b, *(s[1] for s in touching)])
    score = max([0.75, *(s[2] for s in touching)])
    return sorted([*rest, (start, end, score)])


def sure_datum(text: str) -> bool:
    """True for a short line that is by itself clearly a name, a phone number or an address."""
    if len(text) > 70:
        return False
    return name_shape(text) == 2 or bool(mails_and_phones(text, 0, len(text)))


def is_prose(text: str) -> bool:
    """True for a line of running text: many words in lower case that no name has."""
    words = re.findall(r"[^\W\d_]+", text)
    plain = [w for w in words if w.islower() and w not in PARTICLES and len(w) > 2]
    return len(plain) >= 5 or (len(words) > 4 and len(plain) > 0.7 * len(words))


def sub_label(line: str) -> Label | None:
    """The label of a line within a block (``T``, ``E-mail``), if there is one.

    ``F. Visser`` is not a fax number: after a bare letter there must be digits or an address.
    """
    label = label_at(line)
    if label is None or label.role is not None or label.kind is LabelKind.STOP:
        return None
    value = line[label.end :]
    return label if label.closed or "@" in value or re.search(r"\d{2}", value) else None


def _free(position: int, taken: list[tuple[int, int]]) -> bool:
    return not any(a <= position < b for a, b in taken)
