package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.exercise.Exercises;
import backprop.python.Host;
import backprop.python.Interpreter;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Write it yourself: the editor, Python in its worker, the verdicts. */
@ExtendWith(Lab.class)
class ExercisesIT {
    private static final Path NOTEBOOK = Path.of("../web/notebook/cells");
    private static final Path RECORDED = Path.of("../frontend-java/core/src/test/resources/python");

    @Test
    void thePagesStandInTheOrderOfTheExercises(Visitor visitor) {
        Page page = visitor.open("/exercises/?lang=en");
        List<?> names = (List<?>) page.locator("#exercise-list [data-exercise]")
                .evaluateAll("entries => entries.map(entry => entry.dataset.exercise)");
        assertEquals(Exercises.list().stream().map(exercise -> exercise.name()).toList(), names);
        page.locator("#exercise-start").click();
        ExerciseDesk.at(page);
        assertEquals(names, page.locator("#steps a").evaluateAll("links => links.map(link => link.dataset.exercise)"));
    }

    @ParameterizedTest
    @CsvSource({
        "/exercises/?lang=zh&theme=dark",
        "/exercises/softmax-with-loss/?lang=en&theme=light",
        "/exercises/affine-batch/?lang=zh&theme=dark"
    })
    void nobodyIsKeptOut(String address, Visitor visitor) {
        for (Page page : List.of(visitor.open(address), visitor.openOnPhone(address))) {
            if (!address.startsWith("/exercises/?")) {
                ExerciseDesk desk = ExerciseDesk.at(page);
                desk.write(desk.solution().replace("axis=1", "axis=0").replace("axis=0)", "axis=1)"));
                desk.check();
            }
            Axe.requireNoViolation(page, address);
            assertEquals(List.of(), Contrast.tooLittle(page), address);
            assertEquals(
                    0,
                    page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"),
                    address + " is too wide");
            for (String text : page.locator("[data-text]").allTextContents())
                assertTrue(!text.isBlank() && !text.matches("[a-z]+(\\.[a-z-]+)+"), address + ": " + text);
        }
    }

    @Test
    void theMistakeIsNamedThenTheRightProgramPassesAndTrains(Visitor visitor) {
        Page page = visitor.open("/exercises/relu/?lang=en");
        ExerciseDesk desk = ExerciseDesk.at(page);
        desk.check();
        assertThat(page.locator("#verdict h2")).hasText("Line 9 is still to be written.");
        assertThat(page.locator("#code .cm-wrong")).hasText("self.mask = ...");
        desk.write(desk.solution().replace("dx[self.mask]", "dx[~self.mask]"));
        desk.check();
        assertThat(page.locator("#verdict")).hasAttribute("data-verdict", "wrong");
        assertThat(page.locator("#verdict")).hasAttribute("data-mistake", "mask-inverted");
        assertThat(page.locator("#verdict td.wrong").first()).isVisible();
        page.locator("#language").click();
        assertThat(page.locator("#verdict h2")).containsText("掩码");
        page.locator("#language").click();

        desk.write(desk.solution());
        desk.check();
        assertThat(page.locator("#verdict")).hasAttribute("data-verdict", "right");
        assertThat(page.locator("#solution")).isVisible();
        page.locator("#train-mine").click();
        assertThat(page.locator("#mine-state")).containsText(Pattern.compile("iteration [1-9]"));
        page.locator("#train-stop").click();
        assertThat(page.locator("#mine-state")).hasText("Stopped.");
        page.locator("#next-exercise").click();
        assertThat(page.locator("#steps [data-exercise=relu]")).hasAttribute("data-progress", "passed");
    }

    @Test
    void theNotebooksCellsPrintHereWhatTheyPrintOnTheJvm(Visitor visitor) throws IOException {
        StringBuilder program = new StringBuilder();
        for (String cell :
                List.of("mul-layer", "add-layer", "supermarket", "relu", "sigmoid", "affine", "softmax-with-loss"))
            program.append(Files.readString(NOTEBOOK.resolve(cell + ".py"))).append('\n');
        program.append("print(Sigmoid().forward(x)); print(softmax(x))\nnp.random.seed(3)\n")
                .append("print(np.random.randn(2, 3), np.dot(np.random.randn(30, 40), np.random.randn(40, 5)).sum())\n")
                .append("a, b, c = np.random.randn(30, 41), np.random.randn(30, 7), np.random.randn(50, 7)\n")
                .append("print((a.T @ b).sum(), (b @ c.T).sum(), (a.T @ np.random.randn(9, 30).T).sum())\n")
                .append("z, w = a * (np.random.rand(30, 41) < 0.2), np.random.randn(41, 9)\n")
                .append("print((z @ w).sum(), (z.T @ b).sum(), np.abs(z @ w).sum(), np.abs(z.T @ b).sum())\n")
                .append("w[3, 2], b[7, 1] = np.inf, np.nan\n")
                .append("print(np.isnan(z @ w).sum(), np.isnan(z.T @ b).sum())\n")
                .append("print(np.arange(1200) / 7, 2 ** 70, [1.0, 1e-7, True, None], f'{1 / 3:.3f}')\n");
        StringBuilder printed = new StringBuilder();
        new Interpreter(new Host() {
                    @Override
                    public void print(String text) {
                        printed.append(text);
                    }
                })
                .run(program.toString());
        ExerciseDesk desk = ExerciseDesk.at(visitor.open("/exercises/mul/?lang=en"));
        desk.write(program.toString());
        assertTrue(printed.toString().startsWith("220.00000000000003\n715.0000000000001\n"), printed.toString());
        assertEquals(printed.toString(), desk.run());
    }

    /** What CPython and NumPy printed for thousands of small programs, which RecordedTest compares with the JVM's. */
    @Test
    void programsPrintInTheWorkerWhatPythonAndNumpyPrint(Visitor visitor) {
        Page page = visitor.open("/exercises/?lang=en");
        page.addInitScript("const Plain = Worker; window.Worker = class extends Plain {"
                + " constructor(...args) { super(...args); window.pythonWorker = this; } };");
        page.navigate(visitor.address() + "/exercises/mul/?lang=en");
        ExerciseDesk.at(page);
        // All arrays and statements; of the thousands of the others every fifth.
        Map<String, Integer> steps = Map.of("arrays", 1, "statements", 1, "operators", 5, "numpy", 5);
        steps.forEach((name, step) -> {
            String recording = recording(name);
            assertEquals(List.of(), page.evaluate(DIFFERENCES, List.of(recording, step)), name);
        });
    }

    private static String recording(String name) {
        try {
            return Files.readString(RECORDED.resolve(name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final String DIFFERENCES = """
            ([text, step]) => new Promise(done => {
              const { before, cases } = JSON.parse(text);
              const worker = window.pythonWorker, differences = [];
              let at = 0, printed = '', ends = 0;
              const run = (source, fresh) =>
                worker.postMessage({ text: JSON.stringify({ is: 'run', source, fresh }) });
              const next = () => {
                if (at >= cases.length) { done(differences); return; }
                printed = '';
                run('import numpy as np', true);
                run(before + cases[at].source, false);
                ends = 2;
              };
              worker.onmessage = event => {
                const told = JSON.parse(event.data.text);
                if (told.is === 'output') { printed += told.text; return; }
                if (told.is === 'failed') printed += told.type + ': ' + told.message + '\\n';
                if (--ends) return;
                if (printed !== cases[at].printed) differences.push(cases[at].source + ' printed ' + printed);
                at += step;
                next();
              };
              next();
            })
            """;

    @Test
    void manyLinesArePrintedAndAProgramWithoutEndIsStopped(Visitor visitor) {
        Page page = visitor.open("/exercises/mul/?lang=en");
        ExerciseDesk desk = ExerciseDesk.at(page);
        desk.write("for i in range(10000): print(i)\n");
        String printed = desk.run();
        assertEquals(10_000, printed.lines().count());
        assertTrue(printed.startsWith("0\n1\n") && printed.endsWith("9998\n9999\n"));
        desk.write("i = 0\nwhile True:\n    print(i)\n    i += 1\n");
        page.locator("#run").click();
        assertThat(page.locator("#cut")).containsText("earlier lines");
        page.locator("#stop").click();
        assertThat(page.locator("#work-state")).hasText("Stopped.");
        desk.write("print(1)\nprint(nothing)\n");
        assertEquals("1\n", desk.run());
        assertThat(page.locator("#code .cm-wrong")).hasText("print(nothing)");
        assertThat(page.locator("#code .cm-problem")).containsText("NameError: name 'nothing' is not defined");
        assertThat(page.locator("#verdict")).hasAttribute("data-verdict", "error");
    }

    @Test
    void aSilentLoopIsStoppedAndTheNextProgramRuns(Visitor visitor) {
        Page page = visitor.open("/exercises/mul/?lang=en");
        ExerciseDesk desk = ExerciseDesk.at(page);
        desk.write("while True: pass\n");
        desk.check();
        assertThat(page.locator("#verdict")).hasAttribute("data-verdict", "error");
        page.locator("#run").click();
        assertThat(page.locator("#stop")).isVisible();
        page.locator("#stop").press("Enter");
        assertThat(page.locator("#work-state")).hasText("Stopped.");
        assertThat(page.locator("#run")).isFocused();
        desk.write("print(1)\n");
        assertEquals("1\n", desk.run());
    }

    @Test
    void hintsComeOneAtAPressAndTheSolutionStaysUnpassed(Visitor visitor) {
        Page page = visitor.open("/exercises/add/?lang=en");
        ExerciseDesk.at(page);
        Locator hints = page.locator("#hints li:visible");
        Locator more = page.locator("#hint");
        for (int shown = 0; shown < 3; shown++) {
            assertThat(hints).hasCount(shown);
            assertThat(page.locator("#solution")).isHidden();
            more.focus();
            page.keyboard().press("Enter");
        }
        assertThat(hints).hasCount(3);
        assertThat(hints.last()).isFocused();
        assertThat(more).isHidden();
        page.locator("#show-solution").press("Enter");
        assertThat(page.locator("#solution pre").first()).containsText("class AddLayer");
        assertThat(page.locator("#solution")).isInViewport();
        page.reload();
        assertThat(page.locator("#passed")).isHidden();
    }

    @Test
    void aLoopOfOnesOwnTrainsToItsEnd(Visitor visitor) {
        Page page = visitor.open("/exercises/training/?lang=en");
        ExerciseDesk desk = ExerciseDesk.at(page);
        desk.write(desk.solution().replace("iters_num = 10000", "iters_num = 30"));
        page.locator("#train-mine").click();
        assertThat(page.locator("#mine-state")).hasText(Pattern.compile("Done: 30 iterations in [0-9.]+ s."));
        assertThat(page.locator("#mine-accuracy")).hasText(Pattern.compile("[0-9.]+.% of the test digits right"));
        assertThat(page.locator("#mine-plot canvas")).isVisible();
        assertThat(page.locator("#train-mine")).hasText("Train again");
    }

    /** The text of one tab is not that of another; the last that was written comes back, and none is lost. */
    @Test
    void whatIsTypedIsKeptAndTheKeyboardLeavesTheEditor(Visitor visitor) {
        Page page = visitor.open("/exercises/add/?lang=en");
        ExerciseDesk desk = ExerciseDesk.at(page);
        String original = desk.text();
        page.locator("#code .cm-content").click();
        page.keyboard().press("Control+End");
        page.keyboard().type("if True:\nprint(1)");
        assertTrue(desk.text().endsWith("if True:\n    print(1)"), desk.text());
        page.waitForTimeout(600); // What is typed within half a second is undone as one.
        page.keyboard().press("Tab");
        assertTrue(desk.text().endsWith("        print(1)"), desk.text());
        page.keyboard().press("Control+z");
        assertTrue(desk.text().endsWith("\n    print(1)"), desk.text());
        page.keyboard().press("Escape");
        page.keyboard().press("Tab");
        assertThat(page.locator("#check")).isFocused();

        Page other = page.context().newPage();
        other.navigate(visitor.address() + "/exercises/add/?lang=en");
        ExerciseDesk beside = ExerciseDesk.at(other);
        assertTrue(beside.text().endsWith("\n    print(1)"), beside.text());
        beside.write("beside = 1\n");
        other.waitForTimeout(600);
        desk.write("here = 1\n");
        page.waitForTimeout(600);
        other.navigate(visitor.address() + "/exercises/add/?lang=en");
        ExerciseDesk again = ExerciseDesk.at(other);
        assertEquals("here = 1\n", again.text());
        assertEquals(2, other.locator("#versions option").count());
        other.locator("#versions").selectOption(new SelectOption().setIndex(1));
        assertEquals("beside = 1\n", again.text());
        other.locator("#reset").click();
        assertEquals(original, again.text());
    }
}
