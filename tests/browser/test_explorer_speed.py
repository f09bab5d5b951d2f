"""How quick a table of two thousand rows is: prints the times, since machines differ. `make audit` runs it."""

import re
from statistics import median

import pytest
from playwright.sync_api import Browser, Route

from tests.browser.conftest import visit
from tests.reader import Site

pytestmark = [pytest.mark.browser, pytest.mark.audit]

ROWS = 2000
_BODY = re.compile(r"(<strata-table.*?<tbody>)(.*?)(</tbody>)", re.DOTALL)
_TIMES = """async (act) => {
  const table = document.querySelector("strata-table");
  const field = table.querySelector("input[type=search]");
  const wait = (time) => new Promise((done) => setTimeout(done, time));
  const painted = () => new Promise((done) => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => done(performance.now());
    channel.port2.postMessage(0);
  }));
  const times = [];
  const measure = async (one) => {
    await wait(100);
    await painted();
    const begin = performance.now();
    one();
    times.push((await painted()) - begin);
  };
  const type = (text) => { field.value = text; field.dispatchEvent(new Event("input")); };
  field.focus();
  if (act === "filter") {
    for (const word of ["open", "nvidia", "gpu a", "image"])
      for (let end = 1; end <= word.length; end += 1) await measure(() => type(word.slice(0, end)));
    type("");
  }
  if (act === "facet")
    for (const box of [...table.querySelectorAll(".st-facet input")].slice(0, 12)) await measure(() => box.click());
  if (act === "sort")
    for (const head of table.querySelectorAll(".st-sort"))
      for (let turn = 0; turn < 3; turn += 1) await measure(() => head.click());
  return times;
}"""


def long_page(html: str) -> str:
    """Give the page of the catalog with its rows repeated until there are two thousand."""
    found = _BODY.search(html)
    assert found is not None
    rows = re.findall(r"<tr.*?</tr>", found[2], re.DOTALL)
    many = [
        rows[at % len(rows)].replace("<tr", f'<tr data-id="n{at}"', 1).replace("</a></th>", f" {at}</a></th>")
        for at in range(ROWS)
    ]
    return html[: found.start(2)] + "\n".join(many) + html[found.end(2) :]


def test_a_table_of_two_thousand_rows_is_quick(chromium: Browser, address: str, site: Site) -> None:
    """From key or click to paint: aims are 50 ms for a key of the filter and 100 ms for a sort, in the median."""
    html = long_page(site.pages["catalog/index.html"].html)

    def answer(route: Route) -> None:
        route.fulfill(body=html, content_type="text/html")

    with visit(chromium) as seen:
        seen.page.route(f"{address}catalog/", answer)
        page = seen.to(f"{address}catalog/")
        assert page.evaluate("document.querySelector('strata-table').rows.length") == ROWS
        for act in ("filter", "facet", "sort"):
            times = page.evaluate(_TIMES, act)
            print(f"\n{act}: median {median(times):.0f} ms, most {max(times):.0f} ms, of {len(times)}", end="")  # noqa: T201 - it is what the test is for
            assert times
