"""Days of different precision, compared as far as both are told."""


def earlier(first: str, second: str) -> bool:
    """Tell whether `first` was certainly before `second`: 2022 is not before 2022-05."""
    shorter = min(len(first), len(second))
    return first[:shorter] < second[:shorter]
