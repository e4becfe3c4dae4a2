package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.check.SmallData;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is asked for while something else is still under way; each found by reading the code. */
@ExtendWith(Lab.class)
class TrainOrderIT {
    /** Nothing else reads or writes the runs that are kept until "released" is true. */
    private static final String HOLD_RUNS = """
            () => new Promise(started => {
              indexedDB.open('backprop').onsuccess = ({ target: { result: db } }) => {
                const work = db.transaction('runs', 'readwrite');
                const goOn = () => { if (!window.released) work.objectStore('runs').count().onsuccess = goOn; };
                goOn();
                work.oncomplete = () => db.close();
                started();
              };
            })""";

    private static TrainDesk small(Visitor visitor, String query) {
        Page page = visitor.page();
        SmallData.serve(page.context());
        page.navigate(visitor.address() + "/train/?lang=en&" + query);
        return new TrainDesk(page);
    }

    /** It worked, said that it was idle, and could not be paused. */
    @Test
    void whatIsStartedRightAfterAResetRunsAndCanBePaused(Visitor visitor) {
        TrainDesk desk = small(visitor, "iterations=1000000");
        desk.press("step");
        desk.await("paused");
        desk.page.evaluate("""
                () => { const press = id => document.getElementById(id).click();
                  press('reset'); press('start'); press('pause'); press('reset'); press('start'); }""");
        desk.awaitSomeIteration();
        desk.await("running");
        desk.press("pause");
        desk.await("paused");
    }

    /** It was paused, and a comparison ended, when somebody looked at another run. */
    @Test
    void aRunThatIsLeftForAnotherGoesOn(Visitor visitor) {
        TrainDesk desk = small(visitor, "iterations=1000000&seed=1");
        desk.press("step");
        desk.await("paused");
        desk.page.waitForCondition(() -> TrainDesk.kept(desk.page).size() == 1);
        desk.page.navigate(visitor.address() + "/train/?lang=en&iterations=1000000&seed=2&start=1");
        assertThat(desk.runs()).hasCount(2);
        desk.awaitIterationWithAllDigits();
        desk.at("#run-list .train-choose").first().click();
        desk.awaitIteration(1);
        assertThat(desk.at("#run-list > li").last()).hasAttribute("data-state", "running");
        assertThat(desk.at("#start")).isVisible();
        desk.press("pause");
        assertThat(desk.at("#run-list > li").last()).hasAttribute("data-state", "paused");
        desk.page.waitForCondition(() -> TrainDesk.kept(desk.page).size() == 2);
        desk.at("#run-list .train-choose").last().click();
        assertThat(desk.at("#iteration")).not().hasAttribute("data-value", "1");
        desk.await("paused");
        double learned = desk.number("iteration");
        assertTrue(learned > 1, "left at " + learned);
        desk.press("step");
        desk.awaitIteration((int) learned + 1);
    }

    /** It was listed until the next reload, and gone after it. A first impression is made where earlier runs are not read yet. */
    @Test
    void aRunThatIsPausedDuringItsFirstImpressionIsKept(Visitor visitor) {
        TrainDesk desk = small(visitor, "iterations=1000000&seed=1");
        desk.press("step");
        desk.await("paused");
        desk.page.waitForCondition(() -> TrainDesk.kept(desk.page).size() == 1);
        Page holder = desk.page.context().newPage();
        holder.navigate(visitor.address() + "/class/?lang=en");
        holder.evaluate(HOLD_RUNS);
        desk.page.context().route("**/data/train-2.digits", route -> {});
        desk.page.navigate(visitor.address() + "/train/?lang=en&iterations=1000000&seed=2&start=1");
        desk.awaitIteration(50);
        desk.await("loading");
        holder.evaluate("released = true");
        assertThat(desk.runs()).hasCount(2);
        desk.press("pause");
        desk.await("paused");
        desk.page.waitForCondition(() -> TrainDesk.kept(desk.page).size() == 2);
    }

    /** It came back last, as runs of earlier visits did when a new one had begun before they were read. */
    @Test
    void aRunThatIsBroughtBackStandsWhereItStood(Visitor visitor) {
        TrainDesk desk = small(visitor, "iterations=1000");
        desk.press("step");
        desk.await("paused");
        desk.at("#run-list input").fill("Mine");
        desk.at("#run-list input").press("Tab");
        desk.type("seed", "2");
        desk.press("step");
        assertThat(desk.runs()).hasCount(2);
        desk.at("#run-list [aria-label^=Delete]").first().click();
        assertThat(desk.runs()).hasCount(1);
        desk.at("#notice-actions button").click();
        assertThat(desk.runs()).hasCount(2);
        assertThat(desk.at("#run-list input").first()).hasValue("Mine");
    }

    /** The next variant began all the same. */
    @Test
    void aPauseDuringAVariantsLastTestHoldsTheNext(Visitor visitor) {
        Page page = visitor.page();
        page.addInitScript("""
                const Real = Worker;
                window.Worker = function(...args) {
                  const worker = new Real(...args);
                  worker.addEventListener('message', ({ data: { text } }) => {
                    const { iteration, iterations } = JSON.parse(text);
                    if (window.pressed || !text.includes('progressed') || iteration !== iterations) return;
                    window.pressed = true;
                    document.getElementById('pause').click();
                  });
                  return worker;
                };""");
        page.navigate(visitor.address() + "/train/?lang=en&data=generated&preset=overfitting&start=1");
        TrainDesk desk = new TrainDesk(page);
        desk.await("done");
        assertThat(desk.runs()).hasCount(3);
        assertThat(desk.at("#run-list > li[data-state='idle']")).hasCount(2);
        desk.press("start");
        desk.await("running");
    }

    /** Its curve was cut at the last good weights as soon as it was looked at, and kept so. */
    @Test
    void aDivergedRunOfAnEarlierVisitStaysWhatItWas(Visitor visitor) {
        TrainDesk desk = small(visitor, "iterations=1000&decay=1");
        desk.press("step");
        desk.await("paused");
        desk.type("lr", "900");
        desk.press("start");
        desk.await("diverged");
        double iteration = desk.number("iteration");
        desk.page.waitForCondition(() -> TrainDesk.kept(desk.page).toString().contains("\"state\":\"diverged\""));
        desk.page.navigate(visitor.address() + "/train/?lang=en&seed=7");
        desk.at("#run-list .train-choose").first().click();
        desk.await("diverged");
        assertEquals(iteration, desk.number("iteration"));
    }

    /** It was there again after the next reload. */
    @Test
    void aRunThatIsDeletedWhileItIsBeingKeptIsGone(Visitor visitor) {
        TrainDesk desk = small(visitor, "iterations=1000");
        desk.page.waitForCondition(() -> TrainDesk.kept(desk.page).isEmpty());
        desk.page.evaluate(HOLD_RUNS);
        desk.press("step");
        desk.await("paused");
        desk.at("#run-list [aria-label^=Delete]").click();
        assertThat(desk.runs()).hasCount(0);
        desk.page.evaluate("released = true");
        desk.page.waitForCondition(() -> TrainDesk.kept(desk.page).isEmpty());
    }
}
