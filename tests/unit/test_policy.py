"""The policy by a list: what runs in a page is a file of the site, or the script that is listed."""

import re
import shutil
from pathlib import Path

import pytest

from macros.publish.frame_script import LIST, base_of, digest, every_base, hashes, listed
from macros.publish.inline import active, guarded
from macros.publish.nginx import compress, configuration
from macros.publish.policy import headers, policy, shared
from tests.support import ROOT, run

_BEFORE, _AFTER = listed().split("{base}")


def scope(base: str) -> str:
    """Give the listed script with the way to the root."""
    return _BEFORE + base + _AFTER


def page(body: str) -> str:
    """Give a page as the theme makes it, with something in it."""
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>x</title>'
        f'<link rel="stylesheet" href="../a.css"><script>{scope("..")}</script></head><body>{body}'
        '<script id="__config" type="application/json">{"base": "..", "tags": null}</script>'
        '<script src="../assets/js/a.js"></script><script defer src="/strata/assets/b-1.min.js"></script></body></html>'
    )


# Each has what runs, or would: none is on the list.
SMUGGLED = [
    "<script>alert(1)</script>",
    "<SCRIPT>alert(1)</SCRIPT>",
    "<ScRiPt\n>alert(1)</script>",
    "<script >alert(1)</script>",
    "<script/>alert(1)</script>",
    "<script/x>alert(1)</script>",
    "<script\t>alert(1)</script>",
    "<script\f>alert(1)</script>",
    "<script>alert(1)</script bla>",
    "<script>alert(1)",
    "<script>",
    "<script></script>",
    "<script type=module>import '/x.js'</script>",
    '<script type="importmap">{"imports": {}}</script>',
    '<script type="speculationrules">{}</script>',
    '<script type="application/json">{}</script>',
    '<script type="application/ld+json">{}</script>',
    '<script id="__config" type="text/javascript">alert(1)</script>',
    '<script type="application/json" id="__config">{}</script>',
    '<script id="__config" type="application/json"><b></script>',
    '<script nonce="x">alert(1)</script>',
    '<script async src="a.js"></script>',
    '<script src="https://evil.example/a.js"></script>',
    '<script src="http:evil.js"></script>',
    '<script src="//evil.example/a.js"></script>',
    '<script src="/\\evil.example/a.js"></script>',
    '<script src="\\\\evil.example/a.js"></script>',
    '<script src="data:text/javascript,alert(1)"></script>',
    '<script src="blob:x"></script>',
    '<script src="a.js?x=1"></script>',
    '<script src="a.js">alert(1)</script>',
    "<script src=a.js></script>",
    "<script src='a.js'></script>",
    '<script src=""></script>',
    '<script src="a.js" onerror="alert(1)"></script>',
    '<svg><script href="a.js"/></svg>',
    '<svg><script xlink:href="data:,alert(1)"></script></svg>',
    "<!-- <script>alert(1)</script> -->",
    "<noscript><script>alert(1)</script></noscript>",
    "<textarea><script>alert(1)</script></textarea>",
    '<p title="<script>alert(1)</script>">x</p>',
    f"<script> {scope('..')}</script>",
    f"<script>{scope('..')} </script>",
    f"<script>{scope('..')};alert(1)</script>",
    f"<script>{scope('../')[:-1]}</script>",
    f"<script>{scope('x' + chr(34) + ');alert(1);(' + chr(34))}</script>",
    f"<script>{scope('a' + chr(92))}</script>",
    f"<script>{scope('https://evil.example/')}</script>",
    f"<script>{scope('${x}')}</script>",
    f"<script>{scope('..<!--')}</script>",
    f"<script>{scope('/')}</script>",
    "<p onclick=alert(1)>x</p>",
    '<p ONCLICK="alert(1)">x</p>',
    "<p/onclick=alert(1)>x</p>",
    "<p title='x'onclick='alert(1)'>x</p>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)></svg>",
    "<details open ontoggle=alert(1)></details>",
    "<body onload=alert(1)>",
    '<a href="javascript:alert(1)">x</a>',
    '<a href=" JavaScript:alert(1)">x</a>',
    '<a href="java&#10;script:alert(1)">x</a>',
    '<a href="java\nscript:alert(1)">x</a>',
    '<a href="&#106;avascript:alert(1)">x</a>',
    '<a href="javascript&colon;alert(1)">x</a>',
    "<a href=java&Tab;script:alert(1)>x</a>",
    '<form action="javascript:alert(1)"></form>',
    '<iframe src="a.html"></iframe>',
    '<iframe srcdoc="x"></iframe>',
    '<object data="a.svg"></object>',
    '<embed src="a.svg">',
    '<base href="https://evil.example/">',
    '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
    '<meta http-equiv="Content-Security-Policy" content="default-src *">',
    "<style>p { color: red }</style>",
    '<p style="color: red">x</p>',
]


_OF_ITSELF = '<script type="application/ld+json">{"@context":"https://schema.org","@graph":[]}</script>'


def test_a_page_says_once_and_in_its_head_what_it_is() -> None:
    """As data that nothing ends and no browser runs; a second one, or one in the text, is told."""
    usual = page("")
    assert "</head>" in usual
    assert guarded(usual.replace("</head>", f"{_OF_ITSELF}</head>"), "docs/a.md")[1] == []
    for html in (usual.replace("</head>", f"{_OF_ITSELF}{_OF_ITSELF}</head>"), page(_OF_ITSELF)):
        assert guarded(html, "docs/a.md")[1]


@pytest.mark.parametrize("body", SMUGGLED)
def test_what_is_not_on_the_list_is_told(body: str) -> None:
    """With the page, and no hash is made of it."""
    html, faults = guarded(page(body), "docs/a.md")
    assert faults
    assert all(str(fault).startswith("docs/a.md:1:1: the page as built has ") for fault in faults)
    assert set(re.findall(r"sha256-[A-Za-z0-9+/=]+", html)) == set(hashes(("..",)))


@pytest.mark.parametrize(
    "body",
    [
        "",
        "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
        "<pre><code>&lt;p onclick=&quot;x()&quot; style = 'y'&gt; javascript:</code></pre>",
        "<p>Say onclick=x, style=y, http-equiv=z, and JavaScript: all of it is text.</p>",
        '<p title="a onclick=x style=y">x</p>',
        "<scripted-x>no script</scripted-x>",
    ],
)
def test_text_about_scripts_is_text(body: str) -> None:
    """Examples of code stay on the page."""
    assert active(page(body)) == ("..", [])


def test_the_policy_stands_right_after_the_encoding() -> None:
    """Before anything is loaded, and within the part in which a browser looks for the encoding."""
    html, faults = guarded(page(""), "docs/a.md")
    assert faults == []
    own = policy(("..",))
    assert '"' not in own
    assert f'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{own}">' in html
    assert html.index("<meta charset") < 1024 - 30
    assert html.index("Content-Security-Policy") < html.index("<link")


@pytest.mark.parametrize("base", [".", "..", "../..", "/", "/strata/", "/a/b-c/d.e/%C3%A9/~x/"])
def test_the_script_that_names_the_root_is_listed_for_each_root(base: str) -> None:
    """As a template that is filled in."""
    assert base_of(scope(base)) == base
    assert digest(scope(base)) in policy((base,))


def test_no_policy_says_unsafe() -> None:
    """Nor anything but the site itself, data of pictures, and hashes."""
    for said in (policy(("..",)), headers("/")["Content-Security-Policy"]):
        assert "unsafe" not in said
        allowed = {word for rule in said.split("; ") for word in rule.split()[1:]}
        assert {word for word in allowed if not word.startswith("'sha256-")} == {"'none'", "'self'", "data:"}
        assert said.startswith("default-src 'none'; script-src 'self' 'sha256-")


def test_the_listed_script_is_that_of_its_template() -> None:
    """As it stands there, but for the way to the root."""
    written = (ROOT / "overrides/partials/first.html").read_text(encoding="utf-8")
    assert f"<script>{scope('{{ base_url }}')}</script>" in written
    assert written.count("<script") == 1


@pytest.mark.long
def test_the_list_can_be_made_again(tmp_path: Path) -> None:
    """`strata policy` writes what is there, from the template."""
    for folder in ("macros", "overrides/partials"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    copy = tmp_path / LIST.relative_to(ROOT)
    copy.write_text('{"script": "{base}"}', encoding="utf-8")
    done = run(tmp_path, "python", "-c", "from macros.cli import main; main()", "policy")
    assert done.stdout == f"{digest('.')} -> {digest(scope('.'))}\n", done.stderr
    assert copy.read_text() == LIST.read_text()


@pytest.mark.long
def test_the_kept_configuration_of_nginx_is_what_the_command_prints() -> None:
    """So its policy is that of the list."""
    done = run(ROOT, "strata", "nginx")
    assert done.stdout == (ROOT / "deploy/strata.conf").read_text(encoding="utf-8")
    assert (
        headers("/")["Content-Security-Policy"].replace("ancestors 'none'", "ancestors $strata_frames") in done.stdout
    )


@pytest.mark.parametrize("path", ["strata", "/strata", "/strata/"])
def test_a_site_below_a_path_has_a_configuration_of_its_own(path: str) -> None:
    """With the hash of its 404 page."""
    made = configuration("/srv/strata", "8080", path)
    assert "location ^~ /strata/ {\n        alias /srv/strata/;" in made
    assert digest(scope("/strata/")) in made
    assert "@" not in made
    assert every_base("/strata/")[-1] == "/strata/"
    assert made.count("    location / {\n        return 404;") == 1


def test_a_site_at_the_root_refuses_no_address_beside_it() -> None:
    """There is none, and nginx takes one block for a place."""
    made = configuration("/srv/strata", "8080", "/")
    assert made.count("location / {") == 0


def test_compressed_files_are_the_same_each_time(tmp_path: Path) -> None:
    """And only of text that is worth it."""
    for name, size in {"a.html": 5000, "b.js": 10, "c.png": 5000}.items():
        (tmp_path / name).write_bytes(b"x" * size)
    assert compress(tmp_path) == 1
    first = (tmp_path / "a.html.gz").read_bytes()
    assert compress(tmp_path) == 1
    assert (tmp_path / "a.html.gz").read_bytes() == first
    assert {file.name for file in tmp_path.iterdir()} == {"a.html", "a.html.gz", "b.js", "c.png"}


def test_other_sites_may_frame_what_is_made_for_it_and_read_the_rest() -> None:
    """Data and pictures keep the policy of all files, under which nobody frames them."""
    assert shared("/", framed=True)["Content-Security-Policy"].endswith("; frame-ancestors *")
    assert "Content-Security-Policy" not in shared("/", framed=False)
    assert headers("/")["Content-Security-Policy"].endswith("; frame-ancestors 'none'")
