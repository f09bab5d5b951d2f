"""The copy from disk in Firefox: all that a reader uses works, under the policy of each page, and asks no host."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.asking import ASK, QUERIES, ask, told
from tests.browser.conftest import visit
from tests.browser.firefox import Firefox, firefox
from tests.browser.test_living import NAMES, file_of
from tests.reader import Site

pytestmark = [pytest.mark.browser, pytest.mark.audit]

_FIRST = ".md-search-result__item"
_COLUMN = """(name) => {
  const table = document.querySelector("strata-table table");
  const at = [...table.tHead.rows[0].cells].findIndex((one) => one.dataset.name === name);
  const shown = [...table.tBodies[0].rows].filter((row) => row.checkVisibility());
  return shown.map((row) => {
    const cell = row.cells[at].cloneNode(true);
    cell.querySelectorAll(".st-src").forEach((mark) => mark.remove());
    return cell.textContent.trim();
  });
}"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Firefox]:
    """Start Firefox once."""
    with firefox() as page:
        yield page


@pytest.fixture
def reader(browser: Firefox) -> Iterator[Firefox]:
    """Give a reader; afterwards no page may have said that something is wrong, or asked for more than files."""
    browser.to("about:blank")
    browser.errors.clear()
    browser.requests.clear()
    yield browser
    browser.run("() => new Promise((done) => setTimeout(done, 100))")
    assert browser.errors == []
    assert [asked for asked in browser.requests if not asked.startswith(("file:", "data:", "blob:"))] == []


def test_errors_refusals_and_requests_are_heard(browser: Firefox, strict_address: str) -> None:
    """The tests below are not blind."""
    browser.to(strict_address)
    browser.errors.clear()
    browser.requests.clear()
    browser.run("""async () => {
      setTimeout(() => { throw new Error("thrown"); });
      document.body.append(Object.assign(new Image(), { src: "http://127.0.0.1:9/refused" }));
      await fetch("asked-for.txt");
    }""")
    browser.until("() => new Promise((done) => setTimeout(() => done(true), 100))")
    assert any("thrown" in error for error in browser.errors)
    assert any("refused" in error and "img-src" in error for error in browser.errors)
    assert f"{strict_address}asked-for.txt" in browser.requests


def test_every_kind_of_page_opens(reader: Firefox, from_disk: Site) -> None:
    """One page of each folder, each with its policy."""
    pages = {path.rpartition("/")[0]: path for path in sorted(from_disk.pages)}
    for path in pages.values():
        reader.to((from_disk.folder / path).as_uri())
        assert reader.run("() => !!document.querySelector('meta[http-equiv=Content-Security-Policy]')"), path
        assert reader.errors == [], path
    assert len(pages) > 15


def test_the_search_finds_the_same_as_in_chromium(reader: Firefox, chromium: Browser, from_disk: Site) -> None:
    """The same hits in the same order."""
    address, queries = from_disk.folder / "index.html", [query["q"] for query in QUERIES]
    reader.to(address.as_uri())
    found = told(reader.run(ASK, queries))
    with visit(chromium) as other:
        assert found == ask(other.to(address.as_uri()), queries)


def test_the_search_is_used_by_keyboard(reader: Firefox, from_disk: Site) -> None:
    """From the key that opens it to the page that is found."""
    reader.to((from_disk.folder / "models/gpt-4/index.html").as_uri())
    reader.press("/")
    reader.type("transfromer")
    assert reader.text(f"{_FIRST} h1") == "Transformer"
    reader.press("Enter")
    reader.arrive("/architectures/transformer/index.html")


def test_what_was_open_is_closed_when_the_page_is_loaded_again(reader: Firefox, from_disk: Site) -> None:
    """Firefox remembers boxes that are checked; the drawer would cover the page again."""
    reader.to((from_disk.folder / "index.html").as_uri())
    reader.run("() => { for (const one of document.querySelectorAll('[data-md-toggle]')) one.checked = true; }")
    reader.run("() => { window.before = true; setTimeout(() => location.reload()); }")
    reader.until("() => !window.before && document.readyState === 'complete'")
    assert reader.run("() => document.querySelectorAll('[data-md-toggle]:checked').length") == 0


def test_a_table_is_sorted_and_filtered(reader: Firefox, from_disk: Site) -> None:
    """And the address says how."""
    reader.to((from_disk.folder / "catalog/accelerators/index.html").as_uri())
    everything = reader.run(_COLUMN, "name")
    reader.click('th[data-name="memory"] button')
    reader.until("""() => document.querySelector('th[data-name="memory"]').ariaSort === 'ascending'""")
    memory = [float(cell.split()[0].replace(",", "")) for cell in reader.run(_COLUMN, "memory") if cell[:1].isdigit()]
    assert memory == sorted(memory)
    assert len(memory) > 10
    reader.fill("strata-table input[type=search]", "h100")
    reader.until("() => location.search.includes('find=h100')")
    assert "NVIDIA H100" in str(found := reader.run(_COLUMN, "name"))
    assert len(found) < len(everything)


def test_chips_are_compared(reader: Firefox, from_disk: Site) -> None:
    """Ticked in the table, then side by side."""
    reader.to((from_disk.folder / "catalog/accelerators/index.html").as_uri())
    reader.fill("strata-table input[type=search]", "nvidia")
    for id in ("nvidia-h100", "nvidia-a100"):
        reader.click(f'strata-table tr[data-id="{id}"] input[type=checkbox]')
    reader.click("//strata-table//a[normalize-space()='Compare 2']")
    heads = "() => [...document.querySelectorAll('.st-compare thead th')].map((one) => one.innerText).join()"
    assert "H100" in reader.until(heads)


def test_a_product_is_traced(reader: Firefox, from_disk: Site) -> None:
    """Found among all, drawn, listed, and a step leads on."""
    reader.to((from_disk.folder / "catalog/trace/index.html").as_uri())
    reader.fill("strata-table input[type=search]", "chatgpt")
    reader.click('tr[data-id="chatgpt"] a.st-way:last-of-type')
    reader.arrive("/catalog/trace/chatgpt")
    assert reader.run("() => document.querySelector('.st-trace .st-aslist ul').checkVisibility()") is False
    reader.click(".st-trace .st-aslist summary")
    assert reader.until("() => document.querySelector('.st-trace .st-aslist ul').checkVisibility()")
    name = reader.text(".st-trace .st-nodes a")
    reader.click(".st-trace .st-nodes a")
    reader.until("(name) => document.querySelector('h1')?.innerText.trim() === name", name)


def test_both_calculators_calculate(reader: Firefox, from_disk: Site) -> None:
    """Known answers: 6 x 70e9 x 15e12 operations; 70 billion parameters at 16 bits are 140 GB."""
    reader.to((from_disk.folder / "how-it-works/calculators/index.html").as_uri())
    training, memory = (f"strata-calculator[data-kind={kind}]" for kind in ("training", "memory"))
    reader.fill(f"{training} [name=parameters]", "70")
    reader.fill(f"{training} [name=tokens]", "15000")
    reader.press("Tab")
    assert reader.text(f"{training} output[name=compute]") == "6.30 \N{MULTIPLICATION SIGN} 1024"
    reader.fill(f"{memory} [name=parameters]", "70")
    reader.press("Tab")
    assert reader.text(f"{memory} output[name=weights]") == "140"


def started(reader: Firefox, site: Site, name: str) -> str:
    """Press "Run" of a figure and wait until it is ready; give its selector."""
    figure = f"#living-{name}"
    reader.to((site.folder / file_of(name)).as_uri())
    reader.click(button(name, "Run"))
    reader.until("(one) => !!document.querySelector(`${one} [data-ready]`)", figure)
    return figure


def button(name: str, says: str) -> str:
    """Give the selector of a button of a figure."""
    return f"//*[@id='living-{name}']//button[normalize-space()='{says}']"


@pytest.mark.parametrize("name", NAMES)
def test_a_figure_runs(reader: Firefox, from_disk: Site, name: str) -> None:
    """It is ready, and says what it shows."""
    figure = started(reader, from_disk, name)
    assert reader.text(f"{figure} [role=status]")


def test_the_transformer_adds_a_token(reader: Firefox, from_disk: Site) -> None:
    """The text grows by what is drawn."""
    figure = started(reader, from_disk, "transformer")
    text = "(one) => document.querySelector(`${one} textarea`).value"
    before = reader.run(text, figure)
    reader.click(button("transformer", "Add one token"))
    grown = f"(one, before) => {{ const now = ({text})(one); return now.length > before.length && now; }}"
    assert reader.until(grown, figure, before).startswith(before)


def test_tokens_are_counted(reader: Firefox, from_disk: Site) -> None:
    """As one types."""
    figure = started(reader, from_disk, "tokens")
    reader.fill(f"{figure} textarea", "the model of the text")
    reader.until("(one) => document.querySelector(one).innerText.startsWith('5 words are')", f"{figure} [role=status]")
