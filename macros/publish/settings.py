"""What whoever hosts the site sets from outside: STRATA_SITE_URL, STRATA_REPOSITORY and STRATA_SERVICE_WORKER."""

import os
import re
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

_ADDRESS = re.compile(r"[A-Za-z0-9\-._~:/\[\]@!()*+,=%]+")
_EPOCH = re.compile(r"[0-9]{1,11}")  # seconds since 1970, as reproducible builds set them
_RESERVED = ".example"  # a name that no host can have (RFC 2606)
# `!ENV` reads what it finds as YAML 1.1 does, in which off is False; what is empty is not set.
_SWITCH = {"on": True, True: True, "": True, None: True, "off": False, False: False}


def is_example(address: str) -> bool:
    """Tell whether an address is one of those that stand in mkdocs.yml until the site has its own."""
    return (urlsplit(address).hostname or "").endswith(_RESERVED)


def faults(config: Any) -> list[str]:
    """Give what is wrong with the settings, a line each."""
    found = []
    said = config.extra.get("service_worker")
    if not isinstance(said, str | bool | None) or said not in _SWITCH:
        found.append(f'mkdocs.yml: extra.service_worker (STRATA_SERVICE_WORKER): must be on or off; it is "{said}"')
    folders = (Path(config.docs_dir), *map(Path, config.theme.dirs))
    few = (file for some in config.extra.get("parts", {}).values() for file in some)
    parts = (*config.extra_css, *map(str, config.extra_javascript), *dict.fromkeys(few))
    gone = [part for part in parts if not any((folder / part).is_file() for folder in folders)]
    found += [f'mkdocs.yml: there is no file "{part}" in overrides/' for part in gone]
    for name, value in (("site_url (STRATA_SITE_URL)", config.site_url), _repository(config)):
        if not isinstance(value, str) or not _is_address(value):
            found.append(
                f'mkdocs.yml: {name}: must be an address, as https://example.org/strata/; it is "{value or ""}"'
            )
    if not _EPOCH.fullmatch(os.environ.get("SOURCE_DATE_EPOCH", "0")):
        found.append(f'SOURCE_DATE_EPOCH: must be a number of seconds; it is "{os.environ["SOURCE_DATE_EPOCH"]}"')
    return found


def keeps_copies(config: Any) -> bool:
    """Tell whether readers get the service worker, and not the one that removes itself and every copy."""
    return _SWITCH[config.extra.get("service_worker")]


def examples(config: Any) -> list[str]:
    """Give what has not been set and is needed before the site is hosted."""
    told = []
    if is_example(config.site_url):
        told.append(
            f"site_url is the example {config.site_url}, which sitemap.xml and canonical addresses name; "
            "set STRATA_SITE_URL to the address of the site"
        )
    if is_example(_repository(config)[1]):
        told.append(
            f"extra.repository is the example {_repository(config)[1]}, to which links for edits and reports lead; "
            "set STRATA_REPOSITORY"
        )
    return told


def _repository(config: Any) -> tuple[str, Any]:
    return "extra.repository (STRATA_REPOSITORY)", config.extra.get("repository")


def _is_address(value: str) -> bool:
    if not _ADDRESS.fullmatch(value):
        return False
    parts = urlsplit(value)
    return parts.scheme in {"https", "http"} and bool(parts.hostname) and not parts.query and not parts.fragment
