"""The ways of counting laid down by law, as named values that make periods."""

import attrs

from gdpr_rules.clocks.periods import FirstDay, MissingDay, Period, Roll


@attrs.frozen
class Convention:
    """One law's way of counting; `source` is its provision."""

    name: str
    source: str
    first_day: FirstDay
    missing_day: MissingDay
    roll: Roll

    def months(self, number: int) -> Period:
        """A number of calendar months."""
        return Period(months=number, first_day=self.first_day, missing_day=self.missing_day, roll=self.roll)

    def years(self, number: int) -> Period:
        """A number of calendar years; one from 29 February ends like a month without that day."""
        return self.months(12 * number)

    def weeks(self, number: int) -> Period:
        """A number of weeks."""
        return Period(weeks=number, first_day=self.first_day, roll=self.roll)

    def days(self, number: int) -> Period:
        """A number of calendar days, including weekends and holidays."""
        return Period(days=number, first_day=self.first_day, roll=self.roll)

    def working_days(self, number: int) -> Period:
        """A number of working days."""
        return Period(working_days=number, first_day=self.first_day, roll=self.roll)


REGULATION_1182_71 = Convention(
    "European Union law",
    "Regulation (EEC, Euratom) 1182/71 Art 3(1), (2)(c), (4); C-171/03 Toeters",
    FirstDay.LEFT_OUT,
    MissingDay.LAST_OF_MONTH,
    Roll.NEXT_WORKING_DAY,
)
"""The corresponding date, or the month's last day, moved off weekends and public holidays; also used in the United Kingdom."""

CALIFORNIA = Convention(
    "Californian law",
    "Cal. Gov. Code 6800; Cal. Civ. Code 9-10; Cal. Code Civ. Proc. 12a",
    FirstDay.LEFT_OUT,
    MissingDay.LAST_OF_MONTH,
    Roll.NEXT_WORKING_DAY,
)
"""The first day is excluded and the last included, unless it is a holiday."""

BEGINNING_WITH = Convention(
    "English law, for a period that begins with a day",
    "the rule of construction for periods beginning with a day",
    FirstDay.COUNTED,
    MissingDay.LAST_OF_MONTH,
    Roll.NONE,
)
"""The day of the event is day one, so that a month from the 5th ends on the 4th, whatever day of the week that is."""

DAY_AFTER = Convention(
    "the reading that begins a day late",
    "published in older guidance; against C-171/03 Toeters, paragraphs 33 and 36",
    FirstDay.DAY_AFTER,
    MissingDay.LAST_OF_MONTH,
    Roll.NEXT_WORKING_DAY,
)
"""A month from the 5th ends on the 6th. It serves to recognise dates that others print, not to answer questions."""
