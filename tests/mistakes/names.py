"""Mistakes of names: copies, aliases, ids, countries and licenses."""

from tests.mistakes.made import ACME, CHAT, COPY, FACT, KNIFE, NEW, ONE, OTHER, TWIN, TWO

# What was meant -> the file, what is replaced in it ("" for all of it), and by what.
MISTAKES: dict[str, tuple[str, str, str]] = {
    "alias that is a legal form": (ACME, "category:", "aliases: [Inc.]\ncategory:"),
    "alias that is a word for many": (TWO, "[B2]", "[The model]"),
    "alias that is the name": (TWO, "[B2]", "[B2, Brain 2]"),
    "copied record": ("data/models/another.yml", "", f"{COPY}category: language model\n"),
    "twin by a hyphen": ("data/models/twin.yml", "", COPY.replace("Brain 1", "Brain-1") + "category: model\n"),
    "twin by a letter": ("data/models/twin.yml", "", COPY.replace("Brain 1", "Brain l") + "category: model\n"),
    "twin by a space": ("data/models/twin.yml", "", COPY.replace("Brain 1", "Brain1") + "category: model\n"),
    "alias of another": (TWO, "[B2]", "[Brain 1]"),
    "renamed to another name": (CHAT, "to: Chatter,", "to: Chat Two,"),
    "license in other words": ("data/frameworks/tensorknife.yml", "Apache-2.0", "Apache 2.0"),
    "sign of trade": (ONE, "name: Brain 1", "name: Brain 1\u2122"),
    "name with two spaces": (ONE, "name: Brain 1", "name: Brain  1"),
    "name with a full stop": (ONE, "name: Brain 1", "name: Brain 1."),
    "name in quotes of print": (ONE, "name: Brain 1", "name: \u201cBrain 1\u201d"),
    "name in wide letters": (ONE, "name: Brain 1", "name: \uff22\uff52\uff41\uff49\uff4e 1"),
    "name with a word more": ("data/accelerators/chip-1-gpu.yml", "", TWIN.format("Chip 1 GPU")),
    "name that another has as alias": ("data/models/b2.yml", "", OTHER.replace("Brain 1", "B2") + "category: model\n"),
    "id with letters swapped, for ever": (
        "data/models/brian-3.yml",
        "",
        OTHER.replace("Brain 1", "Brain 3") + "category: model\n",
    ),
    "category in capitals": (ONE, "category: language model", "category: Language Model"),
    "country by letters": (ACME, "country: Ruritania", "country: USA"),
    "alias of two records": (ONE, "article:", "aliases: [B2]\narticle:"),
    "twin by its maker's name": (
        "data/models/acme-brain-1.yml",
        "",
        COPY.replace("Brain 1", "Acme Brain 1") + "category: model\n",
    ),
    "twin by a version": (
        "data/models/twin.yml",
        "",
        COPY.replace("Brain 1", "Brain 1.0") + "category: model\n",
    ),
    "twin by a letter of versions": (
        "data/models/twin.yml",
        "",
        COPY.replace("Brain 1", "Brain v1") + "category: model\n",
    ),
    "alias of two terms": (
        "data/terms/piece.yml",
        "",
        "name: Piece\naliases: [Tokens]\ndefinition: A part of a text.\nsources: [press-note]\n",
    ),
    "alias that is a field": (TWO, "[B2]", "[AI]"),
    "alias that is an address": (TWO, "[B2]", "[https://acme.example/brain-2]"),
    "aliases with a semicolon": (TWO, "aliases: [B2]", "aliases: [B2; Brain Two]"),
    "license that is no name": (TWO, "category:", f"license: {{value: Other, {FACT}\ncategory:"),
    "license as an address": (
        TWO,
        "category:",
        f"license: {{value: 'https://acme.example/LICENSE', {FACT}\ncategory:",
    ),
    "license without only": (TWO, "category:", f"license: {{value: GPL-3.0, {FACT}\ncategory:"),
    "name in a registry": (ONE, "name: Brain 1", "name: acme/brain-1"),
    "name with its kind": (ONE, "name: Brain 1", "name: The Brain 1 model"),
    "two aliases in one": (ONE, "summary:", "aliases: ['Brain One, Brain First']\nsummary:"),
    "license of Creative Commons": (KNIFE, "value: Apache-2.0", "value: CC BY 4.0"),
    "name in small letters": (ONE, "name: Brain 1", "name: brain 1"),
    "name that shouts": (ONE, "name: Brain 1", "name: BRAIN 1"),
    "name with its maker behind": (ONE, "name: Brain 1", "name: Brain 1 (Acme)"),
    "term that shouts": (
        "data/terms/large-model.yml",
        "",
        "name: LARGE MODEL\ndefinition: A model with many weights.\nsources: [press-note]\n",
    ),
    "alias that is the category": (TWO, "[B2]", "[language model]"),
    "id of another name": ("data/models/gizmo.yml", "", NEW),
    "id of a copy": ("data/models/brain-3-copy.yml", "", NEW),
    "category in the plural": (TWO, "category: language model", "category: language models"),
    "city for a country": (ACME, "country: Ruritania", "country: San Francisco"),
    "people for a country": (ACME, "country: Ruritania", "country: American"),
    "two countries": (ACME, "country: Ruritania", "country: France and Germany"),
    "duplicate by another id": (
        "data/models/gizmo-one.yml",
        "",
        (
            "name: Brain One\naliases: [Brain 1]\nsummary: An early model of Acme.\n"
            "groups: [closed-source]\nmade_by: [acme]\ncategory: language model\n"
            "sources: [maker-page]\n"
        ),
    ),
    "duplicate by alias both": (
        "data/models/brain-two.yml",
        "",
        (
            "name: Brain Two\naliases: [B2]\nsummary: Another model of Acme.\n"
            "groups: [closed-source]\nmade_by: [acme]\ncategory: language model\n"
            "sources: [maker-page]\n"
        ),
    ),
    "duplicate term plural": (
        "data/terms/tokens.yml",
        "",
        "name: Tokens\ndefinition: Several pieces of text.\nsources: [press-note]\n",
    ),
    "article former name as record": (
        "data/applications/chat-thing.yml",
        "",
        (
            "name: Chat Thing\nsummary: An assistant of old.\ngroups: [generalized]\n"
            "modalities: [text]\nmade_by: [acme]\ncategory: assistant\n"
            "built_on: [{to: brain-2, source: maker-page}]\nsources: [maker-page]\n"
        ),
    ),
    "name with version of file": (ONE, "name: Brain 1", "name: brain-1-instruct-v0.1.safetensors"),
    "name placeholder": (ONE, "name: Brain 1", "name: Example 1"),
    "name with emoji": (ONE, "name: Brain 1", "name: Brain 1 \U0001f9e0"),
    "name with maker before": (ONE, "name: Brain 1", "name: Acme's Brain 1"),
    "name with by": (ONE, "name: Brain 1", "name: Brain 1 by Acme"),
    "name with pipe": (ONE, "name: Brain 1", "name: Brain 1 | Acme"),
    "name in underscores": (ONE, "name: Brain 1", "name: Brain_1"),
    "name formerly": (ONE, "name: Brain 1", "name: Brain 1 (formerly Mind)"),
    "alias aka": (TWO, "[B2]", "[a.k.a. Brain II]"),
    "alias formerly": (TWO, "[B2]", "[formerly Mind 2]"),
    "country in lower": (ACME, "country: Ruritania", "country: germany"),
    "country in German": (ACME, "country: Ruritania", "country: Deutschland"),
    "country code": (ACME, "country: Ruritania", "country: DE"),
    "country flag": (ACME, "country: Ruritania", "country: \U0001f1e9\U0001f1ea"),
    "country Chinese": (ACME, "country: Ruritania", "country: \u4e2d\u56fd"),
    "headquarters city and country": (ACME, "country: Ruritania", "country: Berlin, Germany"),
    "license lower": (KNIFE, "Apache-2.0", "apache-2.0"),
    "license GPLv3": (KNIFE, "Apache-2.0", "GPLv3"),
    "license BSD": (KNIFE, "Apache-2.0", "BSD"),
    "license open": (KNIFE, "Apache-2.0", "open source"),
}
