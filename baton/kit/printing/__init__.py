"""A document for a client, as a PDF (A4, ReportLab, Noto Sans embedded: Latin, Cyrillic, Greek).

A ``Document`` is a title and parts, from top to bottom; ``printed(document)`` are its bytes. The same
document is the same bytes, whoever prints it and when. Nothing here knows a trade or a database; all text is
given in the reader's language (call it under ``translation.override``: page numbers are said in the active
one) and is inert::

    from baton.kit import printing
    from baton.kit.printing import words

    document = printing.Document(
        title=_("Timesheet"),
        aside=("Studio Noord", "Week 47"),            # small, on the right of the title
        language="nl",                                # default: the active language
        parts=(
            printing.Facts(((_("Client"), "Vela"), (_("Period"), "1 – 30 Nov"))),
            printing.Table(
                heading=_("Hours"),
                columns=(
                    printing.Column(_("Day"), share=1),
                    printing.Column(_("Text"), share=4),      # text columns share the width, and wrap
                    printing.Column(_("Hours"), right=True),  # figures: as wide as their widest, never broken
                ),
                rows=(
                    printing.Band("Design"),                  # a line over the whole width
                    ("3 Nov", "Layout of the mailing", words.hours(90)),
                ),
                totals=(("", _("Together"), words.hours(90)),),
            ),
            printing.Totals((("Net", "€ 90.00"), ("VAT 21 %", "€ 18.90")), last=("Total", "€ 108.90")),
            printing.Text(_("Thank you."), quiet=True),
        ),
        foot="Studio Noord B.V. · NL123456789B01",    # on every page, beside “Page 1 of 3”
    )
    return printing.printed(document)

A table breaks over pages and repeats its head; a cell that is taller than a page is broken too.
``landscape=True`` turns the paper for tables of many columns. ``baton.kit.printing.words`` writes money,
hours and days as the active language does.
"""

from baton.kit.printing.document import Band, Column, Document, Facts, Parties, Table, Text, Totals


def printed(document: Document) -> bytes:
    """The bytes of a PDF. What draws it is loaded by whoever prints for the first time: it is heavy."""
    from baton.kit.printing import pages

    return pages.printed(document)


__all__ = ["Band", "Column", "Document", "Facts", "Parties", "Table", "Text", "Totals", "printed"]
