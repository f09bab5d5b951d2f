"""Authored pages before a build: what they may not hold, and where it stands."""

import pytest

from tests.support import Project

# What is wrong -> the body of the page (its first line is line 5), line and column of the fault, words of its message.
BODIES: dict[str, tuple[str, str, str]] = {
    "unknown macro": ('Text.\n{{ tabel("models") }}\n', "6:4: tabel", 'no macro of this name; did you mean "table"?'),
    "unknown macro without a near name": ("{{ zyx() }}\n", "5:4: zyx", "no macro of this name; expected one of "),
    "unknown record": ('{{ system("brian-2") }}\n', "5:4: system", 'no record "brian-2"; did you mean "brain-2"?'),
    "unknown source": ('{{ cite("maker-pag") }}\n', "5:4: cite", 'did you mean "maker-page"?'),
    "unknown term": ('{{ term("tokn") }}\n', "5:4: term", 'did you mean "token"?'),
    "unknown projection": ('{{ projection("x") }}\n', "5:4: projection", 'no projection "x"'),
    "unknown claim": ('{{ claim("x") }}\n', "5:4: claim", 'no claim "x"'),
    "unknown field": ('{{ fact("brain-1", "size") }}\n', "5:4: fact", 'no column "size"'),
    "field without value": ('{{ fact("brain-1", "access") }}\n', "5:4: fact", "has no value for access"),
    "unknown event": ('{{ event("brain-1", "born") }}\n', "5:4: event", 'no event "born"'),
    "event that did not happen": ('{{ event("painter", "retired") }}\n', "5:4: event", "it has announced"),
    "unknown kind": ('{{ table("model") }}\n', "5:4: table", 'no kind "model"'),
    "unknown column": ('{{ table("models", columns=["x"]) }}\n', "5:4: table", 'no column "x"'),
    "unknown group": ('{{ table("models", group="x") }}\n', "5:4: table", 'group: there is no "x"'),
    "unknown layer": ('{{ groups("x") }}\n', "5:4: groups", 'no layer "x"'),
    "unknown chart": ('{{ chart("x") }}\n', "5:4: chart", 'no chart "x"'),
    "unknown diagram": ('{{ diagram("x") }}\n', "5:4: diagram", 'no diagram "x"'),
    "unknown formula": ('{{ formula("x") }}\n', "5:4: formula", 'no formula "x"'),
    "unknown direction": ('{{ trace("chatter", direction="sideways") }}\n', "5:4: trace", "sideways"),
    "missing argument": ("{{ system() }}\n", "5:4: system", "it takes ("),
    "unknown argument": ('{{ system("chatter", color="red") }}\n', "5:4: system", "it takes ("),
    "number for an id": ("{{ system(5) }}\n", "5:4: system", "id must be text; it takes (id, words="),
    "list for an id": ('{{ system(["chatter"]) }}\n', "5:4: system", "id must be text"),
    "variable as argument": ("{{ system(name) }}\n", "5:", "literal arguments"),
    "sum as argument": ('{{ system("chat" + "ter") }}\n', "5:", "literal arguments"),
    "joined argument": ('{{ system("chat" ~ "ter") }}\n', "5:", "literal arguments"),
    "power as argument": ("{{ system(9 ** 9) }}\n", "5:", "literal arguments"),
    "long string as argument": ('{{ system("a" * 99) }}\n', "5:", "literal arguments"),
    "filter in an argument": ('{{ system("CHATTER" | lower) }}\n', "5:", "literal arguments"),
    "attribute in an argument": ('{{ system("a".__class__) }}\n', "5:", "literal arguments"),
    "item in an argument": ('{{ system(["chatter"][0]) }}\n', "5:", "literal arguments"),
    "choice in an argument": ('{{ system("chatter" if 1 else "x") }}\n', "5:", "literal arguments"),
    "call in an argument": ("{{ system(range(9)) }}\n", "5:", "literal arguments"),
    "list of variables": ("{{ table('models', ids=[page]) }}\n", "5:", "literal arguments"),
    "arguments from a list": ("{{ cite(*['maker-page']) }}\n", "5:", "literal arguments"),
    "variable": ("{{ config }}\n", "5:1", "may only call a macro"),
    "number": ("{{ 7 * 7 }}\n", "5:1", "may only call a macro"),
    "attribute": ("{{ ''.__class__ }}\n", "5:1", "may only call a macro"),
    "attribute of a call": ('{{ system("chatter").__class__ }}\n', "5:1", "may only call a macro"),
    "attribute of a macro": ("{{ system.__globals__ }}\n", "5:1", "may only call a macro"),
    "method": ("{{ page.title() }}\n", "5:1", "may only call a macro"),
    "filter": ('{{ system("chatter") | safe }}\n', "5:1", "may only call a macro"),
    "condition": ('{{ system("chatter") if 1 }}\n', "5:1", "may only call a macro"),
    "escape from the environment": ("{{ cycler.__init__.__globals__.os }}\n", "5:1", "may only call a macro"),
    "statement": ("{% set x = 1 %}\n", "5:1", "may only call a macro"),
    "loop": ("{% for x in [1] %}a{% endfor %}\n", "5:1", "may only call a macro"),
    "inclusion": ('{% include "../mkdocs.yml" %}\n', "5:1", "may only call a macro"),
    "import": ('{% import "x" as y %}\n', "5:1", "may only call a macro"),
    "unclosed call": ('Text.\n{{ system("chatter"\n', "6:1", "{{ is never closed"),
    "unclosed statement": ("{% raw %}\ntext\n", "5:1", "after {% raw %} a fence begins"),
    "comment": ("{# a remark #}Text.\n", "5:1", "begins a comment of Jinja"),
    "braces that are shown without a fence": (
        "{% raw %}{{ x }}{% endraw %}\n",
        "5:1",
        "put them into a fence with {% raw %}",
    ),
    "block in a sentence": ('Text {{ table("models") }} text.\n', "5:1", "a block stands inside a paragraph"),
    "column that is set right": ("| a |\n|--:|\n| b |\n", "6:1", "a column that is set right or centered"),
    "link in HTML": ('<a href="b.md">x</a>\n', "5:1", "write [words](address)"),
    "page that is not there": ("[x](b.md)\n", "5:5", 'there is no page or file "b.md"'),
    "picture that is not there": ("![x](b.png)\n", "5:6", 'there is no picture "b.png"'),
    "anchor that is not there": ("# Head\n\n[x](#haed)\n", "7:5", '"a.md" has no anchor "haed"; did you mean "head"?'),
    "folder for a page": ("[x](how-it-works/)\n", "5:5", "names no file; write the page's own"),
    "address from the root": ("[x](/how-it-works/index.md)\n", "5:5", "begins with /"),
    "sources that are not listed": ('{{ cite("maker-page") }}\n', "5:1", "cites sources but does not list them"),
    "sources that are not cited": ("## Sources\n\n{{ sources() }}\n", "7:1", "lists sources, but cites none"),
    "script": ("Text.\n\n<script>alert(1)</script>\n", "7:1", "which pages may not have"),
    "script in a line": ("Text <ScRiPt >x</script>\n", "5:6", "the element <script>, which pages may not have"),
    "frame": ('<iframe src="x"></iframe>\n', "5:1", "which pages may not have"),
    "style sheet": ("<style>p { color: red }</style>\n", "5:1", "which pages may not have"),
    "refresh": ('<meta http-equiv="refresh" content="0">\n', "5:1", "which pages may not have"),
    "form": ('<form action="/x"></form>\n', "5:1", "which pages may not have"),
    "style attribute": ('<p style="color: red">x</p>\n', "5:4", "a style attribute"),
    "style in an attribute list": ('Text.\n{: style="color: red" }\n', "6:4", "a style attribute"),
    "handler": ('<p onclick="x()">x</p>\n', "5:4", "a script in an attribute"),
    "handler in an attribute list": ('Text.\n{: onclick="x()" }\n', "6:4", "a script in an attribute"),
    "handler after a line": ('<p\nonclick="x()">x</p>\n', "6:1", "a script in an attribute"),
    "handler after a slash": ("<svg/onload=x()>\n", "5:1", "the element <svg>, which pages may not have"),
    "address that runs": ("[x](javascript:alert(1))\n", "5:5", "is not https://"),
    "address that runs, in an element": ('<a href="javascript:x()">x</a>\n', "5:10", "is not https://"),
    "address that runs, by reference": ("[x]\n\n[x]: javascript:x()\n", "7:6", "is not https://"),
    "address that holds a page": ("[x](data:text/html,x)\n", "5:5", "is not https://"),
    "picture from elsewhere": ("![x](https://evil.example/x.png)\n", "5:6", "is not a file of the site"),
    "picture element from elsewhere": ('<img src="//evil.example/x.png">\n', "5:1", "a link or picture in HTML"),
    "script between escaped backticks": ("\\` <script>x</script> \\`\n", "5:4", "which pages may not have"),
    "script between backticks in an element": ("<div>`<script>x</script>`</div>\n", "5:7", "which pages may not have"),
    "percentage": ("It has 12 % of it.\n", "5:8", '"12 %" is typed'),
    "percentage without a space": ("It has 12% of it.\n", "5:8", '"12%" is typed'),
    "amount": ("It costs $5.\n", "5:10", "is typed"),
    "size": ("It has 80 GB.\n", "5:8", '"80 GB" is typed'),
    "size without a space": ("It has 80GB.\n", "5:8", '"80GB" is typed'),
    "number of parameters": ("It has 1.5 billion parameters.\n", "5:8", '"1.5 billion" is typed'),
    "number of tokens": ("It takes 8,192 tokens.\n", "5:10", '"8,192 tokens" is typed'),
}

FRONTS: dict[str, tuple[str, str, str]] = {
    "no title": ("description: D.", "1:1: title", "is missing"),
    "no description": ("title: T", "1:1: description", "is missing"),
    "empty title": ("title:\ndescription: D.", "2:1: title", ""),
    "title with an element": ("title: <b>T</b>\ndescription: D.", "2:1: title", "one line of plain text"),
    "title with braces": ('title: "{{ 7 * 7 }}"\ndescription: D.', "2:1: title", "one line of plain text"),
    "description with a quote": ('title: T\ndescription: A "D".', "3:1: description", "one line of plain text"),
    "title that is a number": ("title: 5\ndescription: D.", "2:1: title", "must be text"),
    "unknown key": ("title: T\ndescription: D.\nordr: 1", "4:1: ordr", 'did you mean "order"?'),
    "template": ("title: T\ndescription: D.\ntemplate: x.html", "4:1: template", "unknown key"),
    "render_macros": ("title: T\ndescription: D.\nrender_macros: false", "4:1: render_macros", "unknown key"),
    "order that is text": ("title: T\ndescription: D.\norder: first", "4:1: order", "must be a whole number"),
    "layer that is none": (
        "title: T\ndescription: D.\nlayer: cellar",
        "4:1: layer",
        "expected 'application', 'platform'",
    ),
    "layout that is none": ("title: T\ndescription: D.\nlayout: odd", "4:1: layout", "expected 'home' or 'wide'"),
    "list for a layer": (
        "title: T\ndescription: D.\nlayer: [model]",
        "4:1: layer",
        "expected 'application', 'platform'",
    ),
    "broken": ("title: [T\ndescription: D.", "2:8", "not YAML"),
    "duplicate key": ("title: T\ndescription: D.\ntitle: U", "4:1: title", "is written twice, first in line"),
    "tag": ("title: !!python/name:os.system T\ndescription: D.", "2:8: title", "a tag ("),
}

ALLOWED = {
    "every form of call": (
        '{{ table("models", columns=["name"], ids=["brain-1"], article=True) }}\n\n{{ count("models") }}\n'
        '{{ system(\'chatter\', "words") }}{{ term("token") }}\n'
    ),
    "fence that shows braces": '{% raw %}\n```\n{{ fact("x", "y") }} {% set x = 1 %}\n```\n{% endraw %}\n',
    "cited and listed": 'Text.{{ cite("maker-page") }}\n\n## Sources\n\n{{ sources() }}\n',
    "markup in a fence": "```html\n<script>alert(1)</script> <p style='x'>\n```\n",
    "words of markup in code": "Text `script` and `style=x`.\n",
    "figures in code": "Text `2023` and:\n\n```\nas_of: 2023-03\n```\n",
    "figures in addresses": "[Text](https://a.example/2023/12%20GB)\n",
    "the 2023 article": "The 2023 article says so.\n",
    "small numbers": "The 4 layers and 3 steps.\n",
    "elements with classes": '<div class="st-doors" markdown="1">\n\nText.\n{: .st-lede }\n\n</div>\n',
}


@pytest.mark.parametrize("name", BODIES)
def test_what_a_page_may_not_hold_is_refused_at_its_line(world: Project, name: str) -> None:
    """The fault counts lines from the top of the file and says what is expected."""
    body, place, message = BODIES[name]
    world.page("a.md", body)
    found = [fault for fault in world.page_faults() if fault.startswith(f"docs/a.md:{place}")]
    assert found, world.page_faults()
    assert any(message in fault for fault in found), found


def test_what_is_left_in_a_line_is_told_at_its_column(world: Project) -> None:
    """A word that stands twice, a letter of another encoding, a reminder: an editor puts its mark there."""
    world.page("a.md", "Words stand here, and the the end.\n\nM\u00c3\u00bcller wrote it. It is TODO here.\n")
    told = [fault for fault in world.told() if fault.path == "docs/a.md" and fault.line > 1]
    found = {fault.code: (fault.line, fault.column) for fault in told}
    assert found == {"doubled-word": (5, 23), "garbled": (7, 2), "left-over": (7, 25)}


@pytest.mark.parametrize("name", FRONTS)
def test_a_wrong_front_matter_is_refused_at_its_key(world: Project, name: str) -> None:
    """The fault has the line of the key."""
    front, place, message = FRONTS[name]
    world.page("a.md", "Text.\n", front)
    found = world.page_faults()
    assert any(fault.startswith(f"docs/a.md:{place}: ") and message in fault for fault in found), found


@pytest.mark.parametrize("name", ALLOWED)
def test_what_a_page_may_hold_is_taken(world: Project, name: str) -> None:
    """No false alarm."""
    world.page("a.md", ALLOWED[name], "title: T\ndescription: D.\norder: 1\nlayer: model")
    world.page("how-it-works/index.md", "Text.\n")
    assert world.page_faults() == []


@pytest.fixture(autouse=True)
def _explained(world: Project) -> None:
    """Write the page that the invented term names."""
    world.page("how-it-works/index.md", "Text.\n")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("# No front matter\n", "the front matter is missing"),
        ("", "the front matter is missing"),
        ("---\ntitle: T\n", "is never closed"),
        ("\n---\ntitle: T\n---\n", "the front matter is missing"),
    ],
)
def test_a_page_without_front_matter_is_refused(world: Project, text: str, message: str) -> None:
    """Title and description are what search engines and the navigation show."""
    world.write("docs/a.md", text)
    (fault,) = world.page_faults()
    assert fault.startswith("docs/a.md:1:1: ")
    assert message in fault


def test_a_page_in_another_encoding_is_refused(world: Project) -> None:
    """Pages are UTF-8, as records are."""
    world.write("docs/a.md", "---\ntitle: Caf\u00e9\ndescription: D.\n---\n".encode("latin-1"))
    (fault,) = world.page_faults()
    assert fault.startswith("docs/a.md:2:1: byte ")


def test_a_page_from_windows_is_taken(world: Project) -> None:
    """Its line ends and byte order mark do not matter, and the lines of faults are right."""
    world.write("docs/a.md", "\ufeff---\r\ntitle: T\r\ndescription: D.\r\n---\r\nText.\r\n{{ zyx() }}\r\n")
    (fault,) = world.page_faults()
    assert fault.startswith("docs/a.md:6:4: zyx: ")


def test_a_term_cannot_name_a_page_that_is_not_there(world: Project) -> None:
    """The glossary leads on only to pages that exist."""
    world.change("terms/token", "how-it-works/index.md", "how-it-works/tokens.md")
    (fault,) = world.page_faults()
    assert fault.startswith('data/terms/token.yml:4:1: page: there is no page "docs/how-it-works/tokens.md"')


def test_a_term_cannot_name_an_address_as_its_page(world: Project) -> None:
    """A page is a path below docs/, nothing that runs or leads elsewhere."""
    for page in ("javascript:alert(1)", "https://evil.example/x.md", "../../x.md", "/etc/x.md"):
        world.record("terms/token", f"name: Token\ndefinition: It.\npage: {page}\n")
        assert [fault.split(": ")[1] for fault in world.page_faults()] == ["page"], page


def test_all_faults_of_data_and_pages_are_told_at_once(world: Project) -> None:
    """One look shows everything, in the order of the files."""
    world.change("accelerators/chip-1", "power:", "powr:")
    world.page("a.md", "{{ zyx() }}\n\n<script>x</script>\n", "title: T")
    world.page("b.md", '{{ system("brian-1") }}\n')
    assert [fault.split(": ")[0] for fault in world.page_faults()] == [
        "data/accelerators/chip-1.yml:8:1",
        "docs/a.md:1:1",
        "docs/a.md:4:4",
        "docs/a.md:6:1",
        "docs/b.md:5:4",
    ]


def test_a_fault_in_a_record_is_not_told_again_for_the_pages_that_show_it(world: Project) -> None:
    """The page is right; the record is what has to be mended."""
    world.change("models/brain-1", "category:", "kind_off:")
    world.page("a.md", '{{ system("brain-1") }}\n')
    assert {fault.split(":")[0] for fault in world.page_faults()} == {"data/models/brain-1.yml"}


def test_a_heading_or_a_point_may_be_a_call(world: Project) -> None:
    """What a call draws are its words; and a call that is wrong is told alone, not what it would have cited."""
    text = '# A\n\n## {{ system("chip-1") }}\n\n- {{ system("brain-1") }}\n- {{ fact("%s", "memory") }}\n\n'
    text += "## Sources\n\n{{ sources() }}\n"
    world.page("how-it-works/index.md", text % "chip-1")
    assert world.page_faults() == []
    world.page("how-it-works/index.md", text % "chip-l")
    assert [fault.split(": ")[0] for fault in world.page_faults()] == ["docs/how-it-works/index.md:10:6"]
