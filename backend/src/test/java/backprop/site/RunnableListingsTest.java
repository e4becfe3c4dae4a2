package backprop.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.exercise.Checker;
import backprop.exercise.Exercises;
import backprop.exercise.Verdict;
import backprop.python.Host;
import backprop.python.HostModule;
import backprop.python.Interpreter;
import backprop.python.PythonError;
import backprop.python.array.NdArray;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The Python of the pages is Python that runs. */
class RunnableListingsTest {
    private static final Site SITE = TestSite.SITE;
    private static final Sources SOURCES = Sources.load();

    private final StringBuilder printed = new StringBuilder();
    private final Interpreter python = new Interpreter(new Host() {
        @Override
        public void print(String text) {
            printed.append(text);
        }

        @Override
        public Optional<HostModule> module(String name) {
            return Optional.ofNullable(modules().get(name.substring(name.lastIndexOf('.') + 1)));
        }
    });

    /** What the page gives the notebook, with a few digits that are none. */
    private static Map<String, HostModule> modules() {
        Random random = new Random(1);
        double[] images = random.doubles(200 * 784, 0, 255).toArray();
        double[] labels = random.ints(200, 0, 10).asDoubleStream().toArray();
        return Map.of(
                "minist",
                new HostModule.Text(SOURCES.text("/programs/mnist.py")),
                "TwoLayerNet",
                new HostModule.Text(SOURCES.text("/exercises/two-layer-net/solution.py")),
                "lab_digits",
                new HostModule.Values(Map.of(
                        "x_train", NdArray.of(images, 200, 784),
                        "t_train", labels(labels),
                        "x_test", NdArray.of(images, 200, 784),
                        "t_test", labels(labels))));
    }

    private static NdArray labels(double[] values) {
        long[] labels = new long[values.length];
        for (int i = 0; i < labels.length; i++) labels[i] = (long) values[i];
        return NdArray.of(labels, labels.length);
    }

    private static Document page(String address) {
        byte[] body = SITE.find(address).orElseThrow().body();
        return Jsoup.parse(new String(body, StandardCharsets.UTF_8));
    }

    static Stream<Element> listings() {
        return SITE.assets().keySet().stream()
                .filter(address -> address.startsWith("/learn/"))
                .flatMap(address -> page(address).select("pre[data-listing$=.py]").stream())
                .filter(listing -> listing.closest("[data-cell]") == null);
    }

    @Test
    void thereAreListings() {
        assertTrue(listings().count() >= 7);
    }

    @ParameterizedTest
    @MethodSource("listings")
    void everyListingOfAChapterRunsAsThePageRunsIt(Element listing) {
        Element button = listing.nextElementSibling();
        assertNotNull(button, listing.attr("data-listing"));
        assertTrue(button.is("button[data-run]"), listing.attr("data-listing"));
        python.run(files(button.attr("data-before")));
        printed.setLength(0);
        python.run(listing.wholeText().stripTrailing() + "\n" + files(button.attr("data-uses")));
        assertFalse(printed.isEmpty(), listing.attr("data-listing"));
    }

    /** Figure 4.15 and the listing below it have the same net: see TwoLayerExhibitTest. */
    @Test
    void theNetOfTheListingPrintsTheGradientsOfTheFigure() {
        Element listing = page("/learn/4/").selectFirst("pre[data-listing=/programs/two-layer-net.py]");
        everyListingOfAChapterRunsAsThePageRunsIt(listing);
        String expected = """
                loss 0.693146
                W1
                [[0.25 0.  ]
                 [0.5  0.  ]]
                b1
                [0.25 0.  ]
                W2
                [[ 1. -1.]
                 [ 0.  0.]]
                b2
                [ 0.5 -0.5]
                """;
        assertEquals(expected, printed.toString().replaceFirst("(0\\.693146)\\d+", "$1"));
    }

    private static String files(String names) {
        StringBuilder text = new StringBuilder();
        for (String name : names.split(" ")) if (!name.isEmpty()) text.append(SOURCES.text("/" + name));
        return text.toString();
    }

    @Test
    void theNotebooksCellsRunInTheirOrderAndPrintWhatStandsBesideThem() {
        List<Element> cells = page("/learn/notebook/").select("[data-cell]");
        assertEquals(8, cells.size());
        for (Element cell : cells) {
            String source = cell.selectFirst(".program pre").wholeText();
            Element recorded = cell.selectFirst(".recorded pre");
            boolean isTraining = cell.attr("data-cell").equals("training");
            printed.setLength(0);
            python.run(isTraining ? source.replace("iters_num = 10000", "iters_num = 3") : source);
            if (isTraining) assertEquals(2, printed.toString().lines().count());
            else assertEquals(recorded == null ? "" : recorded.wholeText(), printed.toString());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "relu, relu",
        "affine, affine-batch",
        "softmax-with-loss, softmax",
        "softmax-with-loss, softmax-with-loss"
    })
    void theMendedCellsPassTheirExercises(String cell, String exercise) {
        String source = "import numpy as np\n" + mended(cell);
        assertInstanceOf(
                Verdict.Right.class, Checker.check(Exercises.find(exercise).orElseThrow(), source));
    }

    private static String mended(String cell) {
        StringBuilder text = new StringBuilder();
        for (Element line : page("/learn/notebook/").select("[data-cell=" + cell + "] .program code > *"))
            text.append(line.hasAttr("data-mend") ? line.attr("data-mend") + "\n" : line.wholeText());
        return text.toString();
    }

    @Test
    void theMendedAffineHasWeightsOfItsOwn() {
        python.run("import numpy as np\nW = b = None\n" + mended("affine")
                + "print(Affine(np.ones((2, 3)), np.zeros(3)).forward(np.ones((1, 2))))\n");
        assertEquals("[[2. 2. 2.]]\n", printed.toString());
    }

    @Test
    void theMendedBillNeedsTheTwoClassesAlone() {
        Document chapter = page("/learn/4/");
        for (String layer : List.of("mul-layer", "add-layer"))
            python.run(chapter.selectFirst("[data-listing=/notebook/cells/" + layer + ".py]")
                    .wholeText());
        PythonError error =
                assertThrows(PythonError.class, () -> python.run(SOURCES.text("/notebook/cells/supermarket.py")));
        assertEquals(
                "name 'mul_tax_layer' is not defined",
                error.text().split("\\. ")[0].replaceAll("\\.$", ""));
        python.run(mended("supermarket"));
        assertEquals(SOURCES.text("/notebook/cells/supermarket.txt"), printed.toString());
    }
}
