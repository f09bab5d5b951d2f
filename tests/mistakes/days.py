"""Mistakes of days: their form, their order, and what was told before it was."""

from tests.mistakes.made import CHAT, CHIP, EVENT, ONE, PAGE, TWO

# What was meant -> the file, what is replaced in it ("" for all of it), and by what.
MISTAKES: dict[str, tuple[str, str, str]] = {
    "knowledge after it was told": (
        TWO,
        "category:",
        "knowledge_until: {value: 2024-06, as_of: 2023-03, source: maker-page}\ncategory:",
    ),
    "seen before it began": (CHAT, "since: 2023-03, source", "since: 2023-03, as_of: 2022-12, source"),
    "knowledge in words": (
        TWO,
        "category:",
        "knowledge_until: {value: June 2022, as_of: 2023-03, source: maker-page}\ncategory:",
    ),
    "date of the United States": (ONE, "date: 2021-03", "date: 03/14/2021"),
    "date in words": (ONE, "date: 2021-03", "date: March 2021"),
    "day that is none": (ONE, "date: 2021-03", "date: 2021-02-30"),
    "month of one digit": (ONE, "date: 2021-03", "date: 2021-3"),
    "fact of tomorrow": (CHIP, "2022-03, source: maker-page}\npower", "2031, source: maker-page}\npower"),
    "fact of long ago": (ONE, "as_of: 2021", "as_of: 1999"),
    "source of tomorrow": (PAGE, "published: 2023-03-20", "published: 2027-03-20"),
    "release of tomorrow": (TWO, "date: 2023-01,", "date: 2027-01,"),
    "events out of order": (CHAT, "date: 2023-02,", "date: 2021-02,"),
    "event twice": (ONE, EVENT, EVENT + EVENT),
    "two releases": (ONE, EVENT, f"{EVENT}  - {{date: 2021-09, event: released, source: maker-page}}\n"),
    "release after the end": (
        ONE,
        "note: Shut down.}",
        "note: Gone.}\n  - {date: 2024, event: released, source: press-note}",
    ),
    "deprecated after the end": (
        ONE,
        "note: Shut down.}",
        "note: Gone.}\n  - {date: 2024, event: deprecated, source: press-note}",
    ),
    "access after the end": (
        ONE,
        "parameters:",
        "access: {value: api, as_of: 2023-06, source: press-note}\nparameters:",
    ),
    "day in a fact as others write it": (CHIP, "as_of: 2022-03", "as_of: 03/2022"),
    "announced after the release": (
        ONE,
        "  - {date: 2023-03, event: retired",
        "  - {date: 2022-01, event: announced, source: maker-page}\n  - {date: 2023-03, event: retired",
    ),
    "superseded by nothing": (TWO, "events:", "events:\n  - {date: 2022-05, event: superseded, source: maker-page}"),
    "scope that is all": (ONE, "successor: [brain-2],", "scope: Brain 1, successor: [brain-2],"),
    "knowledge after the release": (
        TWO,
        "category:",
        "knowledge_until: {value: 2024-06, as_of: 2023-03, source: maker-page}\ncategory:",
    ),
    "knowledge of tomorrow": (
        TWO,
        "category:",
        "knowledge_until: {value: '2027', as_of: 2023-03, source: maker-page}\ncategory:",
    ),
    "month before the year": (CHIP, "as_of: 2022-03", "as_of: 03-2022"),
    "circa": (CHIP, "as_of: 2022-03", "as_of: ~2022"),
    "month in words": (PAGE, "retrieved: 2026-11-20", "retrieved: 20 Nov 2026"),
    "range of years": (ONE, "date: 2021-03", "date: 2021-2022"),
    "season": (ONE, "date: 2021-03", "date: spring 2021"),
    "fifth quarter": (ONE, "date: 2021-03", "date: 2021-Q5"),
    "year of five digits": (ONE, "date: 2021-03", "date: 20211"),
    "plan of what has been": (ONE, "note: Shut down.", "note: Will be shut down in 2027."),
    "day of reading as others write it": (PAGE, "retrieved: 2026-11-20", "retrieved: 20.11.2026"),
    "two digit year": (CHIP, "as_of: 2022-03", "as_of: 22-03"),
    "month 13": (CHIP, "as_of: 2022-03", "as_of: 2022-13"),
    "US order ISO": (CHIP, "as_of: 2022-03", "as_of: 2022-30-03"),
    "since after until": (CHAT, "since: 2022-11, until: 2023-02", "since: 2023-02, until: 2022-11"),
    "until in words": (CHAT, "until: 2023-02", "until: present"),
    "retrieved before today of edition": (PAGE, "retrieved: 2026-11-20", "retrieved: 2026-12-24"),
}
