"""Why a record was quarantined: a code that stays the same, and words for people."""

WORDS: dict[str, str] = {
    # the record itself cannot be read
    "too_few_values": "has fewer values than the header has names",
    "too_many_values": "has more values than the header has names",
    "quote_unclosed": "a quoted text is never closed",
    "quote_misplaced": "a quote stands in the middle of a value",
    "nul_character": "holds a NUL character",
    "not_in_encoding": "holds bytes that the declared encoding does not know",
    "stray_carriage_return": "a carriage return stands in the middle of a line",
    "stray_mark": "begins with a byte order mark, as files that were put together do",
    "record_too_long": "is longer than a record may be",
    "not_json": "is no JSON",
    "not_an_object": "is JSON, but no object",
    "name_twice": "names one key twice",
    "formula_without_value": "a formula that was saved without its value",
    "error_value": "an error of the sheet instead of a value",
    "not_a_text": "holds bytes, not a text",
    # a value does not fit
    "missing": "is empty, and is required",
    "not_whole": "is no whole number",
    "not_an_amount": "is no amount as declared",
    "too_precise": "has more than four decimal places",
    "too_large": "has more than fourteen digits before the decimal mark",
    "other_currency": "is in another currency",
    "not_a_date": "is no date in the declared format",
    "date_flipped": "fits the format with day and month exchanged only",
    "date_out_of_range": "lies outside the declared days",
    "not_yes_or_no": "is neither a declared yes nor a declared no",
    "not_one_of": "is none of the declared values",
    "not_an_email": "has not the shape of an e-mail address",
    "not_a_phone": "has not the shape of a telephone number",
    # the record is there already
    "twice": "stands there already with the same key",
}
