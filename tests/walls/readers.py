"""Front matter that two readers of one file could take for two things. Each is the whole file."""

_HEAD = "title: A page\ndescription: What it is."
_RUN = "# {{ cycler.__init__.__globals__.os.popen('echo pwned > pwned').read() }}"

_VALUES = [
    "no", "No", "NO", "yes", "Yes", "on", "Off", "y", "n", "true", "True", "FALSE", "null", "Null", "~", "=", "<<",
    "1:30", "190:20:30", "1:30.5", "2023-01-01", "2023-02-30", "2001-12-14t21:59:43.10-05:00", "2001-12-14 21:59:43",
    "012", "0o14", "0x1F", "0b101", "1_000", "1_0.5", "+5", "-5", "5", "5.", ".5", "5e3", "1e3", "+.5", ".inf", "-.Inf", ".NaN",
    "!!str a", "!a b", "&a b", "*a", "? a", "[a", "{a", "{a: b}", "[a, b]", "- a", "@a", "`a", "%a", "|", ">", "'a", '"a',
    '"\\0"', '"\\e[31m"', '"\\u202e"', '"\\u200b"', '"\\x02wzxhzdk:1\\x03"', "a: b", "a\tb: c",
]  # fmt: skip

CASES = [
    f"---\n{_HEAD}\n...\n{_RUN}\n---\nText.\n",
    f"---\n{_HEAD}\n... \n{_RUN}\n---\nText.\n",
    f"---\n{_HEAD}\n...\ntext\n---\nText.\n",
    f"---\n{_HEAD}\n--- \n{_RUN}\n---\nText.\n",
    f"---\n{_HEAD}\n---\t\n{_RUN}\n---\nText.\n",
    f"--- \n{_HEAD}\n---\nText.\n",
    f"---\t\n{_HEAD}\n---\nText.\n",
    f"----\n{_HEAD}\n----\nText.\n",
    f"--- # a\n{_HEAD}\n---\nText.\n",
    f"\n---\n{_HEAD}\n---\nText.\n",
    f" ---\n{_HEAD}\n---\nText.\n",
    f"---\n{_HEAD}\n --- \nText.\n",
    f"---\n{_HEAD}\n",
    f"---\n{_HEAD}\n---",
    f"{_HEAD}\n\nText.\n",
    "title: A page\n\nText.\n",
    f"---\n{_HEAD}\n--- {_RUN}\n---\nText.\n",
    f"---\n%YAML 1.1\n---\n{_HEAD}\n---\nText.\n",
    f"---\n%TAG ! tag:a,2000:\n{_HEAD}\n---\nText.\n",
    "---\n---\nText.\n",
    "---\n- a\n---\nText.\n",
    "---\ntext\n---\nText.\n",
    "---\n{}\n---\nText.\n",
    f"---\n{_HEAD}\ntitle: Another\n---\nText.\n",
    f"---\n{_HEAD}\n'title': Another\n---\nText.\n",
    f"---\n{_HEAD}\n<<: {{title: Another}}\n---\nText.\n",
    f"---\n{_HEAD}\n? title\n: Another\n---\nText.\n",
    f"---\nbase: &a {{title: A}}\n{_HEAD}\n---\nText.\n",
    *(f"---\n{_HEAD}\n{key}: 1\n---\nText.\n" for key in (
        "template", "icon", "render_macros", "ignore_macros", "table", "models", "system", "page", "config", "hide",
        "search", "tags", "status", "redirect", "author", "Title", "titel", "__class__", "record", "comments",
    )),
    *(f"---\ntitle: {value}\ndescription: What it is.\n---\nText.\n" for value in _VALUES),
    *(f"---\n{_HEAD}\norder: {value}\n---\nText.\n" for value in (
        "no", "1:30", "012", "1_000", "-1", "1000000", "1.5", "1e3", "'1'", "first", "[1]", "0x10", "true", ".inf",
    )),
    *(f"---\n{_HEAD}\nlayout: {value}\n---\nText.\n" for value in ("../../x", "home.html", "[home]", "HOME")),
    *(f"---\ntitle: '{value}'\ndescription: What it is.\n---\nText.\n" for value in (
        "<b>T</b>", "{{ 7 * 7 }}", "{% raw %}", "T\" onload=\"x", "<script>x</script>", "", " ", "a" * 121,
    )),
]  # fmt: skip
