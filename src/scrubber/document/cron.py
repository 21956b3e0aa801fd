"""Whether a schedule is a cron expression, said before a scheduler is ever started.

Five fields (minute, hour, day of month, month, day of week) as in crontab(5): `*`, numbers, names of months and days,
ranges, steps and lists; or one of the @-names. No time is computed here: the scheduler does that, and stumbles
over one that never comes.
"""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAYS = ("sun", "mon", "tue", "wed", "thu", "fri", "sat")
_NAMED = ("@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly")

#: Name of the field, least and greatest value, and the names that stand for values from the least on.
_FIELDS: tuple[tuple[str, int, int, tuple[str, ...]], ...] = (
    ("minute", 0, 59, ()),
    ("hour", 0, 23, ()),
    ("day of the month", 1, 31, ()),
    ("month", 1, 12, _MONTHS),
    ("day of the week", 0, 7, _DAYS),
)

#: Of the months.
_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def problem(expression: str) -> str | None:
    """Say what is wrong with a cron expression.

    Args:
        expression: such as "0 6 * * *" or "@daily".

    Returns:
        A clause for a person, or None if nothing is wrong.
    """
    if expression.startswith("@"):
        return None if expression in _NAMED else f"{expression!r} is none of {', '.join(_NAMED)}"
    fields = expression.split()
    if len(fields) != len(_FIELDS):
        return f"a cron expression has five fields (minute, hour, day, month, weekday), this one has {len(fields)}"
    values = []
    for text, (name, low, high, names) in zip(fields, _FIELDS, strict=True):
        meant: set[int] = set()
        for part in text.split(","):
            if (found := _values(part.lower(), low, high, names)) is None:
                return f"{part!r} is no {name} ({low} to {high})"
            meant.update(found)
        values.append(meant)
    if fields[4] == "*" and min(values[2]) > max(_LENGTHS[month - 1] for month in values[3]):
        return f"day {fields[2]} of month {fields[3]} never comes"
    return None


def _values(part: str, low: int, high: int, names: tuple[str, ...]) -> range | None:
    """The values that a part of a field stands for; None if it is none."""
    span, slash, step = part.partition("/")
    if slash and not (step.isascii() and step.isdecimal() and 1 <= int(step[:5]) <= high):
        return None
    steps = int(step[:5]) if slash else 1
    if span == "*":
        return range(low, high + 1, steps)
    first, dash, last = span.partition("-")
    start = _value(first, low, high, names)
    if start is None or (slash and not dash):
        return None
    end = _value(last, low, high, names) if dash else start
    return range(start, end + 1, steps) if end is not None and start <= end else None


def _value(text: str, low: int, high: int, names: tuple[str, ...]) -> int | None:
    if text in names:
        return low + names.index(text)
    if not (text.isascii() and text.isdecimal() and len(text) <= 2):
        return None
    return int(text) if low <= int(text) <= high else None
