"""The doorstep of approvals: a stranger, one link, one answer, on a phone; no script is needed."""
