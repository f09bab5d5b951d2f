// The page that is shown for one that is missing stands at any address, and the site wherever it was put: finds its root.
const strataMount = (({ base, sure }) => {
  const folders = location.pathname.split("/").slice(1, -1);
  const roots = folders.map((_, place) => `/${folders.slice(0, place + 1).join("/")}/`).reverse();
  const there = (root) => {
    const asked = new XMLHttpRequest();
    asked.open("HEAD", `${location.origin}${root}assets/css/tokens.css`, false); // nothing can be shown before it is known
    try {
      asked.send();
    } catch {
      return false;
    }
    return asked.status === 200 && String(asked.getResponseHeader("content-type")).includes("css");
  };
  const known = sure !== undefined && location.pathname.startsWith(base);
  const root = location.origin + (known ? base : ([...roots, "/"].find(there) ?? base));
  // The theme keeps what a reader chose by the root of the site: ours stands, whatever the page says.
  Object.defineProperty(globalThis, "__md_scope", { get: () => new URL(root), set: () => undefined });
  const moved = (text) => text.replaceAll(`="${base}`, `="${root}`);
  addEventListener("DOMContentLoaded", () => {
    for (const way of document.querySelectorAll(`a[href^="${base}"]`)) way.href = root + way.getAttribute("href").slice(base.length);
  });
  // Writes the part of the page before the script that calls it, as it is at this root.
  return () => {
    const config = document.getElementById("__config");
    if (config) {
      const { base: _, ...said } = JSON.parse(config.textContent);
      const text = JSON.stringify(said).replaceAll(`:"${base}`, `:"${root}`);
      config.textContent = JSON.stringify({ base: `${root}.`, ...JSON.parse(text) });
    }
    document.write(moved(document.currentScript.previousElementSibling.innerHTML));
  };
})(document.currentScript.previousElementSibling.dataset);