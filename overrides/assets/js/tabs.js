// A tab that an address names by the box that opens it.
"use strict";
(() => {
  const box = document.getElementById(location.hash.slice(1));
  if (box instanceof HTMLInputElement && box.name.startsWith("__tabbed_")) box.checked = true;
})();
