"""The lists: elements, attributes, classes and ids that the text of a page may lead to. What is on none is refused."""

import re

# Element -> the attributes that it may have beside those of every element.
ELEMENTS: dict[str, frozenset[str]] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "p", "blockquote", "pre", "hr", "br"), frozenset()),
    **dict.fromkeys(("ul", "li", "dl", "dt", "dd", "section", "figure", "figcaption"), frozenset()),
    **dict.fromkeys(("em", "strong", "b", "i", "del", "ins", "sub", "sup", "small", "mark", "q"), frozenset()),
    **dict.fromkeys(("code", "kbd", "samp", "var", "abbr", "dfn", "cite", "span"), frozenset()),
    **dict.fromkeys(("table", "thead", "tbody", "tr", "summary"), frozenset()),
    "td": frozenset({"colspan", "rowspan"}),
    "th": frozenset({"colspan", "rowspan", "scope"}),
    "div": frozenset({"data-tabs"}),
    "ol": frozenset({"start"}),
    "details": frozenset({"open"}),
    "a": frozenset({"href"}),
    "img": frozenset({"src", "alt", "width", "height"}),
    "label": frozenset({"for"}),  # of a tab, as is the next
    "input": frozenset({"type", "name", "checked"}),
}
EVERYWHERE = frozenset({"class", "id", "lang", "title", "data-search-exclude"})
VOID = frozenset({"br", "hr", "img", "input"})

# Those of the Markdown extensions, of highlighted code, and of the style sheets where a page may use them.
NOTES = (
    "note",
    "tip",
    "info",
    "warning",
    "example",
    "question",
    "quote",
    "abstract",
    "success",
    "failure",
    "danger",
    "bug",
)
_OF_EXTENSIONS = (
    f"admonition|admonition-title|{'|'.join(NOTES)}|"
    "toc|toctitle|inline|end|highlight|code|normal|linenodiv|linenos|highlighttable|filename|language-[a-z0-9+-]+|md-code__content|"
    "tabbed-set|tabbed-alternate|tabbed-labels|tabbed-content|tabbed-block|"
    "footnote|footnote-ref|footnote-backref|headerlink|keys|key-[a-z0-9-]+"
)
_OF_CODE = r"[a-z]{1,2}[a-z0-9]?(-[A-Z][A-Za-z]+)*"
_OF_PAGES = "st-hero|st-doors|st-halves|st-lede|st-try|st-button"
CLASS = re.compile(rf"{_OF_EXTENSIONS}|{_OF_CODE}|{_OF_PAGES}")

_TAB = r"__tabbed_[0-9]+(_[0-9]+)?"
_NOTE = r"fn(ref[0-9]*)?:[A-Za-z0-9_-]+"
ID = re.compile(rf"(?!__)[a-z0-9_-]+|{_TAB}|{_NOTE}")
TAB = re.compile(_TAB)
TABS = re.compile(r"[0-9]{1,4}:[0-9]{1,4}")
# Names that the frame of the site and its scripts rely on: an element with one of them would be taken for theirs.
_RESERVED = re.compile(r"st-.*|md-.*|source-[a-z0-9]+-.*|living")
NUMBER = re.compile(r"[0-9]{1,4}")


def reserved(id: str) -> bool:
    """Tell whether an id is one that the frame or the scripts of the site use."""
    return bool(_RESERVED.fullmatch(id))
