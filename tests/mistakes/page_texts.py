"""Mistakes of pages in their words."""

# What was meant -> the page below its front matter and first heading.
MISTAKES: dict[str, str] = {
    "conflict": "<<<<<<< HEAD\nText.\n=======\nOther.\n>>>>>>> other\n",
    "reminder": "TODO: say more.\n",
    "praise": "It is a revolutionary model.\n",
    "day that moves": "It is currently the first.\n",
    "rest of a chat": "It is so.\u30104:0\u2020source\u3011\n",
    "wrong encoding": "It\u00e2\u20ac\u2122s so.\n",
    "mark of a merge alone": "Text.\n\n=======\n\nOther.\n",
    "word to come": "More text TK.\n",
    "citation that is needed": "It is so (citation needed).\n",
    "greeting of a chat": "Certainly! Here is the page.\n",
    "British spelling, in a page": "It has a colour.\n",
    "paragraph that is cut": "This is the part that is used for\n",
    "writer of a page": "I think it is good.\n",
    "citation, in a page": "It is so (Lovelace et al., 2021).\n",
    "doubt, in a page": "It is so, please verify.\n",
}
