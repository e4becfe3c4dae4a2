package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The notebook's cells and the chapters' listings, changed and run in the page. */
@ExtendWith(Lab.class)
class NotebookIT {
    private static Locator cell(Page page, String name) {
        return page.locator("[data-cell=" + name + "]");
    }

    private static Locator part(Locator cell, String name) {
        return cell.locator("[data-part=" + name + "]");
    }

    private static void run(Locator cell, String state) {
        part(cell, "run").click();
        assertThat(cell).hasAttribute("data-state", state);
    }

    /** At the end of what stands in the editor. */
    private static void type(Page page, Locator cell, String text) {
        cell.scrollIntoViewIfNeeded(); // An editor comes when it is near.
        cell.locator(".cm-content").click();
        page.keyboard().press("Control+End");
        page.keyboard().insertText(text);
    }

    @Test
    void theCellsShareOnePythonAndPrintWhatTheNotebookPrinted(Visitor visitor) {
        Page page = visitor.open("/learn/notebook/?lang=en");
        for (String name : List.of("mul-layer", "add-layer", "supermarket", "relu")) run(cell(page, name), "done");
        for (String name : List.of("mul-layer", "supermarket", "relu")) {
            assertThat(cell(page, name).locator("[data-recorded]")).containsText("The same here");
        }
        assertThat(part(cell(page, "add-layer"), "state")).hasText("Done. It printed nothing.");

        page.locator("#restart").click();
        assertThat(part(cell(page, "relu"), "printed")).isHidden();
        Locator bill = cell(page, "supermarket");
        run(bill, "error");
        assertThat(bill.locator(".cm-wrong")).containsText("mul_apple_layer = MulLayer()");
        assertThat(bill.locator(".cm-problem")).containsText("NameError: name 'MulLayer' is not defined");
        page.locator("#language").click();
        assertThat(bill.locator(".cm-problem")).containsText("定义它的单元");
    }

    @Test
    void whatIsWrittenIsKeptMendedAndReset(Visitor visitor) {
        Page page = visitor.open("/learn/notebook/?lang=en");
        Locator relu = cell(page, "relu");
        type(page, relu, "print('mine')");
        page.keyboard().press("Shift+Enter");
        assertThat(relu).hasAttribute("data-state", "done");
        assertThat(part(relu, "lines")).containsText("mine");
        assertThat(relu.locator("[data-recorded]")).isEmpty();
        page.waitForTimeout(600); // The text is kept at a pause of the typing.
        page.reload();
        relu.scrollIntoViewIfNeeded();
        assertThat(relu.locator(".cm-content")).containsText("print('mine')");
        part(relu, "reset").click();
        assertThat(relu.locator(".cm-content")).not().containsText("mine");
        page.waitForTimeout(600);
        part(relu, "versions").selectOption(new SelectOption().setIndex(1));
        assertThat(relu.locator(".cm-content")).containsText("print('mine')");
        part(relu, "reset").click();
        page.locator("#s4 [data-mends]").click();
        assertThat(relu.locator(".cm-content")).containsText("dx = dout.copy()");
        assertThat(part(relu, "state")).containsText("mended");
    }

    @Test
    void allRunInTheirOrderUntilTheyAreStopped(Visitor visitor) {
        Page page = visitor.open("/learn/notebook/?lang=en");
        page.locator("#run-all").click();
        assertThat(part(cell(page, "training"), "lines")).containsText("0.");
        assertThat(cell(page, "softmax-with-loss")).hasAttribute("data-state", "done");
        page.locator("#stop-all").click();
        assertThat(cell(page, "training")).hasAttribute("data-state", "stopped");
        assertThat(cell(page, "relu")).hasAttribute("data-state", "idle");
        assertThat(cell(page, "relu").locator(".lines")).containsText("[ True False]");
    }

    /** Nothing of it is loaded before the press; the listing comes back as it was. */
    @Test
    void aListingOfAChapterIsChangedAndRunInItsPlace(Visitor visitor) {
        Page page = visitor.page();
        List<String> scripts = new ArrayList<>();
        page.onRequest(request -> scripts.add(request.url().replaceFirst(".*/", "")));
        page.navigate(visitor.address() + "/learn/4/?lang=en");
        Locator button = page.locator("[data-run=relu]");
        assertThat(button).isVisible();
        assertTrue(scripts.stream().noneMatch(name -> name.matches("(program|editor|python)\\..*")), scripts::toString);
        String listing = page.locator("pre[data-listing$='relu.py']").textContent();

        button.focus();
        page.keyboard().press("Enter");
        Locator cell = page.locator(".listing .cell");
        assertThat(cell.locator(".cm-content")).isFocused();
        page.keyboard().press("Shift+Enter");
        assertThat(cell).hasAttribute("data-state", "done");
        assertThat(part(cell, "lines")).containsText("[[0.1 0. ]\n [0.  0.4]]\n[[0.1 0. ]\n [0.  0.4]]");
        Chapters.look(page, "an open listing");
        page.keyboard().press("Escape");
        page.keyboard().press("Tab");
        assertThat(part(cell, "run")).isFocused();
        part(cell, "close").click();
        assertThat(button).isFocused();
        assertEquals(listing, page.locator("pre[data-listing$='relu.py']").textContent());

        page.locator("[data-run=supermarket]").click();
        Locator bill = page.locator("#s3 .cell");
        assertThat(bill.locator(".cm-content")).isFocused();
        run(bill, "done");
        assertThat(part(bill, "lines")).containsText("715.0000000000001");
        Chapters.listen(page, "open listings");
    }
}
