"""Makes ``resources/srgb.icc``, the colour profile of archival files.

Computed by LittleCMS (through Pillow) from the figures of IEC 61966-2-1; what LittleCMS computes is
free of copyright, as the profile says itself. The date of making is left out, so that the same
file comes out every time.
"""

from __future__ import annotations

from pathlib import Path

from PIL import ImageCms

TARGET = Path(__file__).resolve().parent.parent / "resources" / "srgb.icc"
VERSION, DATE = slice(8, 12), slice(24, 36)
"""Places in the header; the date is six numbers of two bytes (ICC.1:2004, 7.2)."""


def main() -> None:
    made = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    made[VERSION] = bytes((4, 0x20, 0, 0))  # nothing in it is newer than 4.2, which PDF 1.7 knows
    made[DATE] = bytes(12)
    TARGET.write_bytes(made)


if __name__ == "__main__":
    main()
