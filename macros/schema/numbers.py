"""Numbers that keep the digits with which they were written: a reference prints what its source has."""

from decimal import Decimal
from typing import Annotated, Any, Self

from pydantic import Field, ValidatorFunctionWrapHandler, WrapValidator


class Digits(float):
    """A number with the text that it was written as: 0.10 is not 0.1."""

    text: str

    def __new__(cls, text: str) -> Self:
        """Give the number that `text` says."""
        made = super().__new__(cls, text)
        made.text = text
        return made


def _kept(value: Any, check: ValidatorFunctionWrapHandler) -> Any:
    checked = check(value)  # it gives a plain float, which has lost the digits
    return value if isinstance(value, Digits) else checked


class Bounded:
    """What is a number, or has the bounds of one."""

    @property
    def numbers(self) -> tuple[float, ...]:
        """Give the number, or the bounds that are told."""
        told = (getattr(self, name) for name in ("value", "min", "max"))
        return tuple(one for one in told if one is not None)


Number = Annotated[float, Field(strict=True, allow_inf_nan=False, ge=0), WrapValidator(_kept)]


def number_text(number: float) -> str:
    """Give a number as it is printed: 1979 as "1,979", 0.151 as "0.151"."""
    written = Decimal(number.text if isinstance(number, Digits) else repr(number))
    if isinstance(number, Digits):
        return f"{written:,f}"
    return f"{written.quantize(Decimal(1)):,f}" if written == written.to_integral() else f"{written:,f}"
