"""Work that comes in from people without an account: a form behind an address."""
