package backprop.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.experiment.DepthReport;
import backprop.experiment.DepthStudy;
import backprop.experiment.WeightScale;
import backprop.naive.Affine;
import backprop.naive.SoftmaxWithLoss;
import backprop.nn.architecture.Activation;
import backprop.nn.architecture.Architecture;
import backprop.nn.architecture.LayerShape;
import backprop.optim.OptimizerKind;
import backprop.tensor.JavaKernels;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LearnTest {
    private static final Site SITE = TestSite.SITE;
    /** In the order in which they are read. */
    private static final List<Integer> CHAPTERS = List.of(1, 2, 3, 4, 5, 6, 7);

    private static final String CONVOLUTIONAL = "28x28-conv8@5-relu-pool2-conv16@5-relu-pool2-10";
    private static final String NAIVE = "/source/backprop/naive/";
    private static final Map<String, String> SOUND = Map.of(
            "code-affine", "Affine", "code-relu", "ReLU", "code-sigmoid", "Sigmoid", "code-softmax", "SoftmaxWithLoss");
    private static final Map<String, String> BROKEN = Map.of(
            "transpose", "AffineWithoutTranspose",
            "relu", "InvertedReLU",
            "sigmoid", "SigmoidFromInput",
            "softmax", "SoftmaxOfBatch",
            "batch", "LossWithoutBatchSize",
            "bias", "AffineWithoutBias",
            "sum", "AffineWithoutSum");

    private static Document page(String address) {
        return Jsoup.parse(text(address), "http://lab" + address);
    }

    private static String text(String address) {
        return new String(SITE.find(address).orElseThrow().body(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/learn/",
                "/learn/1/",
                "/learn/2/",
                "/learn/3/",
                "/learn/4/",
                "/learn/5/",
                "/learn/6/",
                "/learn/7/",
                "/learn/notebook/",
                "/learn/teach/"
            })
    void everyLinkLeadsToAPageOrASourceAndToAPlaceThatIsThere(String address) {
        for (Element link : page(address).select("main a[href]")) {
            URI target = URI.create(link.absUrl("href"));
            assertTrue(SITE.find(target.getPath()).isPresent(), link.outerHtml());
            if (target.getFragment() == null) continue;
            assertNotNull(page(target.getPath()).getElementById(target.getFragment()), link.outerHtml());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/learn/1/", "/learn/2/", "/learn/3/", "/learn/4/", "/learn/5/", "/learn/6/", "/learn/7/"})
    void everySectionEndsWithAQuestionInBothLanguagesAndLeadsToSources(String address) {
        Document page = page(address);
        for (Element section : page.select("article.chapter section[id]")) {
            for (String language : List.of("en", "zh-CN")) {
                Element question = section.selectFirst(".question[lang=" + language + "]");
                assertNotNull(question, address + "#" + section.id());
                assertFalse(
                        question.select("[data-solution], summary + *").text().isBlank(), question.outerHtml());
            }
        }
        assertFalse(page.select("article.chapter section[id]").isEmpty(), address);
        assertFalse(page.select("main a[href*=source/backprop]").isEmpty(), address);
        assertFalse(page.select(".turn a").isEmpty(), address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/learn/1/", "/learn/2/", "/learn/3/", "/learn/4/", "/learn/5/", "/learn/6/", "/learn/7/"})
    void theContentsListTheSectionsOfTheChapterThatIsOpen(String address) {
        Document page = page(address);
        Element open = page.selectFirst("nav.chapters [aria-current=page]");
        assertEquals(address, URI.create(open.absUrl("href")).getPath());
        assertEquals(
                page.select("article.chapter section[id]").eachAttr("id").stream()
                        .map(id -> "#" + id)
                        .toList(),
                open.parent().select("ol a").eachAttr("href"));
        assertFalse(open.parent().select("ol a span").eachText().contains(""), address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/learn/1/", "/learn/2/", "/learn/3/", "/learn/4/", "/learn/5/", "/learn/6/", "/learn/7/"})
    void everyChapterLeadsToItsNeighboursAndToALabWithTheSameSituation(String address) {
        Document page = page(address);
        int chapter = Integer.parseInt(address.replaceAll("\\D", ""));
        List<String> turns = targets(page.select(".turn a"));
        int place = CHAPTERS.indexOf(chapter);
        boolean isLast = place == CHAPTERS.size() - 1;
        assertTrue(turns.contains(place == 0 ? "/learn/" : "/learn/" + CHAPTERS.get(place - 1) + "/"), turns::toString);
        assertTrue(turns.contains(isLast ? "/learn/" : "/learn/" + CHAPTERS.get(place + 1) + "/"), turns::toString);
        // Chapters 2 and 3 have it in their figures: their script keeps it at what the figure shows.
        boolean isInFigures = !page.select("[data-graph] [data-part=lab]").isEmpty();
        boolean isInText = targets(page.select("main a[href*=?]")).stream()
                .anyMatch(target -> List.of("/graph/", "/train/", "/draw/").contains(target));
        assertTrue(isInFigures || isInText, address);
    }

    /** When sections came and moved, two figures were called 4.13. */
    @Test
    void figuresListingsAndFormulasAreNumberedInTheirOrder() {
        for (int chapter : CHAPTERS) {
            Document page = page("/learn/" + chapter + "/");
            for (String word : List.of("Figure", "Listing", "图", "代码")) {
                List<String> numbers = page.select("figcaption b").eachText().stream()
                        .filter(name -> name.startsWith(word + " "))
                        .map(name -> name.substring(word.length() + 1))
                        .toList();
                assertEquals(inOrder(chapter, numbers.size()), numbers, word);
            }
            for (String language : List.of("en", "zh-CN")) {
                List<String> formulas = page.select(".equation:not([lang]), .equation[lang=" + language + "]")
                        .select("> span:last-child")
                        .eachText();
                assertEquals(
                        inOrder(chapter, formulas.size()).stream()
                                .map(number -> "(" + number + ")")
                                .toList(),
                        formulas,
                        language);
            }
        }
    }

    private static List<String> inOrder(int chapter, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> chapter + "." + i).toList();
    }

    @Test
    void theOverviewKnowsHowManySectionsEachChapterHas() {
        for (Element chapter : page("/learn/").select("[data-chapter]")) {
            String address = "/learn/" + chapter.attr("data-chapter") + "/";
            int sections = page(address).select("article.chapter section[id]").size();
            assertEquals(Integer.toString(sections), chapter.attr("data-sections"), address);
        }
    }

    private static List<String> targets(List<Element> links) {
        return links.stream()
                .map(link -> URI.create(link.absUrl("href")).getPath())
                .toList();
    }

    /** All but the activations, which learn nothing; below them, the sum. */
    @Test
    void theNetsOfChapter7HaveAsManyParametersAsItSays() {
        Architecture net = Architecture.parse(CONVOLUTIONAL);
        Document page = page("/learn/7/");
        assertEquals(
                Stream.concat(
                                net.layerShapes().stream()
                                        .filter(layer -> !(layer.plan() instanceof Activation))
                                        .map(LayerShape::parameterCount),
                                Stream.of(net.parameterCount()))
                        .map(LearnTest::grouped)
                        .toList(),
                page.select("#net-count tr > td:last-child").eachText());
        String compared = page.selectFirst("p[lang=en]:contains(784‑50‑10)").text();
        for (String other : List.of("784-50-10", "784-256-128-10")) {
            long count = Architecture.parse(other).parameterCount();
            assertTrue(compared.contains(grouped(count)), compared);
            double times = (double) count / net.parameterCount();
            String words = (times < 10 ? String.format(Locale.ROOT, "%.1f", times) : Math.round(times)) + " times";
            assertTrue(compared.contains(words), words);
        }
        assertTrue(page.select(".onward a").attr("href").contains("?net=" + CONVOLUTIONAL + "&"));
    }

    /** Forward, each weight of a layer is multiplied once; back, twice, but in the first layer. */
    @Test
    void chapter1CountsTheMultiplicationsOfBothPasses() {
        int[] sizes = {784, 50, 10};
        long forward = 0, backward = 0;
        for (int i = 1; i < sizes.length; i++) {
            long products = (long) sizes[i - 1] * sizes[i];
            forward += products;
            backward += i == 1 ? products : 2 * products;
        }
        for (String language : List.of("en", "zh-CN")) {
            String text = page("/learn/1/").select("p[lang=" + language + "]").text();
            for (long count : new long[] {forward, backward}) assertTrue(text.contains(grouped(count)), grouped(count));
        }
    }

    @Test
    void theDerivationsOfChapter4HaveTheNumbersOfItsFigures() {
        double[][] x = {{0.3, 2.9, 4}};
        double[][] t = {{0, 1, 0}};
        SoftmaxWithLoss last = new SoftmaxWithLoss();
        last.forward(x, t);
        Affine affine = new Affine(new double[3][2], new double[1][2]);
        affine.forward(new double[][] {{1, 0, 2}, {-1, 3, 1}});
        affine.backward(new double[][] {{1, -1}, {2, 0.5}});
        assertEquals(6, affine.dw()[1][0]);
        List<String> expected = List.of(
                row(SoftmaxWithLoss.softmax(x)[0]) + " - (0, 1, 0) = " + row(last.backward(1)[0]),
                "0 \\cdot 1 + 3 \\cdot 2 = 6");
        String longest = String.format(Locale.ROOT, "-\\log 10^{-7} \\approx %.1f", -Math.log(1e-7));
        for (String language : List.of("en", "zh-CN")) {
            String text = page("/learn/4/")
                    .select(".derivation[lang=" + language + "]")
                    .text();
            for (String numbers : expected) assertTrue(text.contains(numbers), numbers);
            String captions = page("/learn/4/")
                    .select("figcaption [lang=" + language + "]")
                    .text();
            assertTrue(captions.contains(longest), longest);
        }
    }

    private static String row(double[] numbers) {
        return DoubleStream.of(numbers)
                .mapToObj(number -> String.format(Locale.ROOT, "%.3f", number))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    @Test
    void chapter6OffersTheScalesActivationsAndOptimizersThatThereAre() {
        Document page = page("/learn/6/");
        assertEquals(
                Stream.of(WeightScale.values()).map(WeightScale::key).toList(),
                page.select("#depth-scale input").eachAttr("value"));
        assertEquals(
                Stream.of(Activation.values()).map(Activation::key).sorted().toList(),
                page.select("#depth-activation input").eachAttr("value").stream()
                        .sorted()
                        .toList());
        List<String> optimizers =
                Stream.of(OptimizerKind.values()).map(OptimizerKind::key).toList();
        for (String figure : List.of("#valley", "#optimizers"))
            assertEquals(optimizers, page.select(figure + " tr[data-optimizer]").eachAttr("data-optimizer"));
    }

    @Test
    void theNumbersOfChapter6AreThoseOfItsNets() {
        DepthReport sigmoid = DepthStudy.of(Activation.SIGMOID, WeightScale.XAVIER, new JavaKernels());
        long divided = Math.round(1 / sigmoid.ratio());
        long parameters = Architecture.parse("784-50-10").parameterCount();
        for (String language : List.of("en", "zh-CN")) {
            String text = page("/learn/6/").select("p[lang=" + language + "]").text();
            for (String number : List.of(Long.toString(divided), grouped(parameters)))
                assertTrue(text.contains(number), language + " lacks " + number);
        }
    }

    private static String grouped(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    @Test
    void theListingOfIm2colBeginsWithItAndEndsWithItsLastHelper() {
        List<String> lines = page("/learn/7/")
                .select("pre[data-listing$=SlidingWindow.java] code > *")
                .eachText();
        assertTrue(lines.get(0).contains("Each window a row"), lines::toString);
        assertTrue(lines.stream().anyMatch(line -> line.contains("+= col[i][j]")), lines::toString);
        assertTrue(lines.get(lines.size() - 2).contains("return inside"), lines::toString);
        assertEquals("}", lines.get(lines.size() - 1).strip());
    }

    @Test
    void aDivisionThatRoundsDownInPythonWasTakenForACommentOfJava() {
        List<String> comments =
                page("/learn/7/").select("pre[data-listing$=.py] em").eachText();
        assertEquals(List.of("# each channel by itself: as if it were a picture of its own"), comments);
    }

    /** Cut out of their files by line numbers: whoever edits these files is told. */
    @Test
    void theLoopsOverLayersAndIterationsBeginAndEndWhereTheyShould() {
        List<String> layers = lines("/learn/4/", "TwoLayerNet.java");
        assertTrue(layers.get(0).contains("The scores"), layers::toString);
        assertTrue(layers.stream().anyMatch(line -> line.contains(".backward(dout)")), layers::toString);
        assertEquals("    }", layers.get(layers.size() - 1));
        List<String> iterations = lines("/learn/5/", "Training.java");
        assertTrue(iterations.get(0).contains(" run("), iterations::toString);
        assertTrue(iterations.stream().anyMatch(line -> line.contains("learningRate")), iterations::toString);
        assertEquals("    }", iterations.get(iterations.size() - 1));
        List<String> python = lines("/learn/5/", "training.py");
        assertTrue(python.get(0).startsWith("for i in range"), python::toString);
        assertTrue(python.get(python.size() - 1).contains("append(loss)"), python::toString);
    }

    private static List<String> lines(String address, String file) {
        return page(address).select("pre[data-listing$=" + file + "] code > *").stream()
                .map(line -> line.wholeText().stripTrailing())
                .toList();
    }

    /** As it printed them, rounded to four digits. */
    @Test
    void theNotebooksAccuraciesStandInTheTableOfTheRun() {
        String printed = "0.11705 0.1154 0.9051666666666667 0.9094 0.9243166666666667 0.9265 0.9382833333333334 0.9381"
                + " 0.9474 0.9467 0.9538 0.9526 0.9592166666666667 0.9578 0.9624 0.9592 0.9654833333333334 0.9621"
                + " 0.9675166666666667 0.963 0.97125 0.9666 0.9738166666666667 0.9695 0.9747333333333333 0.9682"
                + " 0.9771666666666666 0.9711 0.9783 0.9717 0.9791833333333333 0.9722 0.9800333333333333 0.9728";
        assertEquals(
                Stream.of(printed.split(" "))
                        .map(number -> new BigDecimal(number).setScale(4, RoundingMode.HALF_UP))
                        .map(BigDecimal::toPlainString)
                        .toList(),
                page("/learn/5/").select("#run-table td:not(.ours)").eachText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/learn/1/",
                "/learn/2/",
                "/learn/3/",
                "/learn/4/",
                "/learn/5/",
                "/learn/6/",
                "/learn/7/",
                "/learn/notebook/",
                "/learn/teach/"
            })
    void bothLanguagesHaveTheSameParagraphsFormulasAndLinks(String address) {
        Document page = page(address);
        for (String part : List.of("p", "aside", "details", "li", "div.equation", "a", "strong")) {
            assertEquals(
                    page.select("article [lang=en] " + part + ", article " + part + "[lang=en]")
                            .size(),
                    page.select("article [lang=zh-CN] " + part + ", article " + part + "[lang=zh-CN]")
                            .size(),
                    part);
        }
    }

    @Test
    void theCodeThatIsShownIsTheCodeThatRuns() {
        for (Element template : page("/learn/4/").select("template")) {
            for (Element part : template.select("code > span")) {
                String line = part.attr("data-line");
                boolean isSound = line.isEmpty() || line.equals("sound");
                String path = NAIVE + (isSound ? SOUND.get(template.id()) : "broken/" + BROKEN.get(line)) + ".java";
                String source = text(path).replaceAll("\\s*//.*", "");
                for (String row : part.wholeText().split("\n")) {
                    assertTrue(source.contains(row.strip()), row + " is not in " + path);
                }
            }
        }
    }
}
