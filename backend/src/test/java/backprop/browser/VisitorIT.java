package backprop.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;

/** The visitor of these tests. */
@ExtendWith(Lab.class)
class VisitorIT {
    /** Once in a while an answer of the test's met a page that was being closed: verify failed by that. */
    @RepeatedTest(5)
    void leavesWhileThePageStillAsksForWhatTheTestAnswers(Visitor visitor) throws InterruptedException {
        Page page = visitor.open("/404");
        visitor.expectComplaint("404");
        page.context().route("**/asked/0", Route::fulfill);
        page.route("**/asked/1", Route::fulfill);
        page.evaluate("""
                () => {
                  const ask = async url => { while (true) { await fetch(url); await new Promise(wait => setTimeout(wait, 10)); } };
                  for (let i = 0; i < 20; i++) { ask('asked/0'); ask('asked/1'); }
                }""");
        // Nobody hears what is asked meanwhile, until the page is left. (Without their pauses, each answer would be
        // given within
        // the one before, until the stack is full.)
        Thread.sleep(200);
    }
}
