"""Mistakes of pages that type what a record holds."""

# What was meant -> the page below its front matter and first heading.
MISTAKES: dict[str, str] = {
    "year": "It was 2022.\n",
    "size in words": "It has 80 gigabytes.\n",
    "power in words": "It takes 700 watts.\n",
    "parameters in short": "A model of 175B parameters.\n",
    "day in words": "It came on March 14.\n",
    "power spelled": "It takes eighty watts.\n",
    "context in short": "It reads 128k.\n",
    "memory in binary": "It has 80 GiB.\n",
    "year of two digits": "It came in '22.\n",
    "quarter": "It came in Q3.\n",
    "day with slashes": "It came on 12/03/24.\n",
    "half a million": "It has half a million of them.\n",
    "times by a sign": "It is 2.5\u00d7 faster.\n",
    "thousands": "It has 25,000 of them.\n",
    "years": "It took 3 years.\n",
    "month in short": "It came in Sept. of that year, on Sep 12.\n",
    "pounds": "It costs \u00a320.\n",
    "number of records": "It has 12 models.\n",
    "cents": "It costs 20 cents.\n",
}
