package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** The Train page, as its visitors use and read it. */
final class TrainDesk {
    final Page page;

    TrainDesk(Page page) {
        this.page = page;
        assertThat(at("#status")).not().isEmpty();
    }

    Locator at(String selector) {
        return page.locator(selector);
    }

    void press(String button) {
        at("#" + button).click();
    }

    /** Waits until the run stands so. */
    void await(String state) {
        assertThat(at("#status")).hasAttribute("data-state", state);
    }

    /** The output's number, with all its digits. */
    double number(String output) {
        return Double.parseDouble(at("#" + output).getAttribute("data-value"));
    }

    void awaitIteration(int iteration) {
        assertThat(at("#iteration")).hasAttribute("data-value", Integer.toString(iteration));
    }

    /** Any but the first; it may be one of a first impression, after which the run begins again. */
    void awaitSomeIteration() {
        assertThat(at("#iteration")).not().hasAttribute("data-value", "0");
    }

    /** Of the run with all digits: the first impression, with fewer, ends after 50. */
    void awaitIterationWithAllDigits() {
        page.waitForCondition(() -> number("iteration") > 50);
    }

    void type(String field, String value) {
        at("#" + field).fill(value);
        at("#" + field).press("Tab");
    }

    Locator runs() {
        return at("#run-list > li");
    }

    void awaitNotice(String part) {
        assertThat(at("#notice-text")).containsText(part);
    }

    /** A sum over losses and weights of each run that is kept, behind its net and its weight decay. */
    static List<?> weights(Page page) {
        return (List<?>) page.evaluate("""
                () => new Promise(done => {
                  indexedDB.open('backprop').onsuccess = ({ target: { result: db } }) => {
                    db.transaction('runs').objectStore('runs').getAll().onsuccess = ({ target: { result } }) => {
                      db.close();
                      done(result.map(({ card, bytes }) => {
                        let sum = 17;
                        for (const byte of new Uint8Array(bytes.buffer || bytes)) sum = (Math.imul(sum, 31) + byte) | 0;
                        const { net, decay } = JSON.parse(card).settings;
                        return `${net} ${decay} ${sum}`;
                      }).sort());
                    };
                  };
                })""");
    }

    /** What this browser keeps of the runs: the card of each. */
    static List<?> kept(Page page) {
        return (List<?>) page.evaluate("""
                () => new Promise(done => {
                  const request = indexedDB.open('backprop');
                  request.onupgradeneeded = () => request.transaction.abort();
                  request.onerror = event => { event.preventDefault(); done([]); };
                  request.onsuccess = ({ target: { result: db } }) => {
                    db.transaction('runs').objectStore('runs').getAll().onsuccess = ({ target: { result } }) => {
                      db.close();
                      done(result.map(run => run.card));
                    };
                  };
                })""");
    }
}
