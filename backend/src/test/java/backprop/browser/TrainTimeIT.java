package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A run's earlier iterations, seen again and gone on from; and where it stops. */
@ExtendWith(Lab.class)
class TrainTimeIT {
    private static final String RUN = "/train/?lang=en&data=generated&samples=1000&iterations=400";

    @Test
    void anEarlierIterationIsSeenAgainByKeysAloneAfterAReloadTooAndGoneOnFrom(Visitor visitor) {
        TrainDesk desk = new TrainDesk(visitor.open(RUN + "&start=1"));
        desk.await("done");
        assertThat(desk.at("#learned-note")).containsText("after iteration 400 ");
        String last = weights(desk);
        goToThird(desk);
        String third = weights(desk);
        assertTrue(!third.equals(last), "the weights are those of the end");
        assertThat(desk.at("#time-note")).containsText("bit by bit the same");
        desk.at("#time-now").press("Enter");
        assertThat(desk.at("#learned-note")).containsText("after iteration 400 ");
        assertEquals(last, weights(desk));

        desk.page.reload();
        desk.await("done");
        goToThird(desk);
        assertEquals(third, weights(desk));

        desk.type("branch-lr", "-1");
        desk.press("branch");
        assertThat(desk.at("#branch-problem")).containsText("above 0");
        desk.type("branch-lr", "0.05");
        desk.at("#branch").press("Enter");
        assertThat(desk.runs()).hasCount(2);
        assertThat(desk.at("#run-list .now input")).hasValue("lr 0.05, from iteration 3 on");
        desk.await("done");
        desk.awaitIteration(400);
        assertThat(desk.at("#lr")).hasValue("0.05");

        desk.at("#time").press("Home");
        for (int i = 0; i < 5; i++) desk.at("#time").press("ArrowRight");
        assertThat(desk.at("#learned-note")).containsText("after iteration 8 ");
        desk.at("#branch-optimizer").selectOption("adam");
        desk.at("#branch").press("Enter");
        assertThat(desk.runs()).hasCount(3);
        assertThat(desk.at("#run-list .now input")).hasValue(Pattern.compile("lr .*, from iteration 8 on"));
        desk.await("done");
        desk.awaitIteration(400);
        assertThat(desk.at("#optimizer")).hasValue("adam");
    }

    private static void goToThird(TrainDesk desk) {
        desk.at("#time").press("Home");
        assertThat(desk.at("#time-at")).hasText("Iteration 0, epoch 0.0");
        for (int i = 0; i < 3; i++) desk.at("#time").press("ArrowRight");
        assertThat(desk.at("#learned-note")).containsText("after iteration 3 ");
        assertThat(desk.at("#misread-note")).not().isEmpty();
    }

    /** Weights are painted in the frame after their note. */
    private static String weights(TrainDesk desk) {
        return (String) desk.page.evaluate("""
                () => new Promise(painted => requestAnimationFrame(() => requestAnimationFrame(() =>
                    requestAnimationFrame(() => painted(document.getElementById('weights').toDataURL())))))""");
    }

    @Test
    void aRunStopsWhereItsLinkSays(Visitor visitor) {
        TrainDesk desk = new TrainDesk(visitor.open(RUN + "&stop-accuracy=0.3&start=1"));
        desk.awaitNotice("the test accuracy has reached 30");
        desk.await("paused");
        assertTrue(desk.number("iteration") < 400);
        assertThat(desk.at("#stop-accuracy")).hasValue("0.3");
        desk.type("stop-accuracy", "97");
        assertThat(desk.at("#stop-accuracy-problem")).containsText("at most 1");
        desk.type("stop-accuracy", "");
        assertTrue(!desk.page.url().contains("stop-"), desk.page.url());
        desk.press("start");
        desk.await("done");
    }
}
