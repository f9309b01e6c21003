"""A report on paper: the same sections as the desk's page, as a PDF.

The font is one of the Japanese ones every PDF viewer has (Adobe-Japan1), so that none has to be embedded or installed.
"""

from html import escape
from io import BytesIO
from typing import Final

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle
from reportlab.platypus.doctemplate import BaseDocTemplate

from bot.claims.export import ReportFile
from bot.claims.sheet import Section, sections

FONT: Final = "HeiseiKakuGo-W5"
INK, SOFT, LINE = HexColor(0x1C2733), HexColor(0x5A6673), HexColor(0xC9D1D6)
MARGIN: Final = 18 * mm
PADDING: Final = 6
"""Points that the library leaves free within a margin."""

HEADING_WIDE: Final = 46 * mm
LAST: Final = 0xFFFF
"""The font's encoding ends here; beyond lie emoji and the rarest of characters."""

MISSING: Final = "〓"

registerFont(UnicodeCIDFont(FONT))

_VALUE = ParagraphStyle("value", fontName=FONT, fontSize=10, leading=15, textColor=INK, wordWrap="CJK")
_HEADING = ParagraphStyle("heading", _VALUE, textColor=SOFT, fontSize=9)
_TITLE = ParagraphStyle("title", _VALUE, fontSize=12, leading=18, spaceBefore=10, spaceAfter=3)
_NUMBER = ParagraphStyle("number", _VALUE, fontSize=17, leading=24)
_GRID = TableStyle(
    [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LINEBELOW", (0, 0), (-1, -1), 0.4, LINE),
        ("LEFTPADDING", (0, 0), (-1, -1), 2),
        ("TOPPADDING", (0, 0), (-1, -1), 2),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
    ]
)


def printed(file: ReportFile, brand: str) -> bytes:
    """The report as a PDF of as many pages as it takes. Personal data throughout."""
    out = BytesIO()
    document = SimpleDocTemplate(
        out,
        pagesize=A4,
        leftMargin=MARGIN,
        rightMargin=MARGIN,
        topMargin=MARGIN,
        bottomMargin=MARGIN,
        title=f"事故報告書 {file.number}",
        author=brand,
        lang="ja",
    )
    wide = A4[0] - 2 * MARGIN - 2 * PADDING
    story: list[Flowable] = [_text(f"事故報告書　{file.number}", _NUMBER)]
    for section in sections(file):
        story += [_text(section.title, _TITLE), _table(section, wide), Spacer(1, 2 * mm)]

    def foot(canvas: Canvas, shown: BaseDocTemplate) -> None:
        canvas.saveState()
        canvas.setFont(FONT, 8)
        canvas.setFillColor(SOFT)
        canvas.drawString(MARGIN, 10 * mm, f"{brand}　社外秘・個人情報")
        canvas.drawRightString(A4[0] - MARGIN, 10 * mm, f"{file.number}　{shown.page}")
        canvas.restoreState()

    document.build(story, onFirstPage=foot, onLaterPages=foot)
    return out.getvalue()


def _table(section: Section, wide: float) -> Table:
    rows = [[_text(row.heading, _HEADING), _text(row.value, _VALUE)] for row in section.rows]
    return Table(rows, colWidths=(HEADING_WIDE, wide - HEADING_WIDE), style=_GRID, splitInRow=1)


def _text(text: str, style: ParagraphStyle) -> Paragraph:
    """A paragraph in which what was written is text and no markup, and what the font lacks is seen to be missing."""
    there = "".join(letter if ord(letter) <= LAST else MISSING for letter in text)
    return Paragraph(escape(there), style)
