"""A ruleset as a document of plain JSON values, and a document as a ruleset."""

NOT_DATA = {
    "public holidays": "the calendars of the `holidays` library; a deadline names the place",
    "verdicts": "when an outcome counts as permissive, and the words of its verdicts and remarks",
    "how facts are read": "converters, such as the largest amount that a fact may be",
    "what a kind does": "how a period ends, a pause is counted or places are found, given the data of the kind",
}
"""What a ruleset's document leaves to the library, and where it stands instead."""
