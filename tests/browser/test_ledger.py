"""The ledger's filters as a reader uses them."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import visit

pytestmark = pytest.mark.browser


def test_claims_are_filtered_by_verdict_and_layer(chromium: Browser, address: str) -> None:
    """By keyboard and by pointer; the address opens the same anew; all come back."""
    with visit(chromium) as reader:
        page = reader.to(f"{address}article/")
        shown = page.locator(".st-claim:visible")
        everything = shown.count()
        page.get_by_role("checkbox", name="Corrected").focus()
        page.keyboard.press("Space")
        page.get_by_role("checkbox", name="Model", exact=False).check()
        corrected = page.locator('.st-claim[data-then=corrected][data-place="model"]').count()
        assert 0 < corrected < everything
        assert shown.count() == corrected
        expect(page.locator("strata-ledger output")).to_have_text(f"{corrected} of {everything} claims shown.")
        reader.to(page.url)
        expect(page.get_by_role("checkbox", name="Corrected")).to_be_checked()
        assert shown.count() == corrected
        page.get_by_role("button", name="Show all").click()
        expect(shown).to_have_count(everything)
        assert "then=" not in page.url
        assert reader.errors == []
