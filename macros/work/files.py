"""Files are written in one way: with the folders that they stand in, and with the line ends that their text has."""

from pathlib import Path


def write_file(file: Path, content: str | bytes) -> None:
    """Write a file; text as UTF-8."""
    data = content.encode() if isinstance(content, str) else content
    try:
        file.write_bytes(data)
    except FileNotFoundError:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
