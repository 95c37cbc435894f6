"""Signatures of invented hands: one pen path, as picture, as Bezier curves or as SVG."""

from __future__ import annotations

import base64
import io
from functools import cache

import numpy as np
from PIL import Image, ImageDraw

WIDTH, HEIGHT = 150.0, 55.0
INK = (26, 38, 140)
"""Clearly blue: nothing else in the letters is, so that rendered ink can be counted."""


@cache
def pen_path(seed: int) -> tuple[tuple[float, float], ...]:
    """Points of a pen within ``WIDTH`` by ``HEIGHT`` points, y downwards."""
    rng = np.random.default_rng(seed)
    n = int(rng.integers(9, 20))
    x = np.linspace(8, WIDTH - 12, n) + rng.normal(0, 5, n)
    swing = rng.uniform(6, 22, n) * np.where(np.arange(n) % 2, 1, -1)
    y = HEIGHT / 2 + swing * np.linspace(1.1, 0.5, n)
    if rng.random() < 0.6:
        x = np.r_[x, WIDTH - 20, 20]
        y = np.r_[y, HEIGHT - 8 + rng.normal(0, 2), HEIGHT - 9]
    return tuple(
        (float(np.clip(a, 3, WIDTH - 3)), float(np.clip(b, 3, HEIGHT - 3)))
        for a, b in zip(x, y, strict=True)
    )


def curves(seed: int) -> list[tuple[float, float, float, float, float, float, float, float]]:
    """Cubic segments through the pen path (Catmull-Rom)."""
    p = pen_path(seed)
    found = []
    for i in range(len(p) - 1):
        a, b, c, d = p[max(i - 1, 0)], p[i], p[i + 1], p[min(i + 2, len(p) - 1)]
        found.append(
            (
                b[0],
                b[1],
                b[0] + (c[0] - a[0]) / 5,
                b[1] + (c[1] - a[1]) / 5,
                c[0] - (d[0] - b[0]) / 5,
                c[1] - (d[1] - b[1]) / 5,
                c[0],
                c[1],
            )
        )
    return found


def svg(seed: int) -> str:
    """An SVG picture of the signature."""
    parts = []
    for i, (x0, y0, x1, y1, x2, y2, x3, y3) in enumerate(curves(seed)):
        move = f"M{x0:.1f} {y0:.1f}" if i == 0 else ""
        parts.append(f"{move}C{x1:.1f} {y1:.1f} {x2:.1f} {y2:.1f} {x3:.1f} {y3:.1f}")
    color = "#{:02x}{:02x}{:02x}".format(*INK)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}pt" height="{HEIGHT}pt" '
        f'viewBox="0 0 {WIDTH} {HEIGHT}"><path d="{"".join(parts)}" fill="none" stroke="{color}" '
        f'stroke-width="1.3" stroke-linecap="round"/></svg>'
    )


@cache
def png(seed: int, *, white: bool) -> bytes:
    """The signature as PNG, transparent or on white paper."""
    scale = 6
    mask = Image.new("L", (int(WIDTH * scale), int(HEIGHT * scale)), 0)
    draw = ImageDraw.Draw(mask)
    for segment in curves(seed):
        for t in np.linspace(0, 1, 300):
            s = 1 - t
            x = (
                s**3 * segment[0]
                + 3 * s * s * t * segment[2]
                + 3 * s * t * t * segment[4]
                + t**3 * segment[6]
            )
            y = (
                s**3 * segment[1]
                + 3 * s * s * t * segment[3]
                + 3 * s * t * t * segment[5]
                + t**3 * segment[7]
            )
            r = 0.65 * scale
            draw.ellipse((x * scale - r, y * scale - r, x * scale + r, y * scale + r), fill=255)
    mask = mask.resize((int(WIDTH * 3), int(HEIGHT * 3)), Image.Resampling.LANCZOS)
    if white:
        picture = Image.new("RGB", mask.size, "white")
        picture.paste(INK, mask=mask)
    else:
        picture = Image.new("RGBA", mask.size, (*INK, 0))
        picture.putalpha(mask)
    stream = io.BytesIO()
    picture.save(stream, "PNG")
    return stream.getvalue()


def data_uri(seed: int, kind: str) -> str:
    """The signature for an ``src`` attribute."""
    if kind == "vector":
        return "data:image/svg+xml;base64," + base64.b64encode(svg(seed).encode()).decode()
    return (
        "data:image/png;base64," + base64.b64encode(png(seed, white=kind == "png_white")).decode()
    )
