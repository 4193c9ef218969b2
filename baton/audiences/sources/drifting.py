"""What changed between two loads of one source: columns that came or went, fill, spread, the usual values."""

from dataclasses import dataclass
from typing import Any

from baton.audiences.sources.recording import Load

# In percentage points of rows filled or quarantined; a change from here on is told.
POINTS = 5.0
# Of distinct values, in per cent of what there were.
SHARE = 50.0


@dataclass(frozen=True)
class Change:
    """``before`` and ``after`` as they are told to people."""

    column: str
    what: str
    before: str
    after: str

    def __str__(self) -> str:
        return f"{self.column or 'the file'}: {self.what} {self.before} → {self.after}"


def drift(old: Load, new: Load) -> list[Change]:
    """The changes that a person should know of, the file's own first."""
    changes = _of_file(old, new)
    before, after = old.profile["columns"], new.profile["columns"]
    for name in sorted({*before, *after}):
        if name not in after or name not in before:
            changes.append(
                Change(name, "column", *(("loaded", "gone") if name in before else ("none", "new")))
            )
        else:
            changes += _of_column(name, before[name], after[name], old.profile, new.profile)
    return changes


def _of_file(old: Load, new: Load) -> list[Change]:
    changes = []
    if old.header != new.header:
        came = [each for each in new.header if each not in old.header]
        went = [each for each in old.header if each not in new.header]
        if came or went:
            changes.append(
                Change(
                    "", "columns of the file", ", ".join(went) or "all there", ", ".join(came) or "none new"
                )
            )
    before, after = share(old.quarantined, old.physical), share(new.quarantined, new.physical)
    if abs(after - before) >= POINTS:
        changes.append(Change("", "quarantined", f"{before:.1f} %", f"{after:.1f} %"))
    for code in sorted(set(new.reasons) - set(old.reasons)):
        changes.append(Change("", f"reason {code}", "0", f"{new.reasons[code]:,}"))
    if old.physical and not 0.5 <= new.physical / old.physical <= 2:
        changes.append(Change("", "records", f"{old.physical:,}", f"{new.physical:,}"))
    return changes


def _of_column(name: str, old: Any, new: Any, of_old: Any, of_new: Any) -> list[Change]:
    changes = []
    before, after = share(old["filled"], of_old["rows"]), share(new["filled"], of_new["rows"])
    if abs(after - before) >= POINTS:
        changes.append(Change(name, "filled", f"{before:.1f} %", f"{after:.1f} %"))
    for what in ("patterns", "top"):
        usual, now = old.get(what) or [], new.get(what) or []
        if not usual or not now or share(usual[0][1], of_old["sampled"]) < 20:
            continue
        kept = dict((each[0], each[1]) for each in now)
        was, is_ = share(usual[0][1], of_old["sampled"]), share(kept.get(usual[0][0], 0), of_new["sampled"])
        if abs(was - is_) >= 4 * POINTS:
            told = f"share of “{usual[0][0]}”"
            changes.append(Change(name, told, f"{was:.1f} %", f"{is_:.1f} %"))
            break
    was, is_ = share(old["distinct"], of_old["sampled"]), share(new["distinct"], of_new["sampled"])
    if was and new["filled"] and abs(is_ - was) / was * 100 >= SHARE and old["distinct"] > 20:
        changes.append(Change(name, "distinct per 100 rows", f"{was:.1f}", f"{is_:.1f}"))
    return changes


def share(part: int, whole: int) -> float:
    """In per cent; of nothing it is none."""
    return 100 * part / whole if whole else 0.0
