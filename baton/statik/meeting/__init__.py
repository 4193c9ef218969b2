"""The verification meeting: an agenda made of the gaps, sign-offs on a named version, questions that become
cards."""
