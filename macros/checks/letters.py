"""A slip of the pen in a word or a name: a letter is left out, or stands twice, or two changed places."""

from collections.abc import Collection, Mapping


def shortened(names: Collection[str]) -> dict[str, str]:
    """Give each of `names` without one of its letters but the first, by what is left."""
    return {name[:at] + name[at + 1 :]: name for name in names for at in range(1, len(name))}


def slip_of(text: str, names: Collection[str], shorter: Mapping[str, str]) -> str:
    """Give the name of which a text, itself none, is a slip, or ""; `shorter` is what `shortened` gives of them."""
    if text in shorter:
        return shorter[text]
    for at in range(len(text) - 1):
        swapped = text[:at] + text[at + 1] + text[at] + text[at + 2 :]
        if swapped in names:
            return swapped
        if at and text[at] == text[at - 1] and text[:at] + text[at + 1 :] in names:
            return text[:at] + text[at + 1 :]
    return ""
