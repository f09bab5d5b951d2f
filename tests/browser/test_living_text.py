"""The Transformer, the tokenizer and fine-tuning in the page: the same numbers as in training, and each control."""

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.barriers import barriers
from tests.browser.conftest import until, visit
from tests.browser.living import gives_code_and_weights, opened, started, vectors

pytestmark = pytest.mark.browser
TRANSFORMER, TOKENS, TUNING = "architectures/transformer/", "how-it-works/tokens/", "how-it-works/fine-tuning/"

READ = """async (texts) => {
  const figure = document.querySelector("strata-transformer");
      const model = await living.load("story-final", figure.getAttribute("data-story-final"));
  return texts.map(({ tokens }) => {
    const reading = new living.Reading(model);
    reading.to(tokens);
    return {
      logits: reading.results.slice(-8).map(({ logits }) => [...logits]),
      sums: reading.results.at(-1).looks.flat().map((shares) => shares.reduce((a, b) => a + b, 0)),
    };
  });
}"""


@pytest.fixture(scope="module")
def texts() -> list[dict[str, Any]]:
    """Give texts with the scores that PyTorch computed, with the stored numbers and with the trained ones."""
    found: list[dict[str, Any]] = vectors("story")["final"]
    assert len(found) >= 12
    return found


@pytest.fixture(scope="module")
def read(chromium: Browser, address: str, texts: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Give what the page computes for the same texts."""
    with visit(chromium) as reader:
        result: list[dict[str, Any]] = reader.to(address + TRANSFORMER).evaluate(READ, texts)
        return result


def differences(read: list[dict[str, Any]], texts: list[dict[str, Any]], which: str) -> list[float]:
    """Give every difference of a score."""
    return [
        abs(ours - theirs)
        for mine, text in zip(read, texts, strict=True)
        for row, expected in zip(mine["logits"], text[which], strict=True)
        for ours, theirs in zip(row, expected, strict=True)
    ]


def test_the_page_computes_what_pytorch_computes(read: list[dict[str, Any]], texts: list[dict[str, Any]]) -> None:
    """With the same stored numbers, in single precision: 1e-4 at most."""
    assert max(differences(read, texts, "stored")) <= 1e-4


def test_half_precision_changes_little(read: list[dict[str, Any]], texts: list[dict[str, Any]]) -> None:
    """Against the model as it was trained, 5e-2 at most, and always the same choice."""
    assert max(differences(read, texts, "trained")) <= 5e-2
    for mine, text in zip(read, texts, strict=True):
        for row, expected in zip(mine["logits"], text["trained"], strict=True):
            assert row.index(max(row)) == expected.index(max(expected))


def test_what_a_token_looks_at_adds_up_to_one(read: list[dict[str, Any]]) -> None:
    """In every layer and head."""
    assert all(abs(total - 1) < 1e-5 for mine in read for total in mine["sums"])


def test_what_is_kept_from_before_is_what_would_be_computed(chromium: Browser, address: str) -> None:
    """The cache changes the time, not the result."""
    script = """async (tokens) => {
      const figure = document.querySelector("strata-transformer");
      const model = await living.load("story-final", figure.getAttribute("data-story-final"));
      const whole = new living.Reading(model), grown = new living.Reading(model);
      whole.to(tokens);
      for (let count = 1; count <= tokens.length; count += 1) grown.to(tokens.slice(0, count));
      const computed = grown.to([...tokens.slice(0, -1), 5]);
      grown.to(tokens);
      return [computed, Math.max(...whole.logits.map((one, place) => Math.abs(one - grown.logits[place])))];
    }"""
    with visit(chromium) as reader:
        tokens = vectors("story")["final"][0]["tokens"]
        assert reader.to(address + TRANSFORMER).evaluate(script, tokens) == [1, 0]


def test_the_gradient_is_that_of_the_loss(chromium: Browser, address: str) -> None:
    """Against finite differences, at fifty places of the matrix."""
    script = """() => {
      const next = living.chance(5), spread = living.normal(next), width = 8, words = 6;
      const matrix = Float32Array.from({ length: words * width }, spread);
      const examples = Array.from({ length: 7 }, () => ({
        state: Float32Array.from({ length: width }, spread), token: Math.floor(next() * words),
      }));
      const { gradient } = living.loss(matrix, examples);
      return Array.from({ length: matrix.length }, (_, place) => {
        const small = 1e-2;
        const moved = (by) => {
          const other = matrix.slice();
          other[place] += by;
          return living.loss(other, examples).bits;
        };
        return Math.abs((moved(small) - moved(-small)) / (2 * small) - gradient[place]);
      });
    }"""
    with visit(chromium) as reader:
        found = reader.to(address + TUNING).evaluate(script)
        assert len(found) == 48
        assert max(found) < 1e-3


def test_the_page_cuts_text_as_the_training_did(chromium: Browser, address: str) -> None:
    """The same tokens for every text, whatever its script; joined they are the text again."""
    script = """async (texts) => {
      const model = await living.load("tokenizer", document.querySelector("strata-tokens").dataset.tokenizer);
      const rank = living.ranks(model.meta.merges), names = living.names(model.meta.merges);
      return texts.map(({ text }) => {
        const tokens = living.encode(text, rank).flatMap((one) => one.tokens);
        const bytes = tokens.flatMap((token) => [...names[token]]);
        return { text: new TextDecoder().decode(Uint8Array.from(bytes)), tokens };
      });
    }"""
    texts = vectors("tokenizer")
    with visit(chromium) as reader:
        assert reader.to(address + TOKENS).evaluate(script, texts) == texts


def write(figure: Locator, name: str, text: str) -> None:
    """Put a text into a field."""
    figure.get_by_label(name).fill(text)


def pressed(figure: Locator) -> str:
    """Give the chosen token."""
    return figure.locator(".st-tokens [aria-pressed=true]").inner_text()


def test_the_first_view_is_the_drawn_example(chromium: Browser, address: str) -> None:
    """The same shares and the same next tokens."""
    with visit(chromium) as reader:
        page = reader.to(address + TRANSFORMER)
        example = page.locator("#living-transformer .st-living__example")
        drawn = example.locator(".st-tokens > *").evaluate_all(
            "all => all.map(one => [one.textContent, (/is-\\\\d/.exec(one.className) || [''])[0]])"
        )
        sentence = example.locator("p").last.inner_text()
        rows = example.locator("tbody tr").all_inner_texts()
        figure = started(page, "transformer")
        live = figure.locator(".st-living__in .st-tokens > *").evaluate_all(
            "all => all.map(one => [one.textContent, (/is-\\\\d/.exec(one.className) || [''])[0]])"
        )
        assert live == drawn
        expect(figure.get_by_role("status")).to_have_text(sentence)
        assert figure.locator(".st-living__in .st-next tbody tr").all_inner_texts()[0].split() == rows[0].split()


def test_a_true_answer_and_a_made_up_one_are_told_apart(chromium: Browser, address: str) -> None:
    """The check follows the story, whatever the model says."""
    with visit(chromium) as reader:
        figure = started(reader.to(address + TRANSFORMER), "transformer")
        write(figure, "Story and question", "ada has a red ball. ada gives the ball to ben. who has the ball? ben.")
        expect(figure.locator(".st-truth")).to_have_text("✓ True. The answer is “ben”. The story says so.")
        write(figure, "Story and question", "ada has a red ball. ada gives the ball to ben. who has the ball? ada.")
        expect(figure.locator(".st-truth")).to_have_text("✗ Made up. The answer is “ada”. In the story it is “ben”.")
        write(figure, "Story and question", "ada has a red ball. ben goes to the park. where is ada?")
        expect(figure.locator(".st-truth")).to_contain_text(
            "✗ Made up. The story never says where ada is. The likeliest"
        )
        write(figure, "Story and question", "ada has a red ball. the cup is blue. what color is the cup?")
        expect(figure.locator(".st-truth")).to_have_text("✓ True. The likeliest answer is “blue”. The story says so.")


def test_unknown_words_are_marked_and_told(chromium: Browser, address: str) -> None:
    """They stay in the row, and the sentence names them once."""
    with visit(chromium) as reader:
        figure = started(reader.to(address + TRANSFORMER), "transformer")
        write(figure, "Story and question", "zoe has a red ball, zoe. <b>who</b>")
        expect(figure.locator(".st-tokens .is-unknown").first).to_have_text("zoe (unknown)")
        expect(figure.get_by_text("so the model does not see: zoe, ,, <, b, >, /.")).to_be_visible()
        assert reader.errors == []


def test_a_token_is_chosen_by_pointer_and_by_keyboard(chromium: Browser, address: str) -> None:
    """One stop of the tab key; arrows, Home and End move; the sentence and the address follow."""
    with visit(chromium) as reader:
        page = reader.to(address + TRANSFORMER)
        figure = started(page, "transformer")
        expect(figure.get_by_label("Story and question")).to_be_focused()
        figure.locator(".st-tokens").get_by_role("button", name="gives").click()
        expect(figure.get_by_role("status")).to_contain_text("“gives” looks most at")
        page.keyboard.press("ArrowRight")
        assert pressed(figure) == "the"
        page.keyboard.press("Home")
        assert pressed(figure) == "start"
        expect(figure.get_by_role("status")).to_contain_text("The start looks most at the start 100 %")
        page.keyboard.press("End")
        assert pressed(figure) == "?"
        assert figure.locator(".st-tokens [tabindex='0']").count() == 1
        page.keyboard.press("ArrowLeft")
        until(page, "location.hash.includes('token=')")


def test_layer_and_head_change_the_look(chromium: Browser, address: str) -> None:
    """Each button, and the mean."""
    with visit(chromium) as reader:
        page = reader.to(address + TRANSFORMER)
        figure = started(page, "transformer")
        opened(figure, "Looks")
        seen, addresses = set(), set()
        for name in ("Layer 1, head 1", "Layer 1, head 4", "Layer 3, mean of heads"):
            button = figure.get_by_role("button", name=name)
            button.focus()
            page.keyboard.press("Enter")
            expect(button).to_have_attribute("aria-pressed", "true")
            page.wait_for_timeout(250)
            seen.add(figure.get_by_role("status").inner_text())
            addresses.add(page.evaluate("location.hash"))
        assert len(seen) == len(addresses) == 3
        assert figure.locator(".st-looks [aria-pressed=true]").count() == 1


TAKEN_APART = """async (tokens) => {
  const figure = document.querySelector("strata-transformer");
  const model = await living.load("story-final", figure.getAttribute("data-story-final"));
  const reading = new living.Reading(model), { width, layers, slopes } = model.meta;
  reading.to(tokens);
  const apart = (one, other) => Math.max(...one.map((number, i) => Math.abs(number - other[i])));
  const found = [];
  for (const place of [0, 5, tokens.length - 1])
    for (let layer = 0; layer < layers; layer += 1)
      for (let head = 0; head < slopes.length; head += 1) {
        const all = living.inside(reading, place, layer, head), { looked, size } = all;
        const shares = looked.map(({ share }) => share), scores = living.softmax(looked.map(({ score }) => score));
        const mix = (i) => looked.reduce((sum, { share, value }) => sum + share * value[i], 0);
        const mixture = [...all.query].map((_, i) => mix(i));
        const sums = (one, other, both) => apart(living.add(one.slice(), other), both);
        found.push(
          apart(shares, reading.results[place].looks[layer][head]),
          apart(shares, scores),
          apart(mixture, all.mixed.slice(head * size, (head + 1) * size)),
          sums(all.before, all.gathered, all.after),
          sums(all.after, all.worked, all.left),
          layer < layers - 1 ? 0
            : apart(living.norm(all.left, model.tensors.last_norm), reading.results[place].state),
          looked.length === place + 1 && all.query.length === width / slopes.length ? 0 : 1,
        );
      }
  return found;
}"""


def test_one_head_taken_apart_is_what_the_model_computes(chromium: Browser, address: str) -> None:
    """In every layer and head: the same shares and mixtures, and at the end the same state."""
    with visit(chromium) as reader:
        tokens = vectors("story")["final"][0]["tokens"]
        found = reader.to(address + TRANSFORMER).evaluate(TAKEN_APART, tokens)
        assert len(found) == 3 * 16 * 7
        assert max(found) < 1e-5


def number(text: str) -> float:
    """Give a number as the page writes it."""
    return float(text.replace("\N{MINUS SIGN}", "-"))


def test_one_head_is_read_step_by_step_by_keyboard(chromium: Browser, address: str) -> None:
    """Each number has a name that says how it came about, and stands below the bars; layer and head too."""
    with visit(chromium) as reader:
        page = reader.to(address + TRANSFORMER)
        figure = opened(started(page, "transformer"), "Inside one head")
        cells, said = figure.locator(".st-bars [role=gridcell]"), figure.locator(".st-bars__said")
        expect(figure.locator(".st-head__words")).to_contain_text("a query (Q) says what the token looks for")
        assert [figure.get_by_role("rowheader").all_inner_texts(), cells.count()] == [
            ["“?”", "Query", "Key", "Value"],
            64 + 3 * 16,
        ]
        figure.get_by_role("button", name="Scores").click()
        assert figure.locator(".st-bars [tabindex='0']").count() == 1
        cells.first.focus()
        for key in ("ArrowDown", "ArrowRight", "ArrowRight"):
            page.keyboard.press(key)
        text = said.inner_text()
        match = re.fullmatch(r"Number 3: query (\S+) times key (\S+) of “\w+”(?: \d+)? is (\S+)", text)
        assert match, text
        query, key, product = map(number, match.groups())
        assert query * key == pytest.approx(product, abs=0.03)
        assert page.locator(":focus").get_attribute("aria-label") == text
        page.keyboard.press("End")
        expect(said).to_contain_text("Score of “")
        figure.get_by_role("button", name="Mix").click()
        cells.last.hover()
        expect(said).to_have_text("All shares: 100 %")
        figure.get_by_role("button", name="Feed-forward").click()
        expect(figure.locator(".st-head__words")).to_contain_text("One matrix makes 96 numbers of its list")
        figure.get_by_label("Layer", exact=True).select_option("1")
        figure.get_by_label("Head", exact=True).select_option("2")
        expect(figure.get_by_role("status")).to_contain_text("(layer 1, head 2).")
        figure.locator(".st-tokens").get_by_role("button", name="gives").click()
        expect(figure.locator(".st-head__words")).to_contain_text("Now “gives” is worked on alone.")
        until(page, "/view=head.*part=6/.test(location.hash)")
        assert barriers(page) == []
        assert reader.errors == []


def test_the_map_of_looks_has_its_tokens_and_says_its_cells(chromium: Browser, address: str) -> None:
    """Every token along both sides; a cell is said on hover and by the arrow keys, and a row chooses its token."""
    with visit(chromium) as reader:
        page = reader.to(address + TRANSFORMER)
        figure = opened(started(page, "transformer"), "Looks")
        tokens = figure.locator(".st-living__in .st-tokens button").all_inner_texts()
        words, said = figure.locator(".st-map text"), figure.locator(".st-map__said")
        assert words.all_text_contents() == [word for word in tokens for _ in "xy"]
        expect(said).to_have_text("“?” looks at “ben”: 98.0 %")
        figure.locator(".st-map").focus()
        for key in ("Home", "ArrowUp", "ArrowRight"):
            page.keyboard.press(key)
        expect(said).to_contain_text(re.compile(r"^“ball” looks at “ada”: "))
        figure.locator(".st-map rect").nth(2).click()
        assert pressed(figure) != "?"
        expect(figure.get_by_role("status")).to_contain_text(f"“{pressed(figure)}” looks most at")


def test_chances_have_the_digits_that_tell_them_apart(chromium: Browser, address: str) -> None:
    """Next to nothing and next to all two that count; in a column as many as differ."""
    with visit(chromium) as reader:
        page = reader.to(address + TRANSFORMER)
        assert page.evaluate("[1, 0.98, 0.5, 0.02, 0.000031, 0.99998, 1e-14, 0].map(living.percent)") == [
            *("100 %", "98.0 %", "50 %", "2.0 %", "0.0031 %", "99.998 %", "under 0.000000001 %", "0 %"),
        ]
        assert page.evaluate("living.percents([0.12781, 0.12774, 0.125])") == ["12.78 %", "12.77 %", "12.50 %"]
        rows = started(page, "transformer").locator(".st-living__in .st-next tbody .st-number").all_inner_texts()
        assert len(set(rows)) == len(rows) == 6


def test_tokens_are_appended_taken_away_and_written(chromium: Browser, address: str) -> None:
    """A row of the table, one token, the end of the line, and one less; with zero temperature it is always the same."""
    with visit(chromium) as reader:
        figure = started(reader.to(address + TRANSFORMER), "transformer")
        text = figure.get_by_label("Story and question")
        figure.get_by_role("button", name="Append ben").click()
        expect(text).to_have_value(re.compile(r"who has the ball\? ben$"))
        figure.get_by_role("button", name="Take one away").click()
        expect(text).to_have_value(re.compile(r"who has the ball\?$"))
        figure.get_by_label("Temperature").fill("0")
        figure.get_by_role("button", name="Add one token").click()
        expect(text).to_have_value(re.compile(r"who has the ball\? ben$"))
        figure.get_by_role("button", name="Write to the end of the line").click()
        expect(text).to_have_value(re.compile(r"ben\.$"))
        expect(figure.locator(".st-truth")).to_contain_text("✓ True.")


def test_the_way_of_choosing_is_shown_in_the_table(chromium: Browser, address: str) -> None:
    """Temperature flattens; top k and top p cut."""
    with visit(chromium) as reader:
        figure = started(reader.to(address + TRANSFORMER), "transformer")
        write(figure, "Story and question", "ada")
        rows = figure.locator(".st-living__in .st-next tbody tr")
        figure.get_by_label("Top k").select_option("2")
        expect(rows.filter(has_text="cut")).to_have_count(4)
        figure.get_by_label("Top k").select_option("0")
        figure.get_by_label("Top p").fill("0.1")
        expect(rows.filter(has_text="cut")).to_have_count(5)
        figure.get_by_label("Top p").fill("1")
        expect(rows.filter(has_text="cut")).to_have_count(0)
        first = rows.first.inner_text()
        figure.get_by_label("Temperature").fill("2")
        assert rows.first.inner_text() != first


def test_the_same_seed_writes_the_same(chromium: Browser, address: str) -> None:
    """And another seed something else, sooner or later."""
    written: dict[str, set[str]] = {}
    with visit(chromium) as reader:
        figure = started(reader.to(address + TRANSFORMER), "transformer")
        text = figure.get_by_label("Story and question")
        figure.get_by_label("Temperature").fill("1.5")
        for seed in ("2", "3", "2", "3"):
            write(figure, "Story and question", "ada")
            figure.get_by_label("Seed").fill(seed)
            figure.get_by_label("Seed").press("Tab")
            for _ in range(12):
                figure.get_by_role("button", name="Add one token").click()
            expect(text).not_to_have_value("ada")
            written.setdefault(seed, set()).add(text.input_value())
    assert [len(texts) for texts in written.values()] == [1, 1]
    assert written["2"] != written["3"]


def test_the_stages_differ(chromium: Browser, address: str) -> None:
    """The early state is less sure than the last; it is loaded only when it is chosen."""
    with visit(chromium) as reader:
        figure = started(reader.to(address + TRANSFORMER), "transformer")
        assert [one for one in reader.requests if "story-early" in one] == []
        top = figure.locator(".st-living__in .st-next tbody .st-number").first
        last = float(top.inner_text().split()[0])
        figure.get_by_label("Trained for").select_option("story-early")
        expect(top).not_to_have_text(f"{last:g} %")
        assert float(top.inner_text().split()[0]) < last
        assert [one for one in reader.requests if "story-early" in one] != []


def test_the_address_holds_the_state(chromium: Browser, address: str) -> None:
    """Who opens it again sees the same; reset clears it."""
    with visit(chromium) as reader:
        page = reader.to(address + TRANSFORMER)
        figure = started(page, "transformer")
        write(figure, "Story and question", "cleo has a green kite. who has the kite?")
        figure.get_by_label("Temperature").fill("1.3")
        figure.get_by_label("Trained for").select_option("story-middle")
        until(page, "location.hash.includes('story-middle')")
        state = page.evaluate("location.hash")
        page.goto("about:blank")
        page.goto(f"{address}{TRANSFORMER}{state}")
        expect(figure.get_by_label("Story and question")).to_have_value("cleo has a green kite. who has the kite?")
        expect(figure.get_by_label("Temperature")).to_have_value("1.3")
        expect(figure.get_by_label("Trained for")).to_have_value("story-middle")
        figure.get_by_role("button", name="Reset").click()
        expect(figure.get_by_label("Story and question")).to_have_value(re.compile("^ada has a red ball"))
        assert page.evaluate("location.hash") == ""
        assert reader.errors == []


def test_a_broken_state_does_no_harm(chromium: Browser, address: str) -> None:
    """Values that cannot be are left aside."""
    with visit(chromium) as reader:
        bad = "#~transformer?layer=99&head=x&token=-3&temperature=hot&k=7&p=9&seed=0&stage=__proto__"
        bad += "&text=%3Cimg%20src%3Dx%3E"
        page = reader.to(f"{address}{TRANSFORMER}{bad}")
        expect(page.locator("#living-transformer [data-ready]")).to_have_count(1)
        expect(page.locator("#living-transformer img")).to_have_count(0)
        assert reader.errors == []


@pytest.mark.parametrize(
    ("path", "name", "file"),
    [
        (TRANSFORMER, "transformer", "story.json"),
        (TOKENS, "tokens", "tokenizer.json"),
        (TUNING, "fine-tuning", "story-fine-tuned.json"),
    ],
)
def test_code_and_weights_are_given(chromium: Browser, strict_address: str, path: str, name: str, file: str) -> None:
    """The code is what runs; the weights come as a file, under the policy too."""
    with visit(chromium) as reader:
        page = reader.to(strict_address + path)
        gives_code_and_weights(page, started(page, name), file)
        assert reader.errors == []


def test_another_story_is_always_answerable(chromium: Browser, address: str) -> None:
    """Ten stories: each ends in a question whose answer is known, with no unknown word."""
    with visit(chromium) as reader:
        figure = started(reader.to(address + TRANSFORMER), "transformer")
        true = 0
        for _ in range(10):
            figure.get_by_role("button", name="Another story").click()
            expect(figure.locator(".st-truth")).to_be_visible()
            expect(figure.locator(".st-tokens .is-unknown")).to_have_count(0)
            said = figure.locator(".st-truth").inner_text()
            assert "never says" not in said
            true += said.startswith("✓")
        assert true >= 8


def counted(page: Page) -> Locator:
    """Give the sentence that counts."""
    return page.locator("#living-tokens").get_by_role("status")


def test_tokens_are_counted_as_one_types(chromium: Browser, address: str) -> None:
    """Words, tokens, and their ratio both ways; no text is no fault."""
    with visit(chromium) as reader:
        page = reader.to(address + TOKENS)
        figure = started(page, "tokens")
        write(figure, "Your text", "the model of the text")
        expect(counted(page)).to_have_text(re.compile(r"^5 words are \d+ tokens: "))
        said = re.search(r"(\d+) tokens: ([\d.]+) tokens a word, ([\d.]+) words", counted(page).inner_text())
        assert said is not None
        tokens, ratio, inverse = map(float, said.groups())
        assert (ratio, inverse) == (round(tokens / 5, 2), round(5 / tokens, 2))
        assert tokens < len("the model of the text") / 3
        write(figure, "Your text", "Größe 東京 😀")
        expect(counted(page)).to_contain_text("3 words are")
        write(figure, "Your text", "")
        expect(counted(page)).to_have_text("Type something.")
        assert reader.errors == []


def test_merges_grow_pieces_from_bytes(chromium: Browser, address: str) -> None:
    """Without merges every byte is a token; with all of them a common word is one."""
    with visit(chromium) as reader:
        page = reader.to(address + TOKENS)
        figure = started(page, "tokens")
        write(figure, "Your text", "token")
        pieces = figure.locator(".st-living__in .st-pieces button")
        figure.get_by_role("button", name="None").click()
        expect(pieces).to_have_text(list("token"))
        until(page, "location.hash.includes('merges=0')")
        figure.get_by_role("button", name="All").click()
        assert pieces.count() < 5


def test_a_token_tells_how_it_was_joined(chromium: Browser, address: str) -> None:
    """By pointer and by arrow keys: its number, its bytes, and each merge."""
    with visit(chromium) as reader:
        page = reader.to(address + TOKENS)
        figure = started(page, "tokens")
        write(figure, "Your text", "unbelievably")
        pieces = figure.locator(".st-living__in .st-pieces button")
        pieces.first.click()
        expect(figure.locator(".st-merges tbody tr").first).to_contain_text("bytes")
        expect(figure.locator(".st-merges")).to_contain_text("is token")
        assert figure.locator(".st-merges tbody tr").count() >= 3
        page.keyboard.press("End")
        expect(pieces.last).to_be_focused()
        expect(pieces.last).to_have_attribute("aria-pressed", "true")


def after(figure: Locator) -> tuple[float, float, int, int]:
    """Give the loss now and at first, and the right answers now and before."""
    expect(figure.get_by_role("status")).to_contain_text(re.compile(r"^After .* right; before, "))
    said = figure.get_by_role("status").inner_text()
    match = re.search(r"is ([\d.]+) bits a token; it was ([\d.]+)\..* answers (\d+) right; before, (\d+)", said)
    assert match, said
    return float(match[1]), float(match[2]), int(match[3]), int(match[4])


def test_training_lowers_the_loss_and_changes_what_is_written(chromium: Browser, address: str) -> None:
    """Both columns move apart, and undoing brings them together."""
    with visit(chromium) as reader:
        figure = started(reader.to(address + TUNING), "fine-tuning")
        rows = figure.locator(".st-living__in .st-next tbody tr")
        before = rows.all_inner_texts()
        assert all(row.split()[1:3] == row.split()[3:5] for row in before)
        figure.get_by_role("button", name="10 steps").click()
        now, first, _, known = after(figure)
        assert now < first / 2
        assert known >= 36
        assert rows.all_inner_texts() != before
        figure.get_by_role("button", name="Undo the training").click()
        expect(figure.get_by_role("status")).to_contain_text("Not trained on yet")
        assert rows.all_inner_texts() == before


def test_too_high_a_rate_overshoots(chromium: Browser, address: str) -> None:
    """With a small rate the lines are learned; with the largest the loss rises instead."""
    with visit(chromium) as reader:
        figure = started(reader.to(address + TUNING), "fine-tuning")
        losses = {}
        for rate in ("0.5", "5"):
            figure.get_by_label("Learning rate").fill(rate)
            figure.get_by_role("button", name="100 steps").click()
            losses[rate], first, _, known = after(figure)
            assert known >= 36
            figure.get_by_role("button", name="Undo the training").click()
            expect(figure.get_by_role("status")).to_contain_text("Not trained on yet")
        assert losses["0.5"] < first < losses["5"]


def test_fine_tuning_works_by_keyboard_with_own_lines(chromium: Browser, address: str) -> None:
    """Type, tab to the button, press it; lines without a known word are told."""
    with visit(chromium) as reader:
        page = reader.to(address + TUNING)
        figure = started(page, "fine-tuning")
        expect(figure.get_by_label("Lines to train on")).to_be_focused()
        page.keyboard.press("Control+A")
        page.keyboard.type("olga goes to the barn.")
        figure.get_by_label("Try it on").fill("olga goes to the")
        figure.get_by_role("button", name="10 steps").focus()
        page.keyboard.press("Space")
        expect(figure.locator(".st-samples tr").last).to_contain_text("olga goes to the barn.")
        until(page, "location.hash.includes('olga')")
        write(figure, "Lines to train on", "xyz")
        expect(figure.get_by_text("so left out: xyz")).to_be_visible()
