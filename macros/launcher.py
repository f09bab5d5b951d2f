"""The command `strata`: starts the server, or hands over to the other commands; says what stops it in one line."""

import sys
from pathlib import Path


def main() -> None:
    """Run the command. The server asks for none of our other modules: any of them may be the broken one."""
    try:
        if sys.argv[1:2] == ["serve"]:
            from macros.serve.command import serve  # noqa: PLC0415 - see above

            serve(sys.argv[2:], "strata serve")
        elif sys.argv[1:] == ["check"] and (known := _known()):
            sys.stdout.write(known)
        else:
            from macros.cli import main as commands  # noqa: PLC0415 - see above

            commands(prog_name="strata")
    except KeyboardInterrupt:
        sys.exit(130)
    except OSError as error:
        sys.exit(f"{_named(error.filename) or 'strata'}: {error.strerror or error}")
    except SyntaxError as error:
        sys.exit(f"{_named(error.filename)}:{error.lineno}:{error.offset}: {error.msg}")


def _known() -> str:
    """Give what the check said of the same files before, which were good; without loading what would check them."""
    from macros.work.memory import recall, sources  # noqa: PLC0415 - see above

    return recall(Path.cwd(), "check", sources(Path.cwd())).get("told", "")


def _named(file: str | bytes | int | None) -> str:
    path = Path(str(file or ""))
    return str(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path) if file else ""
