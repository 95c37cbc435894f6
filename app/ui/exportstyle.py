"""How exported documents look: chosen in the export window, kept in the dossier."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.model.export import BoxLabel, BoxLook

if TYPE_CHECKING:
    from app.model.profile import Profile
    from app.review.session import ReviewSession

KEY = "export_style"


@dataclass(frozen=True, slots=True)
class ExportStyle:
    """``label``, ``gap`` and ``legend`` are None for what the profile has."""

    look: BoxLook = BoxLook.BLACK
    label: BoxLabel | None = None
    gap: float | None = None
    legend: bool | None = None

    def applied(self, profile: Profile) -> Profile:
        """The profile with what was chosen instead of its own."""
        return replace(
            profile,
            label=profile.label if self.label is None else self.label,
            gap=profile.gap if self.gap is None else self.gap,
            legend=profile.legend if self.legend is None else self.legend,
        )

    def kept(self) -> str:
        """One line for the dossier."""
        parts = (self.look, self.label, self.gap, self.legend)
        return "|".join("" if part is None else str(part) for part in parts)


def style_of(session: ReviewSession) -> ExportStyle:
    """What was chosen in this dossier; the profile's own when that can't be read."""
    try:
        look, label, gap, legend = session.dossier.value(KEY).split("|")
        return ExportStyle(
            BoxLook(look),
            BoxLabel(label) if label else None,
            float(gap) if gap else None,
            legend == "True" if legend else None,
        )
    except ValueError:
        return ExportStyle()


def keep_style(session: ReviewSession, style: ExportStyle) -> None:
    """Write it into the dossier, unless that is open to look at only."""
    if not session.read_only:
        session.dossier.set_value(KEY, style.kept())
