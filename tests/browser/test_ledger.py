"""The ledger's filters as a reader uses them."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import visit

pytestmark = pytest.mark.browser


def test_claims_are_filtered_by_verdict_and_layer(chromium: Browser, address: str) -> None:
    """A click on the count of a verdict, then a layer; the address opens the same anew; all come back."""
    with visit(chromium) as reader:
        page = reader.to(f"{address}article/")
        shown = page.locator(".st-claim:visible")
        first, everything = shown.count(), page.locator(".st-claim").count()
        wrong = page.locator(".st-claim.v-does-not-hold").count()
        both = page.locator('.st-claim.v-does-not-hold[data-place="model"]').count()
        page.locator(".st-verdicts__counts a", has_text="Does not hold").click()
        expect(shown).to_have_count(wrong)
        page.locator("strata-ledger select[name=place]").select_option("model")
        assert 0 < both < wrong < everything
        expect(shown).to_have_count(both)
        expect(page.locator("strata-ledger output")).to_have_text(f"{both} of {everything} claims")
        reader.to(page.url)
        expect(page.locator("strata-ledger select[name=place]")).to_have_value("model")
        expect(shown).to_have_count(both)
        with page.expect_download() as saved:
            page.get_by_role("button", name="Download CSV").click()
        assert saved.value.path().read_bytes().count(b"\r\n") == both + 1
        page.get_by_role("button", name="Show all").click()
        expect(shown).to_have_count(first)
        assert "verdict=" not in page.url
        assert reader.errors == []
