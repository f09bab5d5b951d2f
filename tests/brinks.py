"""Records that break a rule by a hair, beside such as keep it by a hair; what is told of them: tests/brinks.txt.

`python -m tests.brinks` writes that anew.
"""

import re
import tempfile
from pathlib import Path

from tests.lives import LIVES
from tests.support import ROOT, Project
from tests.world import WORLD

TOLD = ROOT / "tests/brinks.txt"
_GROUPS = {
    "applications": "groups: [generalized]\n",
    "platforms": "groups: [cloud]\n",
    "frameworks": "groups: [open-source-platform]\n",
    "models": "groups: [closed-source]\n",
}
_NOW, _ONCE, _EVER = "as_of: 2026-11-10, source: bolt-page", "as_of: 2024-02-10, source: bolt-paper", "source: no-day"


def _life(*events: str) -> str:
    """Give events, each as `2024 released` with what more it has."""
    told = (re.fullmatch(r"(\S+) ([a-z-]+)(.*)", one) for one in events)
    return "events: [" + ", ".join(f"{{date: {one[1]}, event: {one[2]}, {_EVER}{one[3]}}}" for one in told if one) + "]"


def _now(**values: object) -> str:
    return "\n".join(f"{name}: {{value: {value}, {_NOW}}}" for name, value in values.items())


def _since(day: str, more: str) -> str:
    return f"built_on: [{{to: free-mind, since: {day}, {more}}}]\n"


def _kinds(common: str, count: int, *others: str) -> dict[str, str]:
    """Give some records of a common kind, and one of each other."""
    said = [common] * count + [*others]
    return {f"Of {one.title()} {place}": f"category: {one}" for place, one in enumerate(said)}


def _published(common: str, count: int, *others: str) -> dict[str, str]:
    """Give some sources of a common publisher, and one of each other."""
    said = [common] * count + [*others]
    return {f"Told By {one} {place}": f"publisher: {one}" for place, one in enumerate(said)}


def _offered(until: str) -> str:
    return f"{_GONE}\noffered_by: [{{to: small-cloud, since: 2024, until: {until}, {_EVER}}}]"


_ENDED = _life("2020 released", "2023-05 retired")
_TRIED = "{date: 2024-01, event: preview, source: no-day}"
_GONE = _life("2023 released", "2024-06 retired, scope: Small Cloud")
_SERVER = "contains: [{to: chip-3, count: 8, source: bolt-page}]\n"
_MEMBER = f"variants: [{{name: One, parameters: {{value: 70, {_NOW}}}}}]"
_SIZES = ("layers", "hidden_size", "attention_heads")
_NO = "\u306e"  # a letter that is not Latin
_TAUGHT = f"trained_on: [{{to: book-of-the-summer, {_EVER}, note: With it.}}]"
_LATE = f"modalities: [text]\n{_life('2024 released')}\n"

# Kind -> name -> what the record has beside what all have. The first word says what is done, the next how it ends;
# an id that is not that of the name stands behind an @.
_BRINKS: dict[str, dict[str, str]] = {
    "models": {
        "Offer After": f"{_ENDED}\naccess: {{value: api, as_of: 2023-06, {_EVER}}}",
        "Offer After Noted": f"{_ENDED}\naccess: {{value: api, as_of: 2023-06, {_EVER}, note: By others.}}",
        "Offer In The Month": f"{_ENDED}\naccess: {{value: api, as_of: 2023-05, {_EVER}}}",
        "Offer Before": f"{_ENDED}\naccess: {{value: api, as_of: 2023-04, {_EVER}}}",
        "Offered Till": _offered("2024-05"),
        "Offered In": _offered("2024-06"),
        "Closed Later": f"access: [{{value: api, {_ONCE}}}, {{value: closed, {_NOW}}}]",
        "Closed Too": f"access: [{{value: api, {_NOW}}}, {{value: closed, {_NOW}}}]",
        "Closed In Part": f"access: [{{value: api, {_NOW}}}, {{value: closed, {_NOW}, note: The large one.}}]",
        "Sold Mind": _now(access="sold"),
        "Active More": _now(parameters=13, active_parameters=13.5),
        "Active All": _now(parameters=13, active_parameters=13),
        "Active Noted": f"{_now(parameters=13)}\nactive_parameters: {{value: 14, {_NOW}, note: With the head.}}",
        "Heads Uneven": _now(attention_heads=8, key_value_heads=3),
        "Heads Uneven Huge": _now(parameters=10**6, attention_heads=8, key_value_heads=3),
        "Heads Wide": _now(attention_heads=41, head_size=100, hidden_size=1000),
        "Heads Well": _now(attention_heads=40, head_size=100, hidden_size=1000),
        "Heads Narrow": _now(attention_heads=2, head_size=100, hidden_size=1000),
        "Heads Near": _now(attention_heads=3, head_size=100, hidden_size=1000),
        "Cache Low": _now(layers=10, cache_per_token=239),
        "Cache Well": _now(layers=10, cache_per_token=240),
        "Mixed 8x7B": _now(parameters=54.4),
        "Shared 8x7B": _now(parameters=54),
        "Apart 10x10B": _now(parameters=40),
        "Beside 10x10B": _now(parameters=41),
        "Alias Low": f"aliases: [Alias Low 10B]\n{_now(parameters=6)}",
        "Alias Well": f"aliases: [Alias Well 10B]\n{_now(parameters=6.1)}",
        "Clan Less": f"{_now(parameters=69)}\n{_MEMBER}",
        "Clan Equal": f"{_now(parameters=70)}\n{_MEMBER}",
        "Clan About": f"parameters: {{value: 67, about: true, {_NOW}}}\n{_MEMBER}",
        "Clan Far": f"parameters: {{value: 66, about: true, {_NOW}}}\n{_MEMBER}",
        "Written Equal": _now(context_length=1000, output_length=1000),
        "Written More": _now(context_length=1000, output_length=1001),
        "Active 30B-A3B": _now(parameters=30, active_parameters=1.8),
        "Parted 30B-A3B": _now(parameters=30, active_parameters=1.9),
        "Heads More": _now(attention_heads=8, key_value_heads=9),
        "Larger 8B": _now(parameters=11.3),
        "Large 8B": _now(parameters=11.2),
        "Small 8B": _now(parameters=5.6),
        "Smaller 8B": _now(parameters=5.5),
        "Both 8B 70B": _now(parameters=3),
        "Seen Less": _now(parameters=7, training_tokens=6),
        "Seen Equal": _now(parameters=7, training_tokens=7),
        "Seen Noted": f"{_now(parameters=7)}\ntraining_tokens: {{value: 6, {_NOW}, note: Of speech.}}",
        "Reckoned High": _now(parameters=10, training_tokens=1000, training_compute=0.31),
        "Reckoned Well": _now(parameters=10, training_tokens=1000, training_compute=0.29),
        "Reckoned Low": _now(parameters=10, training_tokens=1000, training_compute=0.0119),
        "Reckoned Part": _now(parameters=100, active_parameters=10, training_tokens=1000, training_compute=0.05),
        "Power High": _now(training_energy=6, training_time=1000),
        "Power Well": _now(training_energy=1, training_time=1000),
        "Power Low": _now(training_energy=0.019, training_time=1000),
        "Smoke High": _now(training_energy=1, training_emissions=2.1),
        "Smoke Well": _now(training_energy=1, training_emissions=2),
        "Deep High": _now(parameters=2600, layers=40, hidden_size=5120),
        "Deep Well": _now(parameters=0.26, layers=40, hidden_size=5120),
        "Deep Low": _now(parameters=0.2, layers=40, hidden_size=5120),
        "Read Little": _LATE + _now(parameters=10, training_tokens=49),
        "Read Well": _LATE + _now(parameters=10, training_tokens=50),
        "Read Equal": _LATE + _now(parameters=10, training_tokens=10),
        "Read Less": _LATE + _now(parameters=10, training_tokens=9),
        "Read Early": f"modalities: [text]\n{_life('2023 released')}\n" + _now(parameters=10, training_tokens=20),
        "Read Soon": f"modalities: [text]\n{_life('2023-01 released')}\n" + _now(parameters=10, training_tokens=20),
        "Drawn Little": f"modalities: [image]\n{_life('2024 released')}\n" + _now(parameters=10, training_tokens=20),
        "Before Clan": f"made_from: [{{to: clan, {_EVER}}}]\n{_life('2023-05 released')}",
        "Before Noted": f"made_from: [{{to: clan, {_EVER}, note: A draft.}}]\n{_life('2023-05 released')}",
        "Taught Noted": f"{_TAUGHT}\n{_life('2023-05 announced')}",
        "Taught When Released": f"{_TAUGHT}\n{_life('2023-05 announced', '2025-07 released')}",
        "Taught When Deprecated": f"{_TAUGHT}\n{_life('2023-05 announced', '2025-07 deprecated')}",
        "Taught When Back": f"{_TAUGHT}\n{_life('2023-05 announced', '2024-07 released')}",
        "Before Member": f"made_from: [{{to: clan, {_EVER}, member: Clan 7}}]\n{_life('2023-05 released')}",
        "Before Since": f"made_from: [{{to: clan, {_EVER}, since: 2025-07}}]\n{_life('2023-05 released')}",
        "Before Month": f"made_from: [{{to: clan, {_EVER}}}]\n{_life('2025-06 released')}",
        "Taught Twice": f"trained_on: [{{to: big-book, {_EVER}}}, {{to: big-book, since: 2024, {_EVER}}}]",
        "Taught Again": f"trained_on: [{{to: big-book, since: 2024, {_EVER}}}, {{to: big-book, {_EVER}}}]",
        "Taught Unsaid": f"trained_on: [{{undisclosed: true, {_EVER}}}, {{undisclosed: true, as_of: 2024, {_EVER}}}]",
        "Counted Base": f"made_from: [{{to: clan, count: 2, role: default, {_EVER}}}]",
        "Counted Box": f"runs_on: [{{to: box-9, count: 2, role: choice, {_EVER}}}]",
        "Planned Far": _life("2024 released", "2037 retired"),
        "Planned Near": _life("2024 released", "2036 retired"),
        "Released Twice": _life("2024 released", "2025 released"),
        "Released Noted": _life("2024 released", "2025 released, note: Its second version."),
        "Tried Twice": _life("2024-01 preview", "2024-01-15 preview"),
        "Tried Again": _life("2024-01 preview", "2024-02 preview"),
        "Retired In Parts": _life("2024 released", "2025 retired, scope: One", "2025 retired, scope: Two"),
        "Retired As Promised": _life("2024 released", "2025-01 retired, not_before: true", "2026-01 retired"),
        "Back Again": _life("2020 released", "2022 retired", "2023 released"),
        "Back In Part": _life("2020 released", "2022 retired", "2023 released, scope: One"),
        "Back In The Year": _life("2020 released", "2022 retired", "2022-06 released, note: A last one."),
        "Replaced Gone": _life("2020 released", "2022 retired", "2023 superseded, successor: [clan]"),
        "Late Order": _life("2020 retired", "2019 released"),
        "Late In Part": _life("2020-05 released", "2020-01 preview", "2022 retired", "2023 released"),
        "Late After Part": _life("2020 released", "2023 retired, scope: One", "2022 retired", "2024 released"),
        "Told Late": _life("2024 released", "2025 announced"),
        "Told Noted": _life("2024 released", "2025 announced, note: The next."),
        "Told In The Year": _life("2024 released", "2024-05 announced"),
        "Warned Late": _life("2020 released", "2023 deprecated", "2024 published"),
        "Warned Gone": _life("2020 released", "2023 deprecated", "2024 retired", "2025 published"),
        "Warned Again": _life("2020 released", "2023 deprecated", "2024 released, note: Its third."),
        "Whole Part": _life("2024 released", "2025 deprecated, scope: whole-part"),
        "Replaced Unsaid": _life("2024 released", "2025 superseded"),
        "Replaced Noted": _life("2024 released", "2025 superseded, note: By a thing of another maker."),
        "Replaced Older": _life("2026-01 released", "2026-05 superseded, successor: [clan]"),
        "Replaced Same": _life("2025 released", "2026 superseded, successor: [clan]"),
        "Ended Older": _life("2026-01 released", "2026-05 retired, successor: [clan]"),
        "Replaced Kind": _life("2024 released", "2025 superseded, successor: [small-cloud]"),
        "Replaced Again": _life("2020 superseded, successor: [clan]", "2026 superseded, successor: [clan]"),
        "Sure Offer": f"access: {{value: api, {_ONCE}}}\n{_life('2024-02 released', '2026-11 retired')}",
        "Fact Early": f"{_life('2025-04 released')}\ncontext_length: {{value: 4096, as_of: 2023, {_EVER}}}",
        "Fact Near": f"{_life('2025-04 released')}\ncontext_length: {{value: 4096, as_of: 2024, {_EVER}}}",
        "Fact Noted": f"{_life('2025-04 released')}\nlayers: {{value: 40, as_of: 2023, {_EVER}, note: A plan.}}",
        "Fact Known": f"{_life('2026-04 released')}\nlayers: {{value: 40, as_of: 2024, source: bolt-paper}}",
        "Group Of Others": "groups: [cloud]",
        "Group Both": "groups: [closed-source, open-source-model]",
        "Group Open": _now(access="open-weights"),
        "Group Free": _now(license="MIT"),
        "Group Own": _now(license="Own License"),
        "Spelled License": _now(license="own license"),
        "Named Elsewhere": (
            "identifiers: {github: [bolt, bolt/x], arxiv: ['2401.12345', cs.CL/0506075, 'arXiv:2401.12345'],"
            " hugging_face: ['https://hugging.example/bolt/x'], api: ['https://api.example/x', x-1], pypi: [x y, x]}"
        ),
        "Learned Words": _now(knowledge_until="September 2025"),
        "Learned After": _now(knowledge_until="2026-12"),
        "Learned Same": _now(knowledge_until="2026-11-10"),
        "Learned Long Before": f"{_life('2024-06 released')}\n{_now(knowledge_until='2018-06')}",
        "Learned Before": f"{_life('2024-06 released')}\n{_now(knowledge_until='2019-06')}",
        "Learned Inside": f"variants: [{{name: One, knowledge_until: {{value: 2027-01, {_NOW}}}}}]",
        "News Late": "events: [{date: 2026-10, event: announced, source: late-news}]",
        "News Same": "events: [{date: 2026-09, event: announced, source: late-news}]",
        "News Of Two": "events: [{date: 2026-10, event: announced, source: [late-news, no-day]}]",
        "Read Before": "events: [{date: 2026-11-25, event: released, source: bolt-page}]",
        "Read Noted": "events: [{date: 2026-11-25, event: released, source: bolt-page, note: As planned.}]",
        "Read Same": "events: [{date: 2026-11-20, event: released, source: bolt-page}]",
        "Fact Late": "layers: {value: 40, as_of: 2026-10, source: late-news}",
        "Value Two": f"layers: [{{value: 40, {_NOW}}}, {{value: 41, {_NOW}}}]",
        "Value Noted": f"layers: [{{value: 40, {_NOW}}}, {{value: 41, {_NOW}, note: The large one.}}]",
        "Value Twice": f"layers: [{{value: 40, {_NOW}}}, {{value: 40, {_NOW}}}]",
        "Value In Parts": _now(layers=2.5),
        "Context Short": "modalities: [text]\n" + _now(context_length=439),
        "Context Well": "modalities: [text]\n" + _now(context_length=440),
        "Context Of Images": "modalities: [image]\n" + _now(context_length=100),
        "Context Inside": f"modalities: [code]\nvariants: [{{name: One, context_length: {{value: 400, {_NOW}}}}}]",
        "Signs Fine": "summary: It writes 文心, at 20 °C, for 5 €.",
        "Signs Odd": "summary: It is quick ☂ and small.",
        "Long Sentence": f"summary: It is{' a quick and small model,' * 10} and is so.",
        "Longer Sentence": f"summary: It is{' a quick and small model,' * 10} and is so too.",
        "Foreign Words": "summary: It is a model, und der name is that of eine of the two small towns there.",
        "Foreign Word": "summary: It is a model, und der name is that of one of the two small towns there.",
        "Alike Three": "summary: Quick and small.",
        "Alike Again": "summary: Quick and small.",
        "Alike Two": "summary: Quick, small.",
        "Alike Short": "summary: Quick, small.",
        "Summary Wrong": f"summary: It has 13 billion parameters.\n{_now(parameters=15)}",
        "Summary Round": f"summary: It has 13 billion parameters and more.\n{_now(parameters=13.7)}",
        "Summary Million": f"summary: It has 700 million parameters.\n{_now(parameters=0.7)}",
        "Plan Past": _life("2024 released, note: It will come in May."),
        "Plan Told": _life("2024 announced, note: It will come in May."),
        "Plan Ahead": _life("2024 released", "2027 retired, note: It will go in May."),
        "Newest Said": "summary: The latest model of Bolt writes.",
        "Newest Detailed": "details: The latest model of Bolt writes.",
        "Renamed Wrong": _life("2024 renamed, from: Old Name, to: New Name"),
        "Renamed Longer": _life("2024 renamed, from: Old Name, to: Renamed Longer Two"),
        "Renamed Ahead": _life("2024 released", "2027 renamed, from: Renamed Ahead, to: New Name"),
        "Renamed Part": _life("2024 renamed, from: Old Name, to: New Name, scope: One"),
        "Repeated Words": "details: It is called Repeated Words.",
        "Without Maker": "made_by: []",
        "Quoted Long": f'summary: It says "{"so " * 14}so" of itself.',
        "Quoted Short": f'summary: It says "{"so " * 13}so" of itself.',
        "Hollow Short": f"summary: See the {'o' * 36} page.",
        "Hollow Long": f"summary: See the {'o' * 37} page.",
        "Foreign Short": f"summary: Und der die das sagt e{'r' * 27}.",
        "Foreign Long": f"summary: Und der die das sagt e{'r' * 28}.",
        "Written Half": f"summary: {_NO * 26} is what {'o' * 16}.",
        "Written More Than Half": f"summary: {_NO * 26} is what {'o' * 15}.",
        "Opal": "details: It is OPal.",
        "Yak": "details: It is YaK.",
        "Ox": "",
        "Notes Of Yak": "notes: ['It rests on Yak, which has no record here.']",
        "Notes Of Ox": "notes: ['It rests on Ox, which has no record here.']",
        "Site One": "website: https://sites.example/1",
        "Site Two": "website: https://sites.example/2",
        "Site Three": "website: https://sites.example/3",
        "Site Other": "website: https://sites.example/4\nmade_by: [acme]",
        "Place One": "website: https://places.example/1",
        "Place Two": "website: https://places.example/2",
        "Place Other": "website: https://places.example/3\nmade_by: [acme]",
        "Facts Three": "\n".join(f"{name}: {{value: 100, as_of: 2025, source: late-three}}" for name in _SIZES),
        "Facts Two": "\n".join(f"{name}: {{value: 100, as_of: 2025, source: late-two}}" for name in _SIZES[:2]),
        "Round One": _life("2024 released", "2025 superseded, successor: [round-two]"),
        "Round Two": _life("2023 released", "2025 superseded, successor: [round-one]"),
        "Ended Seen": f"{_ENDED.replace('no-day', 'maker-page')}\naccess: {{value: api, {_NOW}}}",
        "Ended Shown": f"{_ENDED.replace('no-day', 'bolt-page')}\naccess: {{value: api, {_NOW}}}",
        "Same Word": "",
        "SameWord": "",
        "Gray Mind@gray-mimd": "",
        "Gray Man@gray-men": "",
        "Scoped": "offered_by: [{to: stoney, source: bolt-page}, {to: flint, source: bolt-page}]\n"
        + _life("2024 released, scope: Stonet", "2025 released, scope: Flind"),
    },
    "applications": {
        "Sold App": _now(access="sold"),
        "Rests Early": f"built_on: [{{to: clan, since: 2025-05, {_EVER}}}]",
        "Rests Until": f"built_on: [{{to: clan, until: 2025-05, {_EVER}}}]",
        "Rests As Of": f"built_on: [{{to: clan, as_of: 2025-05, {_EVER}}}]",
        "Rests Same": f"built_on: [{{to: clan, since: 2025-06, {_EVER}}}]",
        "Rests Known": "built_on: [{to: clan, since: 2025-05, source: bolt-paper}]",
        "Began Later": _since("2024-05", f"{_EVER}") + _life("2024-06 released"),
        "Began Same": _since("2024-06", f"{_EVER}") + _life("2024-06 released"),
        "Began Noted": _since("2024-05", f"{_EVER}, note: In tests.") + _life("2024-06 released"),
        "Began Known": _since("2024-05", "source: bolt-paper") + _life("2024-06 released"),
        "Began Of": f"made_from: [{{to: free-mind, since: 2024-05, {_EVER}}}]\n{_life('2024-06 released')}",
        "Gone Before": _since("2025-02", f"{_EVER}") + _life("2024-06 released", "2025-01 retired"),
        "Gone Same": _since("2025-01", f"{_EVER}") + _life("2024-06 released", "2025-01 retired"),
        "Rests Since Gone": f"built_on: [{{to: old-mind, since: 2026-05, until: 2026-06, {_EVER}}}]",
        "Rests Past Gone": f"built_on: [{{to: old-mind, until: 2026-05, {_EVER}}}]",
        "Rests Till Gone": f"built_on: [{{to: old-mind, until: 2026-04, {_EVER}}}]",
        "Rests On Gone": f"built_on: [{{to: old-mind, {_EVER}}}]",
        "Member None": f"built_on: [{{to: clan, member: Clan 9, {_EVER}}}]",
        "Member One": f"built_on: [{{to: clan, member: clan 70, {_EVER}}}]",
        "Member Any": f"built_on: [{{to: free-mind, member: Clan 9, {_EVER}}}]",
        "Keep": "",
        "Users Rise": f"users: [{{value: 2, {_ONCE}, note: A week.}}, {{value: 600, {_NOW}, note: A week.}}]",
        "Users Fall": f"users: [{{value: 600, {_ONCE}, note: A week.}}, {{value: 2, {_NOW}, note: A week.}}]",
        "Users Well": f"users: [{{value: 2, {_ONCE}, note: A week.}}, {{value: 599, {_NOW}, note: A week.}}]",
        "Users Sixth": f"users: [{{value: 600, {_ONCE}, note: A week.}}, {{value: 100, {_NOW}, note: A week.}}]",
        "Users Few": f"users: {{value: 0.9, {_NOW}, note: A week.}}",
        "Kind None": "category: General",
        "Kind Other": "category: other thing",
        "Kind Told": "category: A tool that writes",
        "Kind A": "category: A tool",
        "Kind Two": "category: chat / code",
        "Kind Slash": "category: chat/code",
        "Kind Plural": "category: film makers",
    }
    | _kinds("robot", 3, "robut")
    | _kinds("quiz", 3, "quix", "qiuz")
    | _kinds("tutor", 2, "tutur")
    | _kinds("shows", 3, "show")
    | _kinds("maker of films in bold 3d", 3, "maker of films in bold d3")
    | _kinds("maker of film in bold 3d", 3, "maker of film in bold d3"),
    "platforms": {
        "Stoney": "",
        "Flint": "",
        "Open Cloud": _now(access="open-weights"),
        "Group Of None": "groups: [closed-source]",
    },
    "frameworks": {
        "Second Version": _life("2024 released, note: As version 2.1."),
        "First Version": _life("2024 released, note: As version 1.0."),
        "Newest Version": _life("2024 released, note: The newest is version 1.0."),
        "Tool 2.1": _life("2024 released, note: As version 2.1."),
        "Tried Version": f"events: [{_TRIED}, {{date: 2024-02, event: released, {_EVER}, note: As version 2.1.}}]",
        "Part Version": _life("2024 released, scope: One, note: As version 2.1."),
        "No Version": _life("2024 announced, note: As version 2.1."),
        "Licensed Apache": _now(license="Apache 2.0 License"),
        "Licensed Many": _now(license="GPL 3"),
        "Licensed None": _now(license="custom"),
        "Without Anyone": "made_by: []",
    },
    "datasets": {
        "Book Of The Summer": _life("2025-06 published"),
        "Bytes Low": _now(bytes=19, size=100),
        "Bytes Well": _now(bytes=20, size=100),
        "Bytes High": _now(bytes=20100, size=100),
        "Bytes Of Least": _now(bytes=1, size="0.000001"),
    },
    "instances": {
        "Box Four": _SERVER + _now(accelerators_per_instance=4),
        "Box Mixed": _SERVER.replace("]", ", {to: chip-1, count: 2, source: bolt-page}]")
        + _now(accelerators_per_instance=4),
        "Box Low": _SERVER + _now(accelerator_memory=650),
        "Box Well": _SERVER + _now(accelerator_memory=660),
        "Box High": _SERVER + _now(accelerator_memory=884),
        "Box Up": _SERVER + _now(accelerator_memory=883),
        "Box Host Low": _now(accelerator_memory=100, memory=19),
        "Box Host Well": _now(accelerator_memory=100, memory=20),
        "Box Fast": _SERVER + _now(peak_compute=20000),
        "Box Right": _SERVER + _now(peak_compute=14400),
        "Box Single": _now(accelerators_per_instance=1),
        "Box Around": "contains: [{to: box-single, source: bolt-page}]\n" + _now(accelerators_per_instance=1),
        "Box Twin": _now(accelerators_per_instance=2),
        "Box Around Twin": "contains: [{to: box-twin, source: bolt-page}]\n" + _now(accelerators_per_instance=2),
        "Box Around Half": "contains: [{to: box-twin, count: 2, source: bolt-page}]\n"
        + _now(accelerators_per_instance=3),
        "Box Around Both": "contains: [{to: box-twin, count: 2, source: bolt-page}]\n"
        + _now(accelerators_per_instance=4),
        "Box Blames": _SERVER.replace("chip-3", "chip-blamed") + _now(accelerator_memory=650),
        "Box Blames Too": _SERVER.replace("chip-3", "chip-blamed") + _now(accelerator_memory=660),
        "Box Product": _now(access="product"),
        "Box Modal": "modalities: [text]",
    },
    "accelerators": {
        "Chip Far": _now(bf16=100, fp16=300),
        "Chip Near": _now(bf16=100, fp16=299),
        "Chip Below": _now(bf16=100, fp16=33),
        "Chip Above": _now(bf16=100, fp16=34),
        "Chip Third": _now(bf16=300, fp16=100),
        "Chip Thin": _now(transistors=1, die_size=101),
        "Chip Dense": _now(transistors=1, die_size=100),
        "Chip Twin One": _now(transistors=80, bf16=100) + "\ngeneration: Twins",
        "Chip Twin Two": _now(transistors=80, bf16=200) + "\ngeneration: Twins",
        "Chip Twin Near": _now(transistors=80, bf16=197) + "\ngeneration: Twins",
        "Chip Kin Small": _now(transistors=10) + "\ngeneration: Kin",
        "Chip Kin Large": _now(transistors=80) + "\ngeneration: Kin",
        "Chip Kin Huge": _now(transistors=81) + "\ngeneration: Kin",
        "Chip Less": _now(bf16=500, fp8=400),
        "Chip Less Noted": f"{_now(bf16=500)}\nfp8: {{value: 400, {_NOW}, note: By a trick.}}",
        "Chip Equal": _now(bf16=500, fp8=500),
        "Chip Equal Four": _now(fp8=500, fp4=500),
        "Chip Equal Half": _now(tf32=500, bf16=500),
        "Chip Sparse Low": _now(bf16=100, fp8=359),
        "Chip Sparse From": _now(bf16=100, fp8=360),
        "Chip Sparse To": _now(bf16=100, fp8=440),
        "Chip Sparse High": _now(bf16=100, fp8=441),
        "Chip Sparse Said": f"{_now(bf16=100)}\nfp8: {{value: 400, {_NOW}, note: It is dense.}}",
        "Chip Read Low": f"{_now(memory=100, memory_bandwidth=1499)}\nmemory_type: {{value: HBM3, {_NOW}}}",
        "Chip Read Well": f"{_now(memory=100, memory_bandwidth=1500)}\nmemory_type: {{value: HBM3, {_NOW}}}",
        "Chip Read High": f"{_now(memory=10, memory_bandwidth=901)}\nmemory_type: {{value: GDDR6, {_NOW}}}",
        "Chip Read Own": f"{_now(memory=1, memory_bandwidth=80000)}\nmemory_type: {{value: SRAM, {_NOW}}}",
        "Chip Exact High": _now(bf16=100, fp64=61),
        "Chip Exact Well": _now(bf16=100, fp64=60),
        "Chip Sparse Noted": f"bf16: {{value: 100, {_NOW}, note: With sparsity.}}",
        "Chip Open": _now(access="open-source"),
        "Chip Rented": _now(access="rented"),
        "Chip Memory": _now(memory=0.9),
        "Chip Memory Well": _now(memory=1),
        "Chip Memory Noted": f"memory: {{value: 0.9, {_NOW}, note: On the chip.}}",
        "Chip Memory None": _now(memory=0.09),
        "Chip Memory Least": _now(memory=0.1),
        "Chip Memory Slip": _now(memory=0.0001),
        "Chip Memory None Read": f"{_now(memory=0.09, memory_bandwidth=1000)}\nmemory_type: {{value: HBM3, {_NOW}}}",
        "Chip Blamed": _now(memory=100),
        "Chip Words": _now(memory_type="80 GB HBM3"),
        "Chip Words Behind": _now(memory_type='"HBM3, 80 GB"'),
    },
    "interconnects": {
        f"Rail {name}": "generations:"
        + "".join(
            f"\n  - {{name: {one}, bandwidth: {two}, per: {per}, direction: each-way, {_EVER}{more}}}"
            for one, two, per, more in some
        )
        for name, some in {
            "Fast": [("One", 25, "lane", ""), ("Two", 501, "lane", "")],
            "Quick": [("One", 25, "lane", ""), ("Two", 500, "lane", "")],
            "Slow": [("One", 25, "lane", ""), ("Two", 4.9, "lane", "")],
            "Even": [("One", 25, "lane", ""), ("Two", 5, "lane", "")],
            "Noted": [("One", 25, "lane", ""), ("Two", 501, "lane", ", note: By light.")],
            "Apart": [("One", 25, "lane", ""), ("Two", 501, "device", "")],
            "Back": [("One", 25, "lane", ", year: 2020"), ("Two", 25, "lane", ", year: 2019")],
            "Same": [("One", 25, "lane", ", year: 2020"), ("One", 25, "lane", ", year: 2020")],
            "Level": [("One", 25, "lane", ", year: 2020"), ("Two", 25, "lane", ", year: 2020")],
            "Ahead": [("One", 25, "lane", ", year: 2031"), ("Two", 25, "lane", ", year: 2032")],
        }.items()
    }
    | {
        f"Begun {year}": f"{_life('2020-05 released')}\ngenerations: [{{name: One, year: {year}, bandwidth: 25, "
        f"per: lane, direction: each-way, {_EVER}}}]"
        for year in (2019, 2020)
    },
    "organizations": {
        f"House {country}": f"country: {country}"
        for country in (
            "DEU",
            "OMAN",
            "\u00d6sterreich",
            "C\u00f4te d'Ivoire",
            "germany",
            "Europe",
            "Bosnia and Herzegovina",
        )
    }
    | {"House Of Two": "country: France and Germany", "House Of Lists": 'country: "France, Germany"', "Keep": ""},
}
_CLAIM = LIVES["claims/kept-is-kept"].replace("about: [kept]", "about: [clan]")
_CLAIMS = {
    "Unread is so": ("so., source: bolt-page}\nnow", "so., source: press-note}\nnow"),
    "Read too is so": ("so., source: bolt-page}\nnow", "so., source: [press-note, bolt-page]}\nnow"),
    "Unread in part is so": (
        "confirmed, why: It was so., source: bolt-page",
        "in-part, why: It was., source: press-note",
    ),
    "Checked before is so": ("source: bolt-page}\nchecked: 2026-11-20", "source: late-news}\nchecked: 2026-09-14"),
    "Checked then is so": ("source: bolt-page}\nchecked: 2026-11-20", "source: late-news}\nchecked: 2026-09-15"),
    "Checked in a month is so": ("checked: 2026-11-20", "checked: 2026-11"),
    "Unfound is so": ("It was so.", "No source shows it."),
    "Repeated is so": ("It is so.", "It was so."),
}
_POINTS = {
    "Shares": (
        "Share",
        "percent",
        "{year: 2024, value: 100}, {year: 2025, value: 101}, {year: 2026, min: 20, max: 102}",
    ),
    "Growth": ("Growth", "percent", "{year: 2024, value: 100}, {year: 2025, value: 101}"),
    "Fractions": ("Share", "percent", "{year: 2024, value: 0.5}, {year: 2025, value: 0.9}"),
    "Small": ("Share", "percent", "{year: 2024, value: 0.5}, {year: 2025, value: 1}"),
    "Falls": ("Sales", "million users", "{year: 2024, value: 80}, {year: 2025, value: 10}, {year: 2026, value: 1.2}"),
    "Climbs": ("Sales", "billion US dollars", "{year: 2024, value: 1}, {year: 2026, value: 16}"),
    "Climbed": ("Sales", "billion US dollars", "{year: 2024, value: 1}, {year: 2026, value: 15.9}"),
    "Halves": ("Sales", "billion US dollars", "{year: 2024, value: 4}, {year: 2026, value: 1}"),
    "Jumps": ("Sales", "million users", "{year: 2024, value: 1}, {year: 2025, value: 300}"),
    "Rises": ("Sales", "million users", "{year: 2024, value: 1}, {year: 2025, value: 299}"),
    "Notes": ("Sales", "million users", "{year: 2024, value: 1}, {year: 2025, value: 300, note: Of two houses.}"),
    "Years": (
        "Sales",
        "million users",
        "{year: 2025, value: 1}, {year: 2025, value: 2}, {year: 2024, value: 2, note: A.}",
    ),
    "Twice": ("Sales", "billion US dollars", "{year: 2024, value: 1}, {year: 2024, value: 2}"),
    "Many": ("Sales", "million users", "{year: 2024, value: 200000}, {year: 2025, value: 200001}"),
    "Short": ("Sales", "bn USD", "{year: 2024, value: 1}"),
}
# What a source has beside what all have, or in its place.
_SOURCES = {
    "Of A Host": "url: https://arxiv.org/abs/1",
    "Of A Paper": "url: https://arxiv.org/abs/2\nstanding: paper",
    "Of A Year Before": "url: https://arxiv.org/abs/2401.10001\nstanding: paper\npublished: 2023-01-05",
    "Of Months Before": "url: https://arxiv.org/abs/2401.10002\nstanding: paper\npublished: 2023-02-05",
    "Of A Month After": "url: https://arxiv.org/abs/2401.10003\nstanding: paper\npublished: 2024-02-05",
    "Of Months After": "url: https://arxiv.org/abs/2401.10004\nstanding: paper\npublished: 2024-03-05",
    "Of An Encyclopedia": "url: https://en.wikipedia.org/wiki/Brain",
    "Of A Slash": "url: https://press.example/one/",
    "Of No Slash": "url: https://www.press.example/one",
    "Of A Part": "url: https://press.example/one#two",
    "Of An Application": "url: https://press.example/#/two",
    "Of Another": "url: https://press.example/#/three",
    "Of Brackets": "url: https://press.example/one_(two)",
    "Of A Bracket": "url: https://press.example/one)",
    "Of A Visit": "url: https://press.example/three?utm_source=x",
    "Of An Archive": "url: https://web.archive.org/web/2024/https://press.example/four",
    "Kept Elsewhere": "archived: https://press.example/kept",
    "Kept Of Others": "archived: https://web.archive.org/web/2024/https://other.example/x",
    "Kept Well": "archived: https://web.archive.org/web/2024/https://www.press.example/kept-well",
    "Read Before": "published: 2026-11-21",
    "Read That Day": "published: 2026-11-20",
    "Told After": "published: null\ncontent_as_of: 2026-11-21",
    "Read In A Month": "retrieved: 2026-11",
    "Counted": "published: 1970-01-01",
    "a_file_name.pdf": "",
    "Home": "",
    "Home Grown": "",
    "Good Things - The Gazette": "",
    "Good Things - The Other": "",
    "Shown": "shows: Shown.",
    "Liked": "shows: A good article on it.",
    "By Someone": "publisher: By Someone",
    "Late Three": "published: 2024-12-31",
    "Late Two": "published: 2024-12-31",
    "Words Long": f"title: Long\nshows: It{' is so' * 6}.",
    "Words Long Too": f"title: Long\nshows: It{' is so' * 6}.",
    "Words Short": f"title: Short\nshows: It{' is so' * 5} too.",
    "Words Short Too": f"title: Short\nshows: It{' is so' * 5} too.",
    "Www": "publisher: www.press.example",
    **_published("Day Post", 5, "Day Psot"),
    **_published("Daytime", 5, "Daytmie"),
    **_published("Week Post", 4, "Week Psot"),
}


def _source(title: str, more: str) -> str:
    told = dict(line.split(": ", 1) for line in more.split("\n") if line)
    place = re.sub(r"\W+", "-", title.lower()).strip("-")
    common = {"title": title, "publisher": "The Gazette", "url": f"https://press.example/{place}"}
    common |= {"published": "2024-03-01", "retrieved": "2026-11-20", "shows": "What it is about.", "standing": "press"}
    return "".join(f"{key}: {value}\n" for key, value in (common | told).items() if value != "null")


def _others() -> dict[str, str]:
    found = {
        f"sources/{re.sub(r'[^a-z0-9]+', '-', name.lower()).strip('-')}": _source(name, more)
        for name, more in _SOURCES.items()
    }
    cited = ", ".join(path.partition("/")[2] for path in found)
    found["watch/2026-11-28"] = (
        "day: 2026-11-28\nrecords: {models: {yak: {shown: 0a0b}}}\nhosts: {a.example: {shown: 1}}\n"
    )
    found["terms/citing"] = f"name: Citing\ndefinition: It names where a thing is told.\nsources: [{cited}]\n"
    for text, (old, new) in _CLAIMS.items():
        assert old in _CLAIM, text
        id = re.sub(r"\W+", "-", text.lower())
        found[f"claims/{id}"] = _CLAIM.replace("Kept is kept.", f"{text}.").replace(old, new)
    for name, (measure, unit, points) in _POINTS.items():
        dated = points.replace("}", ", source: no-day}")
        series = f"series:\n  - measure: {measure}\n    unit: {unit}\n    points: [{dated}]\n"
        text = f"name: {name}\nmade_by: [bolt]\npublished: 2024-02\nsummary: It is called {name}.\n{series}"
        found[f"projections/{name.lower()}"] = text
    return found


def brinks() -> dict[str, str]:
    """Give every record, by its path."""
    found = {}
    for kind, records in _BRINKS.items():
        for named, more in records.items():
            name, _, own = named.partition("@")
            told = dict.fromkeys(re.findall(r"^(\w+):", more, re.MULTILINE))
            common = f"name: {name}\nsummary: It is called {name}.\n{_GROUPS.get(kind, '')}"
            common += "" if kind == "organizations" else "made_by: [bolt]\n"
            common += (
                f"category: {'gpu' if kind == 'accelerators' else 'company' if kind == 'organizations' else 'thing'}\n"
            )
            common += "sources: [bolt-page]\n"
            common += "built_on: [{undisclosed: true, source: bolt-paper}]\n" if kind == "applications" else ""
            kept = "".join(f"{line}\n" for line in common.split("\n") if line and line.partition(":")[0] not in told)
            id = own or re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
            found[f"{kind}/{id if kind != 'organizations' or id != 'keep' else 'keep-house'}"] = kept + more + "\n"
    return found | _others()


def lay(project: Project) -> list[str]:
    """Fill a project with the world, the lives and the brinks; give what is told."""
    for name, text in (WORLD | LIVES | brinks()).items():
        project.record(name, text)
    project.page("how-it-works/index.md", "# How it works\n\nText.\n")
    return [str(fault) for fault in project.told()]


def main() -> None:
    """Write what is told."""
    with tempfile.TemporaryDirectory() as folder:
        TOLD.write_text("\n".join([*lay(Project(Path(folder))), ""]), encoding="utf-8")


if __name__ == "__main__":
    main()
