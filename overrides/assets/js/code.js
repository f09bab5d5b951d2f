// Material puts the copy button of each code block into a <nav> without a name. It is no way
// through the site, so it is not told as one. (Runs after Material's own listener.)
document.addEventListener("DOMContentLoaded", () => {
  for (const nav of document.querySelectorAll(".md-code__nav")) nav.setAttribute("role", "none");
});
