"""Mistakes of pages in links and pictures."""

# What was meant -> the page below its front matter and first heading.
MISTAKES: dict[str, str] = {
    "link to no page": "See [it](nowhere.md).\n",
    "link to no anchor": "See [it](#nowhere).\n",
    "link to a folder": "See [it](how-it-works/).\n",
    "picture that is not there": "![A chip](chip.png)\n",
    "picture without words": "![](chip.png)\n",
    "link that leads nowhere": "Text.\n\nSee [it]().\n",
    "picture with its file for words": "![home.png](assets/home.png)\n",
    "link with trackers": "See [the page](https://acme.example/x?utm_source=y).\n",
    "link by a short address": "See [the page](https://bit.ly/3xyz).\n",
    "link to an archive": "See [the page](https://web.archive.org/web/2023/https://acme.example/x).\n",
    "link to a chat": "See [the page](https://chatgpt.com/share/abc).\n",
    "link without its scheme": "See [Acme](www.acme.example/x).\n",
    "link to a host": "See [Acme](acme.example/x).\n",
    "link to itself": "See [it](a.md).\n",
    "bare relative html link": "See [it](how-it-works/index.html).\n",
    "image bad alt": "![image.png](assets/x.png)\n",
}
