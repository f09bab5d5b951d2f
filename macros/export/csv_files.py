"""A table -> CSV as every program reads it: UTF-8 with its mark, one type a column, nothing that a spreadsheet runs."""

import csv
import io
import re
from typing import Any

from macros.export.tables import Table
from macros.schema.numbers import Digits, number_text

MARK = "\ufeff"
_FORMULA = re.compile(r"[\s\ufeff]*[=+\-@\uff0b\uff0d\uff1d\uff20]|[\t\r\n]")


def csv_text(table: Table) -> str:
    """Give the text of the file; several words in a cell stand with spaces between them."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(column.name for column in table.columns)
    writer.writerows([_cell(value) for value in row] for row in table.rows)
    return MARK + written.getvalue()


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return digits(value)
    return _safe(" ".join(value) if isinstance(value, tuple) else value)


def digits(number: float) -> str:
    """Give a number with the digits of its source, for programs: no commas."""
    return number.text if isinstance(number, Digits) else number_text(number).replace(",", "")


def _safe(text: str) -> str:
    """Give a text that no spreadsheet takes for a formula: what begins like one gets an apostrophe."""
    return f"'{text}" if _FORMULA.match(text) else text
