"""`strata browser`: the programs that the tests need, found or installed."""

import os
import shutil
import subprocess
import sys

import click

_FOR_THE_AUDIT = {
    "Firefox": ("firefox-esr", "firefox"),
    "nginx": ("nginx", "/usr/sbin/nginx"),
    "Java": ("default-jre-headless", "java"),
    "npm": ("npm",),
    "faketime": ("faketime",),
}


@click.command()
@click.option("--audit", is_flag=True, help="What else make audit needs: Firefox, nginx, Java, npm and faketime.")
def browser(audit: bool) -> None:
    """Find Chromium for the tests, or install it."""
    if not _program("Chromium", "chromium", "chromium-browser", "google-chrome"):
        click.echo("Installing Playwright's own Chromium")
        if not _run(sys.executable, "-m", "playwright", "install", "chromium"):
            sys.exit("No Chromium: install it with your system's packages, then run this again.")
    for title, names in _FOR_THE_AUDIT.items() if audit else ():
        if not _program(title, *names):
            sys.exit(f"No {title}: install it with your system's packages, then run this again.")


def _program(title: str, package: str, *others: str) -> bool:
    """Tell whether a program is there; where it may, install it as a package of the system."""
    if any(map(shutil.which, (package, *others))):
        return True
    if not (hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get")):
        return False
    click.echo(f"Installing {title} with apt-get")
    _run("apt-get", "update")
    return _run("apt-get", "install", "--yes", "--no-install-recommends", package)


def _run(*command: str) -> bool:
    return subprocess.run(command, stdout=subprocess.DEVNULL, check=False).returncode == 0
