"""The forms of words and signs that are a slip of the pen, each with what to do."""

_MORE = "larger|smaller|faster|slower|better|worse|older|newer|longer|shorter|higher|lower|less|more|cheaper|rather"
# What is found -> what to do with it.
SLIPS = (
    (r"\bits'", 'write "its"'),
    (r"\b(?:[Ii]t|[Tt]hat|[Tt]here|[Tt]hey)'(?:s|re)\b(?! own)", "write both words in full"),
    (r"\b(?:could|should|would|must) of\b", 'write "have"'),
    (rf"\b(?:{_MORE}) then (?=[a-z]+ )", 'write "than"'),
    (r" (?:->|=>|<-|\u2192|\u21d2|[=~]) ", "write it in words"),
    (r"\band/or\b", "write the one that is meant"),
    (r"\b\d+ (?:Mio|Mrd|bn|mn)\b\.?", 'write "million" or "billion"'),
    ("(?<=\\w)\u2014(?=\\w)|\u2026(?!\\s*$)", "write a comma, or a new sentence"),
    ("[\U0001d400-\U0001d7ff\u24b6-\u24e9]+", "write plain letters"),
    (r"\t", "write a space"),
    (r"[a-z] & [a-z]", 'write "and"'),
    (r"\b\d[\d.,]* ?(?:Gb|Mb|Tb|gb|mb|kb|GBs|TBs|GHZ|Ghz|mhz|Kw|kw)\b", "write the unit as GB, Gbit, GHz or kW"),
    (r"\b\d[\d.,]* ?(?:GB|MB|TB|W)(?: of)? (?:parameters|weights|tokens)\b", "that is no unit of them"),
    (r"\b[Vv]ery, very\b", "say how much"),
    (r"(?:^|[.;,] )(?:[Hh]e|[Ss]he) (?:was|is|has|can)\b", 'write "it"'),
    (r"^(?:AN|THE|IT|IS|THIS|FOR|IN|OF)\b", "write small letters"),
    (r"\+\d{1,3}[ .-]\(?\d[\d ()./-]{6,}\d", "people are reached on their own pages"),
    (r"\([Ss]ic!?\)|(?:^|[.!?] )Please\b", "leave it out"),
    (r"[\w.+-]+@[\w-]+\.[a-z]+", "people are reached on their own pages"),
    (r"\b(?:[Ss]ee|[Vv]isit|[Cc]ontact) (?:at )?[a-z][a-z0-9-]*\.(?:com|org|ai|io|net|dev)\b", "cite a source for it"),
    (r"\b(?:PR|MR|[Ii]ssue|[Pp]ull request) #?\d+\b", "leave out what belongs to the change"),
    (r"\b(?:[Ii]gnore|[Dd]isregard) (?:all |any )?(?:the )?(?:previous|prior|above) instructions\b", "leave it out"),
)
# One of these stands in each of them; most texts have none, which is seen at once.
_SIGNS = (
    "its'|It's|it's|hat's|ere's|ey're|uld of|ust of| then |->|=>|<-| = | ~ |d/or| Mio| Mrd| bn| mn|\t|+|"
    "(sic|(Sic|instructions| & |very, |Please|@|AN |THE |IT |IS |THIS |FOR |IN |OF | he | she |He |She |"
    "PR |MR |ssue |.com|.org|.ai|.io|.net|.dev|request #| Gb| Mb| Tb| gb| mb| kb|GBs|TBs|GHZ|Ghz|mhz| Kw|"
    " kw|B of |B para|B weig|B toke|W of |W para|W weig|W toke"
)
SIGNS = _SIGNS.split("|")
