"""Rough heights, to tell what can never fit on one page and must be allowed to break whatever the document asks."""

import math

from petasama.dokumen.converter.xml import Element, number, q

# Mean width of a letter and height of a line as shares of the font size; both on the generous side.
LETTER = 0.6
LINE = 1.4
# A block estimated above this share of a page counts as too high to stay whole.
SHARE = 0.8


def height(element: Element, width: float, size: float) -> float:
    """The height in twips that the text of an element may need on lines of `width` twips; `size` in points."""
    sizes = [(number(node) or 0.0) / 2 for node in element.iter(q("w:sz"))]
    letter = max([size, *sizes]) * 20
    lines = 0
    for paragraph in element.iter(q("w:p")):
        signs = sum(len(node.text or "") for node in paragraph.iter(q("w:t")))
        breaks = sum(1 for _ in paragraph.iter(q("w:br")))
        lines += max(1, math.ceil(signs * LETTER * letter / max(width, letter))) + breaks
    return lines * LINE * letter


def fits(needed: float, page: float) -> bool:
    """Whether a block surely fits on a page of this height; yes where pages do not matter (`page` 0)."""
    return not page or needed <= SHARE * page
