"""What of the work of some days can be put on an invoice, by what was agreed."""
