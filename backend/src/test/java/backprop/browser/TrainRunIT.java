package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Samples;
import backprop.data.handwriting.DigitGenerator;
import backprop.data.handwriting.DigitRange;
import backprop.data.handwriting.DigitTemplates;
import backprop.math.Rng;
import backprop.mnist.RealMnist;
import backprop.tensor.JavaKernels;
import backprop.tensor.Workspace;
import backprop.train.Evaluation;
import backprop.train.Trainer;
import backprop.train.TrainingPlan;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Lab.class)
class TrainRunIT {
    private static final String GENERATED = "/train/?lang=en&data=generated";

    /** It learned from the first 5,000 that were made until the others came, and so was another run at every start. */
    @Test
    void aThousandIterationsOnGeneratedDigitsAreSeenAndAreThoseOfTheJvm(Visitor visitor) throws IOException {
        TrainDesk desk = new TrainDesk(visitor.open(GENERATED + "&iterations=1000&start=1"));
        desk.await("done");
        assertEquals(1000, desk.number("iteration"));
        assertEquals(accuracyOnTheJvm(1000), desk.number("test-accuracy"));
        assertTrue(desk.number("loss") < 1, "loss " + desk.number("loss"));
        assertThat(desk.at("#iteration")).hasText("1,000");
        seesWhatItLearned(desk);
        readsTheCurvesByArrowKeys(desk);
        readsTheCurvesByPointer(desk);
    }

    private static double accuracyOnTheJvm(int iterations) throws IOException {
        String templates = Files.readString(Path.of("..", "web", "data", "templates.json"));
        DigitGenerator generator = new DigitGenerator(DigitTemplates.parse(templates));
        JavaKernels kernels = new JavaKernels();
        Samples train = Samples.of(kernels, generator.generate(new Rng(1), 60_000, DigitRange.ROBUST));
        Samples test = Samples.of(kernels, generator.generate(new Rng(2), 10_000, DigitRange.NICE));
        Trainer trainer = new Trainer(new Workspace(kernels), TrainingPlan.notebook(), train);
        for (int i = 0; i < iterations; i++) trainer.step();
        return Evaluation.of(trainer.network(), test).accuracy();
    }

    private static void seesWhatItLearned(TrainDesk desk) {
        assertThat(desk.at("#misread li").first()).isVisible();
        assertThat(desk.at("#layers tr")).hasCount(3);
        assertEquals(true, desk.page.evaluate("""
                        () => { const c = document.querySelector('#weights');
                          const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;
                          return c.width === 298 && new Set(d.filter((v, i) => i % 4 === 0)).size > 20; }"""));
        desk.at("#confusion button").first().click();
        assertThat(desk.at("#misread-title")).containsText("read as");
        String cell = desk.at("#confusion [aria-pressed=true]").textContent();
        assertThat(desk.at("#misread li")).hasCount(Integer.parseInt(cell));
        assertThat(desk.at("#misread li").first().locator("figcaption > *")).hasCount(3);
    }

    private static void readsTheCurvesByArrowKeys(TrainDesk desk) {
        desk.at("#loss-plot").focus();
        desk.page.keyboard().press("End");
        assertThat(desk.at("#loss-plot")).hasAttribute("aria-valuenow", "1000");
        desk.page.keyboard().press("Shift+ArrowLeft");
        assertThat(desk.at("#loss-plot")).hasAttribute("aria-valuenow", "999");
        assertThat(desk.at(".readout tbody td").first()).hasText(java.util.regex.Pattern.compile("0\\.\\d{4}"));
        assertThat(desk.at(".readout thead th").first()).containsText("Iteration 999");
        desk.page.keyboard().press("Escape");
        assertThat(desk.at(".readout")).isHidden();
    }

    private static void readsTheCurvesByPointer(TrainDesk desk) {
        BoundingBox plot = desk.at("#loss-plot .u-over").boundingBox();
        desk.page.mouse().move(plot.x + plot.width / 2, plot.y + plot.height / 2);
        assertThat(desk.at(".readout thead th").first()).containsText("Iteration 500");
        desk.page.mouse().move(0, 0);
        assertThat(desk.at(".readout")).isHidden();
    }

    @Test
    void aRunIsLedByItsButtonsAndOutlivesAReload(Visitor visitor) {
        TrainDesk desk = new TrainDesk(visitor.open(GENERATED + "&samples=5000&iterations=1000000&start=watch"));
        assertThat(desk.at("#watching")).isVisible();
        desk.awaitIteration(1);
        desk.press("step");
        desk.await("paused");
        desk.awaitIteration(2);
        assertThat(desk.at("#watch-digits button").first()).isVisible();
        assertThat(desk.at("#watch-scores tr")).hasCount(10);
        assertThat(desk.at("#watch-gradients canvas")).hasCount(2);
        assertFalse(desk.at("#watching").innerText().matches("(?s).*-\\d.*"), "a hyphen for a minus");
        double first = desk.number("loss");
        desk.press("reset");
        desk.await("idle");
        desk.awaitIteration(0);
        desk.press("step");
        desk.awaitIteration(1);
        desk.press("step");
        desk.awaitIteration(2);
        assertEquals(first, desk.number("loss"), "the same weights and the same mini-batches");
        desk.press("epoch");
        desk.awaitIteration(50);
        desk.await("paused");
        assertThat(desk.at("#epoch-number")).hasText("1.0");

        desk.press("start");
        desk.await("running");
        desk.press("lr-half");
        desk.press("pause");
        desk.await("paused");
        double iteration = desk.number("iteration");
        assertTrue(iteration >= 50 && iteration < 1_000_000, "paused at " + iteration);
        assertThat(desk.at("#run-list small")).containsText("SGD 0.05");
        desk.type("seed", "2");
        desk.await("idle");
        desk.press("step");
        assertThat(desk.runs()).hasCount(2);
        desk.awaitIteration(1);
        desk.await("paused");
        desk.at("#run-list input").first().fill("Mine");
        desk.at("#run-list input").first().press("Tab");
        outlivesAReload(desk, (int) iteration);
    }

    private static void outlivesAReload(TrainDesk desk, int iteration) {
        desk.page.waitForCondition(() -> TrainDesk.kept(desk.page).size() == 2
                && TrainDesk.kept(desk.page).toString().contains("Mine"));
        desk.page.reload();
        assertThat(desk.runs()).hasCount(2);
        assertThat(desk.at("#run-list input").first()).hasValue("Mine");
        desk.at("#run-list .train-choose").first().click();
        desk.awaitIteration(iteration);
        desk.press("step");
        desk.awaitIteration(iteration + 1);
        readsBothRuns(desk);
        desk.at("#run-list [aria-label^=Hide]").last().click();
        assertThat(desk.at("#run-list small").last()).containsText("hidden");
        desk.at("#loss-plot").press("Home");
        assertThat(desk.at(".readout tbody tr")).hasCount(1);
        desk.at("#run-list [aria-label^=Delete]").first().click();
        assertThat(desk.runs()).hasCount(1);
    }

    private static void readsBothRuns(TrainDesk desk) {
        desk.at("#loss-plot").press("Home");
        assertThat(desk.at(".readout tbody tr")).hasCount(2);
        assertThat(desk.at(".readout tbody tr").first()).containsText("lr 0.05");
        assertThat(desk.at(".readout tbody tr").last()).containsText("Mine");
        desk.at("#loss-plot").press("Escape");
    }

    @Test
    void aThousandIterationsOnMnist(Visitor visitor) {
        RealMnist.folder();
        TrainDesk desk = new TrainDesk(visitor.open("/train/?lang=zh&iterations=1000&start=1"));
        desk.await("done");
        assertEquals(1000, desk.number("iteration"));
        assertThat(desk.at("#status")).hasText("已完成");
        assertTrue(desk.number("test-accuracy") > 0.9, "accuracy " + desk.number("test-accuracy"));
        assertThat(desk.at("#learned-note")).containsText("10,000");
        String accuracy = desk.at("#test-accuracy").getAttribute("data-value");
        desk.page.reload();
        desk.await("done");
        desk.at("#run-list .train-choose").click();
        // It was judged on the first thousand digits, those that had come.
        assertThat(desk.at("#learned-note")).containsText("10,000");
        assertThat(desk.at("#test-accuracy")).hasAttribute("data-value", accuracy);
    }
}
