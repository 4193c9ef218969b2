"""Who may ask what of invoices: prices, as with agreements; a guest finds none."""

from tests.web.access.invoices import CLIENT, HOUSE
from tests.web.access.row import ALLOWED, Row, The, who

READS = who(outsider=403, member=403, read=ALLOWED)
SETS = who(outsider=403, member=403)
EVERYWHERE_READS = who(other_guest=403, outsider=403, member=403, read=ALLOWED)
# Whoever administers: here the owner.
HOUSE_SETS = who(other_guest=403, outsider=403, member=403, manager=403)
YEAR = {"first_day": "2026-01-01", "last_day": "2026-12-31"}
LINE = {"text": "A poster", "price": "120.50", "account": "8020"}
ISSUED = {"invoice_id": "invoice.issued"}
ROWS = [
    Row("invoicing.invoices", EVERYWHERE_READS),
    Row(
        "invoicing.draft_invoice",
        SETS,
        {"project": The("project"), "first_day": "2025-11-01", "last_day": "2025-11-30"},
    ),
    Row("invoicing.invoice", READS),
    Row("invoicing.change_invoice", SETS, {"reference": "PO-8", "note": "Thank you"}),
    Row("invoicing.throw_away_invoice", SETS),
    Row("invoicing.issue_invoice", SETS),
    Row("invoicing.credit_invoice", SETS, {"reason": "Wrong order"}, path=ISSUED),
    Row("invoicing.add_invoice_line", SETS, LINE),
    Row("invoicing.change_invoice_line", SETS, {"text": "A print", "account": "8020"}),
    Row("invoicing.remove_invoice_line", SETS),
    Row("invoicing.export_invoices", EVERYWHERE_READS, query=YEAR),
    Row("invoicing.invoice_pdf", READS),
    Row("invoicing.invoice_ubl", READS, path=ISSUED),
    Row("invoicing.billing_of_house", EVERYWHERE_READS),
    Row("invoicing.set_billing_of_house", HOUSE_SETS, HOUSE),
    Row("invoicing.billing_of_client", READS),
    Row("invoicing.set_billing_of_client", SETS, CLIENT),
]
