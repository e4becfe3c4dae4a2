package backprop.load;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.browser.Lab;
import backprop.browser.Visitor;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Thirty students open the Train lab at once, by plain requests; beside them three browsers train until they are done. */
@ExtendWith(Lab.class)
class TrainLoadBenchmark {
    private static final int STUDENTS = 30, BROWSERS = 3;
    private static final LocatorAssertions.HasAttributeOptions PATIENT =
            new LocatorAssertions.HasAttributeOptions().setTimeout(120_000);

    @Test
    void thirtyStudentsAndThreeBrowsers(Visitor passing) throws Exception {
        try (LabUnderLoad lab = new LabUnderLoad()) {
            Satchel satchel = Satchel.of(lab.port(), "/train/");
            Visitor visitor = passing.at("http://localhost:" + lab.port());
            long start = System.nanoTime();
            CompletableFuture<List<Long>> students =
                    CompletableFuture.supplyAsync(() -> load(satchel, lab.port(), start));
            List<Page> pages = new ArrayList<>();
            for (int i = 0; i < BROWSERS; i++) pages.add(visitor.open("/train/?lang=en&iterations=1000&start=1"));
            for (Page page : pages) {
                assertThat(page.locator("#status")).hasAttribute("data-state", "done", PATIENT);
                assertThat(page.locator("#learned-note")).containsText("on 10,000 test digits");
                String accuracy = page.locator("#test-accuracy").textContent();
                System.out.printf("a browser is done after %.1f s: %s%n", seconds(start), accuracy);
            }
            assertEquals(STUDENTS, students.get().size());
        }
    }

    private static List<Long> load(Satchel satchel, int port, long start) {
        try {
            List<Long> bytes = Satchel.atOnce(STUDENTS, () -> satchel.load(port));
            System.out.printf(
                    "%d students load the Train lab and MNIST (%d files, %.1f MB each): all whole after %.1f s%n",
                    bytes.size(), satchel.paths().size(), bytes.get(0) / 1e6, seconds(start));
            return bytes;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
