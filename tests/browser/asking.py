"""Asks the search of a page, as its box does, and tells what a reader sees of each hit."""

import re
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Page

QUERIES = yaml.safe_load((Path(__file__).parent.parent / "search/queries.yml").read_text(encoding="utf-8"))
EXPECTED = yaml.safe_load((Path(__file__).parent.parent / "search/expected-queries.yml").read_text(encoding="utf-8"))

# By a client of its own beside that of the box, which it leaves alone. Title, heading, address.
ASK = """async (queries) => {
  const heard = [];
  let wake = () => {};
  const hear = (said) => { heard.push(said); wake(); };
  const next = async () => {
    while (!heard.length) await new Promise((done) => { wake = done; });
    return heard.shift();
  };
  const client = new StrataClient({ ready: () => hear(), take: hear });
  client.open();
  await next();
  // An answer to what stands nowhere comes when all of the text is there.
  client.ask("qqqqxqqqq");
  await next();
  const title = (html) => html.split('<span class="st-hit">')[0];
  const plain = (html) => new DOMParser().parseFromString(title(html), "text/html").body.textContent;
  const found = [];
  for (const query of queries) {
    client.ask(query);
    const { items } = await next();
    found.push(items.map((item) => {
      const page = item.find(({ location }) => !location.includes("#")) ?? item[0];
      return [plain(page.title), plain(item[0].title), "/" + item[0].location];
    }));
  }
  return found;
}"""


def ask(page: Page, queries: list[str]) -> list[list[tuple[str, str, str]]]:
    """Give the hits of each query, best first; an address is that of a folder, hosted and from disk."""
    return told(page.evaluate(ASK, queries))


def told(found: list[Any]) -> list[list[tuple[str, str, str]]]:
    """Give what a page answered, as hits of the hosted site."""
    return [[(title, heading, hosted(way)) for title, heading, way in hits] for hits in found]


def hosted(way: str) -> str:
    """Give an address from disk as the hosted site has it."""
    path, mark, anchor = way.partition("#")
    return re.sub(r"(?<=/)index\.html(?=$|\?)", "", path) + mark + anchor


def place(query: dict[str, Any], hits: list[tuple[str, str, str]]) -> int:
    """Give the place of the first hit that is wanted, counted from 1; 0 for none."""
    for number, said in enumerate(hits, 1):
        if any(re.search(want, one, re.IGNORECASE) for want in query["want"] for one in said):
            return number
    return 0
