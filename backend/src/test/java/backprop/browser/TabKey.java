package backprop.browser;

import com.microsoft.playwright.Page;

/** The keyboard of somebody who has no mouse. */
final class TabKey {
    private TabKey() {}

    /** As often as it takes, within reason. */
    static void to(Page page, String element) {
        for (int presses = 0; presses < 30; presses++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("element => document.activeElement.matches(element)", element)) return;
        }
        throw new AssertionError("no way to " + element);
    }
}
