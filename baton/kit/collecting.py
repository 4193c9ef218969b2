"""The collector of circles in a process that answers requests: it looks seldom, and never again through what
was loaded at the start (docs/decisions/0053-the-collector-looks-seldom.md)."""

import gc

# So many objects more than were let go, before it looks through the new ones.
MORE = 50_000


def collect_seldom() -> None:
    gc.collect()
    gc.freeze()
    gc.set_threshold(MORE, 20, 20)
