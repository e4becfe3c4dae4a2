package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.check.SmallData;
import backprop.weights.SafeTensors;
import backprop.weights.Tensor;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is kept: nets as files, runs in the browser. */
@ExtendWith(Lab.class)
class TrainKeepIT {
    @Test
    void aNetIsSavedAndLoadedAgainAndReadsAsWellToTheLastDigit(Visitor visitor) throws IOException {
        TrainDesk desk = small(visitor, "/train/?lang=en&iterations=120&start=1");
        desk.await("done");
        assertThat(desk.at("#learned-note")).containsText("on 200 test digits");
        double accuracy = desk.number("test-accuracy");
        Path net = saved(desk, "save-weights");
        List<String> table = Files.readAllLines(saved(desk, "csv"));
        assertEquals("# net = 784-50-10", table.get(0));
        int titles = table.indexOf("iteration,loss,train_accuracy,test_accuracy");
        assertEquals(titles + 121, table.size());
        assertTrue(table.get(titles + 120).endsWith("," + accuracy), table.get(titles + 120));
        Path onnx = saved(desk, "save-onnx");
        desk.page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        requireCopied(desk, "scores", "784-50-10-120.safetensors");
        requireCopied(desk, "training", "ITERATIONS = 120");

        desk.at("#net-file").setInputFiles(new FilePayload("no net.safetensors", "", "hello".getBytes()));
        desk.awaitNotice("no net.safetensors cannot be loaded");
        assertEquals(accuracy, desk.number("test-accuracy"));
        desk.at("#net-file").setInputFiles(new FilePayload("again\u202e.safetensors", "", Files.readAllBytes(net)));
        assertThat(desk.runs()).hasCount(2);
        assertThat(desk.at("#run-list .now input")).hasValue("again\\u202e");
        assertThat(desk.at("#notice")).isHidden();
        assertThat(desk.at("#test-accuracy")).hasAttribute("data-value", Double.toString(accuracy));
        desk.awaitIteration(0);
        desk.at("#net-file").setInputFiles(new FilePayload("mine.onnx", "", Files.readAllBytes(onnx)));
        assertThat(desk.runs()).hasCount(3);
        assertThat(desk.at("#run-list .now input")).hasValue("mine");
        assertThat(desk.at("#test-accuracy")).hasAttribute("data-value", Double.toString(accuracy));
        desk.at("#net-file").setInputFiles(new FilePayload("cut.onnx", "", new byte[] {8, 8, 0x12, 100}));
        desk.awaitNotice("cut.onnx cannot be loaded: it begins like an ONNX file");

        desk.press("use-in-draw");
        desk.page.waitForURL("**/draw/?*net=mine-*");
    }

    /** As PyTorch's save_file writes it: (outputs, inputs), and neither architecture nor activation. */
    @Test
    void aNetOfPyTorchIsLoadedAndItsActivationCanBeChosenAfterwards(Visitor visitor) {
        TrainDesk desk = small(visitor, "/train/?lang=en");
        List<Tensor> tensors = new ArrayList<>();
        float[] one = new float[10 * 784];
        for (int i = 0; i < one.length; i++) one[i] = i % 7 - 3;
        tensors.add(new Tensor("0.weight", List.of(10, 784), one));
        tensors.add(new Tensor("2.weight", List.of(10, 10), Arrays.copyOf(one, 100)));
        byte[] file = new SafeTensors(Map.of("format", "pt"), tensors).write();
        desk.at("#net-file").setInputFiles(new FilePayload("net.safetensors", "", file));
        desk.awaitNotice("net.safetensors is loaded as 784-10-10");
        assertThat(desk.at("#notice-more")).containsText("ReLU is assumed");
        assertThat(desk.at("#notice-more")).containsText("PyTorch’s way: 0.weight");
        assertThat(desk.at("#notice-more")).containsText("Biases that are not in the file are 0: b1, b2");
        desk.at("#notice-actions button").last().click();
        assertThat(desk.at("#notice-more")).containsText("tanh, as you chose");
        assertThat(desk.runs()).hasCount(1);
        assertThat(desk.at("#net-layers")).containsText("anh");

        desk.at("#net-file").setInputFiles(new FilePayload("a.npz", "", "PK\u0003\u0004....W1.npy....".getBytes()));
        desk.awaitNotice("a.npz cannot be loaded: it is an archive of NumPy arrays");
        assertThat(desk.at("#notice-more code")).containsText("numpy.load(");
        assertThat(desk.runs()).hasCount(1);
    }

    private static TrainDesk small(Visitor visitor, String path) {
        Page page = visitor.page();
        SmallData.serve(page.context());
        page.navigate(visitor.address() + path);
        return new TrainDesk(page);
    }

    private static Path saved(TrainDesk desk, String entry) {
        desk.press("save");
        Download download = desk.page.waitForDownload(() -> desk.press(entry));
        assertThat(desk.at("#" + entry)).isHidden();
        assertTrue(download.suggestedFilename().startsWith("784-50-10-120."), download.suggestedFilename());
        return download.path();
    }

    /** Of the program in NumPy. */
    private static void requireCopied(TrainDesk desk, String program, String words) {
        desk.press("code");
        desk.at("[data-program=" + program + "] [value=numpy]").click();
        desk.awaitNotice("The NumPy program is copied");
        String copied =
                desk.page.evaluate("() => navigator.clipboard.readText()").toString();
        assertTrue(copied.contains(words) && copied.contains("import numpy as np"), copied);
        desk.press("notice-close");
    }

    @Test
    void sixteenRunsAreKeptAndTheOldestWithoutANameGoesFirst(Visitor visitor) {
        TrainDesk desk = small(visitor, "/train/?lang=en");
        desk.press("step");
        desk.await("paused");
        desk.at("#run-list input").first().fill("Mine");
        desk.at("#run-list input").first().press("Tab");
        desk.type("seed", "2");
        desk.press("step");
        assertThat(desk.runs()).hasCount(2);
        desk.await("paused");
        awaitKept(desk, 2);
        desk.page.evaluate("""
                () => new Promise(done => {
                  indexedDB.open('backprop').onsuccess = ({ target: { result: db } }) => {
                    const work = db.transaction('runs', 'readwrite'), runs = work.objectStore('runs');
                    runs.getAll().onsuccess = ({ target: { result } }) => {
                      for (let i = 0; i < 14; i++) runs.add({ card: result[1].card, bytes: result[1].bytes });
                    };
                    work.oncomplete = () => { db.close(); done(); };
                  };
                })""");
        desk.page.reload();
        assertThat(desk.runs()).hasCount(16);
        desk.type("seed", "3");
        desk.press("step");
        desk.awaitNotice("16 runs are kept");
        assertThat(desk.runs()).hasCount(16);
        assertThat(desk.at("#run-list input").first()).hasValue("Mine");
        desk.await("paused");
        awaitKept(desk, 16);
    }

    /** A run that began before those of earlier visits were read had the look of one of them. */
    @Test
    void runsOfEarlierVisitsLookOtherThanTheOneThatIsStartedByALink(Visitor visitor) {
        String link = "/train/?lang=en&iterations=30&start=1";
        TrainDesk desk = small(visitor, link);
        desk.await("done");
        awaitKept(desk, 1);
        desk.page.navigate(visitor.address() + link);
        assertThat(desk.runs()).hasCount(2);
        desk.await("done");
        List<String> looks = desk.runs().all().stream()
                .map(run -> run.getAttribute("class").replace(" now", ""))
                .distinct()
                .toList();
        assertEquals(2, looks.size(), looks.toString());
    }

    /** What was kept was the first impression of 50 iterations, for five seconds; and Start began anew. */
    @Test
    void aRunThatIsCutOffByAReloadGoesOnFromItsLastSnapshot(Visitor visitor) {
        TrainDesk desk = small(visitor, "/train/?lang=en&iterations=1000000&start=1");
        awaitKept(desk, 1);
        desk.page.reload();
        desk.await("paused");
        double kept = desk.number("iteration");
        assertTrue(kept > 50, "kept at " + kept);
        desk.press("learned-test");
        assertThat(desk.at("#learned-note")).containsText("on 200 test digits");
        assertThat(desk.at("#learned-test")).isHidden();
        desk.press("start");
        desk.await("running");
        desk.page.waitForCondition(() -> desk.number("iteration") > kept);
        assertThat(desk.runs()).hasCount(1);
    }

    /** The settings were the link's, and all figures those of the last run. */
    @Test
    void aLinkThatAsksForSomethingElseThanTheLastRunShowsNoneOfItsFigures(Visitor visitor) {
        TrainDesk desk = small(visitor, "/train/?lang=en&iterations=30&optimizer=adam&lr=0.001&start=1");
        desk.await("done");
        desk.page.waitForCondition(() -> TrainDesk.kept(desk.page).toString().contains("\"state\":\"done\""));
        for (String asked : List.of("net=784-20-10&iterations=500", "preset=notebook", "data=drawn")) {
            desk.page.navigate(visitor.address() + "/train/?lang=en&" + asked);
            assertThat(desk.runs()).hasCount(1);
            desk.await("idle");
            desk.awaitIteration(0);
        }
        desk.page.navigate(visitor.address() + "/train/?lang=en");
        desk.await("done");
        desk.awaitIteration(30);
    }

    @Test
    void aPageThatNobodyLooksAtAnyMoreAsksForTheWeightsAtOnce(Visitor visitor) {
        Page page = visitor.page();
        SmallData.serve(page.context());
        page.addInitScript("""
                const post = Worker.prototype.postMessage;
                window.asked = 0;
                Worker.prototype.postMessage = function(message, ...more) {
                  if (/save/i.test(JSON.stringify(message))) asked++;
                  return post.call(this, message, ...more);
                };""");
        page.navigate(visitor.address() + "/train/?lang=en&iterations=1000000&start=1");
        TrainDesk desk = new TrainDesk(page);
        desk.await("running");
        desk.awaitSomeIteration();
        assertEquals(0, page.evaluate("asked"));
        page.evaluate("""
                () => { Object.defineProperty(document, 'hidden', { value: true });
                  document.dispatchEvent(new Event('visibilitychange')); }""");
        assertEquals(1, page.evaluate("asked"));
    }

    private static void awaitKept(TrainDesk desk, int count) {
        desk.page.waitForCondition(() -> TrainDesk.kept(desk.page).size() == count);
    }

    /** A tab in the background is given no frames. */
    @Test
    void aRunGoesOnInATabThatNobodyLooksAt(Visitor visitor) {
        Page page = visitor.page();
        SmallData.serve(page.context());
        page.addInitScript("""
                const next = window.requestAnimationFrame.bind(window), waiting = [];
                window.requestAnimationFrame = task => waiting.push(task);
                window.lookAgain = () => { window.requestAnimationFrame = next; waiting.forEach(task => next(task)); };""");
        page.navigate(visitor.address() + "/train/?lang=en&iterations=200&start=1");
        page.waitForCondition(() ->
                TrainDesk.kept(page).stream().anyMatch(card -> card.toString().contains("\"state\":\"done\"")));
        page.evaluate("lookAgain()");
        TrainDesk desk = new TrainDesk(page);
        desk.await("done");
        desk.awaitIteration(200);
    }

    /** Cards of the runs; to open a database that is not there yet would make an empty one. */
}
