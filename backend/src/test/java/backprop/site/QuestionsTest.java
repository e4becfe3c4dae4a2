package backprop.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.graph.Graph;
import backprop.graph.Nudge;
import backprop.graph.Propagation;
import backprop.graph.expression.Preset;
import backprop.graph.gradient.Gathering;
import backprop.graph.gradient.OrderExample;
import backprop.graph.gradient.Visits;
import backprop.json.Json;
import backprop.naive.Affine;
import backprop.naive.BatchNormalization;
import backprop.naive.Convolution;
import backprop.naive.Dropout;
import backprop.naive.MaxPooling;
import backprop.naive.MulLayer;
import backprop.naive.Sigmoid;
import backprop.naive.SlidingWindow;
import backprop.naive.SoftmaxWithLoss;
import backprop.nn.architecture.Architecture;
import backprop.optim.OptimizerKind;
import backprop.question.Question;
import backprop.question.Verdict;
import backprop.tensor.Shape;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** All that the chapters ask, in both languages. */
class QuestionsTest {
    private static final Site SITE = TestSite.SITE;
    private static final int LEAST = 40;
    /** What a lesson lets a task's name have: see Bounds. */
    private static final String NAME = "[a-z0-9-]{1,40}";

    private static Document page(String address) {
        return Jsoup.parse(
                new String(SITE.find(address).orElseThrow().body(), StandardCharsets.UTF_8), "http://lab" + address);
    }

    private static List<String> chapters() {
        return page("/learn/").select("#overview > li").eachAttr("data-chapter");
    }

    private static List<Element> forms(String chapter, String language) {
        return page("/learn/" + chapter + "/").select("form.question[lang=" + language + "]");
    }

    private static List<Element> all() {
        List<Element> all = new ArrayList<>();
        for (String chapter : chapters())
            Stream.of("en", "zh-CN").forEach(language -> all.addAll(forms(chapter, language)));
        return all;
    }

    private static String id(Element form) {
        return form.attr("data-question");
    }

    private static List<String> usual(Element form) {
        List<String> usual = form.select("[data-when]").eachAttr("data-when");
        usual.remove(Verdict.OTHER);
        return usual;
    }

    private static Question question(Element form) {
        if (form.hasAttr("data-right")) return new Question.Choice(form.attr("data-right"));
        if (form.hasAttr("data-line")) return new Question.Line(form.attr("data-line"), usual(form));
        String tolerance = form.attr("data-tolerance");
        return new Question.Amount(
                form.attr("data-answer"),
                tolerance.isEmpty() ? Question.Amount.TOLERANCE : Double.parseDouble(tolerance),
                usual(form));
    }

    @Test
    void thereAreFortyQuestionsAndEachHasANameOfItsOwn() {
        List<String> ids = new ArrayList<>();
        for (String chapter : chapters()) forms(chapter, "en").forEach(form -> ids.add(id(form)));
        assertTrue(ids.size() >= LEAST, ids::toString);
        assertEquals(ids.size(), new TreeSet<>(ids).size(), ids::toString);
        for (String id : ids) assertTrue(id.matches(NAME), id);
    }

    /** So the board calls them. */
    @Test
    void everyQuestionHasATitleAndEveryTitleAQuestion() throws IOException {
        Json titles = Json.parse(Files.readString(Path.of("../web/i18n/en/question.json")));
        assertEquals(
                all().stream().map(form -> "question." + id(form)).collect(Collectors.toCollection(TreeSet::new)),
                new TreeSet<>(titles.members().keySet()));
    }

    @Test
    void bothLanguagesAskTheSameAndHaveAnAnswerToTheSameMistakes() {
        for (String chapter : chapters()) {
            List<Element> english = forms(chapter, "en"), chinese = forms(chapter, "zh-CN");
            assertEquals(
                    english.stream().map(QuestionsTest::facts).toList(),
                    chinese.stream().map(QuestionsTest::facts).toList());
        }
    }

    private static List<String> facts(Element form) {
        List<String> facts = new ArrayList<>();
        for (String attribute : List.of("data-question", "data-right", "data-answer", "data-tolerance", "data-line"))
            facts.add(form.attr(attribute));
        facts.addAll(form.select("input").eachAttr("value"));
        facts.addAll(form.select("[data-when]").eachAttr("data-when"));
        return facts;
    }

    @Test
    void everyUsualMistakeIsAMistakeAndIsToldWhatIsMeantForIt() {
        for (Element form : all()) {
            Question question = question(form);
            for (String several : usual(form))
                for (String one : several.split("\\|"))
                    assertEquals(
                            new Verdict(false, several), question.grade(one).orElseThrow(), id(form));
            Stream.of("data-right", "data-answer", "data-line")
                    .filter(form::hasAttr)
                    .flatMap(right -> Stream.of(form.attr(right).split("\\|")))
                    .forEach(right ->
                            assertTrue(question.grade(right).orElseThrow().isRight(), id(form)));
            for (Element said : form.select("[data-when], [data-solution], .ask"))
                assertFalse(said.text().isBlank(), id(form));
        }
    }

    @Test
    void theOverviewKnowsHowManyQuestionsThereAre() {
        for (Element chapter : page("/learn/").select("#overview > li"))
            assertEquals(
                    forms(chapter.attr("data-chapter"), "en").size(),
                    Integer.parseInt(chapter.attr("data-questions")),
                    chapter.attr("data-chapter"));
    }

    /** Each number that is asked for, computed by what the chapter is about. */
    @Test
    void theNumbersThatAreAskedForAreWhatTheLabComputes() {
        Map<String, Double> computed = computed();
        for (Element form : all()) {
            if (!form.hasAttr("data-answer")) continue;
            Double number = computed.get(id(form));
            assertNotNull(number, id(form) + " is computed nowhere");
            assertTrue(
                    question(form).grade(Double.toString(number)).orElseThrow().isRight(), id(form) + " " + number);
        }
    }

    private static double levelByLevel() {
        Propagation all = OrderExample.LEVELS.graph().propagate();
        Visits visits = new Visits(all, Gathering.ADD);
        for (String name : List.of("z", "t", "u"))
            visits.visit(all.graph().find(name).orElseThrow());
        return visits.gradient(all.graph().find("a").orElseThrow());
    }

    private static Map<String, Double> computed() {
        Map<String, Double> computed = new HashMap<>();
        long weights = Architecture.parse("784-100-10").parameterCount();
        computed.put("passes", 2.0 * weights);
        double times = (double) weights / Architecture.parse("784-50-10").parameterCount();
        computed.put("square", (double) Math.round(times * times));
        Graph bill = Preset.APPLES_AND_ORANGES.graph();
        computed.put("orange", gradient(bill.with("orange_num", 5), "orange"));
        computed.put("tax", Nudge.of(bill, "tax", 0.01).change());
        computed.put("dz-dy", gradient(Preset.CHAIN_RULE.graph(), "y"));
        computed.put("two-paths", gradient(Preset.REUSE.graph().with("b", -1), "b"));
        computed.put("level-by-level", levelByLevel());
        MulLayer triple = new MulLayer();
        triple.forward(3, 1);
        computed.put("upstream", triple.backward(5).dy());
        Sigmoid sigmoid = new Sigmoid();
        sigmoid.forward(new double[][] {{2}});
        computed.put("sigmoid-back", sigmoid.backward(new double[][] {{10}})[0][0]);
        sigmoid.forward(new double[][] {{0}});
        computed.put("five-sigmoids", Math.pow(sigmoid.backward(new double[][] {{1}})[0][0], 5));
        Affine affine = new Affine(new double[1][2], new double[1][2]);
        affine.forward(new double[3][1]);
        affine.backward(new double[][] {{2, 5}, {3, 1}, {7, 4}});
        computed.put("db", affine.db()[0][0]);
        computed.put("score-gradient", scoreGradient(1));
        computed.put("share", scoreGradient(4));
        computed.put("xavier", 1 / Math.sqrt(784));
        computed.put("decay", Math.pow(1 - 0.2 * 0.03, 200));
        computed.put("evenly", (double) Math.round(100 * (10 - 1) / (10 - 0.0001)));
        computed.put("largest-rate", largestRate());
        computed.put("remembered", (double) OptimizerKind.ADAM.memories());
        computed.put("step", 0.5 - 0.1 * -2);
        computed.put("unit-line", 4.0 / 2);
        computed.put("strip-bias", 4.0 + 4 - 9);
        computed.put("saturated-slope", 1 - 0.9 * 0.9);
        computed.put("epoch", 60_000 / 50.0);
        computed.put("why-batches", Math.sqrt(60_000 / 100.0));
        computed.put("duration", 10_000 * 2.0 * Architecture.parse("784-50-10").parameterCount());
        computed.put("not-zeroed", thirdUpdateWithoutZeroing());
        computed.put("softmax-twice", surestAnswerOfTwoSoftmaxes());
        computed.put("whole-column", backFromAColumnOfOnes());
        computed.put("decayed-once", gradientWithDecay());
        computed.put("dropout-scale", whatStays(3, 0.25));
        computed.putAll(convolutional());
        return computed;
    }

    private static double thirdUpdateWithoutZeroing() {
        double gradient = 0, change = 0;
        for (int update = 0; update < 3; update++) {
            gradient += 2;
            change = 0.1 * gradient;
        }
        return change;
    }

    /** Of ten classes, when the first softmax gives a 1 and nine zeros. */
    private static double surestAnswerOfTwoSoftmaxes() {
        double[][] one = {{1, 0, 0, 0, 0, 0, 0, 0, 0, 0}};
        return Math.exp(-new SoftmaxWithLoss().forward(one, one));
    }

    private static double backFromAColumnOfOnes() {
        BatchNormalization normalization = new BatchNormalization(new double[][] {{1}}, new double[][] {{0}});
        double spread = 2 * Math.sqrt(1.5);
        normalization.learn(new double[][] {{-spread}, {0}, {spread}});
        return normalization.backward(new double[][] {{1}, {1}, {1}})[0][0];
    }

    private static double gradientWithDecay() {
        double step = 1e-6;
        return 0.5 + 0.1 / 2 * ((2 + step) * (2 + step) - (2 - step) * (2 - step)) / (2 * step);
    }

    /** What dropout makes of a number that it does not silence. */
    private static double whatStays(double value, double p) {
        return new Dropout(p, new double[][] {{1}}).learn(new double[][] {{value}})[0][0];
    }

    private static double gradient(Graph graph, String input) {
        return graph.propagate().gradient(graph.find(input).orElseThrow());
    }

    /** Of the first of three scores whose probabilities are 0.2, 0.7 and 0.1, in a batch of so many such rows. */
    private static double scoreGradient(int rows) {
        double[][] scores = new double[rows][];
        double[][] t = new double[rows][];
        for (int i = 0; i < rows; i++) {
            scores[i] = new double[] {Math.log(0.2), Math.log(0.7), Math.log(0.1)};
            t[i] = new double[] {1, 0, 0};
        }
        SoftmaxWithLoss last = new SoftmaxWithLoss();
        last.forward(scores, t);
        return last.backward(1)[0][0];
    }

    /** With which SGD on y² comes no farther from 0, in hundredths. */
    private static double largestRate() {
        int hundredths = 1;
        while (Math.abs(1 - 2 * (hundredths + 1) / 100.0) <= 1) hundredths++;
        return hundredths / 100.0;
    }

    private static Map<String, Double> convolutional() {
        SlidingWindow edges = new SlidingWindow(new Shape(1, 5, 5), 3, 3, 1, 0);
        double[][] filter = {{-1, 0, 1, -2, 0, 2, -1, 0, 1}};
        double[][] pixels = {new double[25]};
        Arrays.fill(pixels[0], 7);
        double equal = new Convolution(filter, new double[][] {{1}}, edges).forward(pixels)[0][0];
        int padding = 0;
        while (new SlidingWindow(new Shape(1, 28, 28), 5, 5, 1, padding).rows() < 28) padding++;
        SlidingWindow mnist = new SlidingWindow(new Shape(1, 28, 28), 5, 5, 1, 0);
        double[][] col = mnist.im2col(new double[100][784]);
        int stride = 1;
        while (seen(new SlidingWindow(new Shape(1, 9, 9), 3, 3, stride, 0)) > 1) stride++;
        MaxPooling pooling = new MaxPooling(new SlidingWindow(new Shape(1, 4, 4), 2, 2, 2, 0));
        pooling.forward(new double[][] {{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}});
        double[] back = pooling.backward(new double[][] {{1, 1, 1, 1}})[0];
        double share = (double) Arrays.stream(back).filter(g -> g != 0).count() / back.length;
        return Map.of(
                "equal-pixels",
                equal,
                "padding",
                (double) padding,
                "col-size",
                (double) col.length * col[0].length,
                "no-overlap",
                (double) stride,
                "winners",
                share);
    }

    /** By how many windows a pixel is seen at most: what col2im adds up where all that comes back is 1. */
    private static double seen(SlidingWindow window) {
        double[][] ones = new double[window.places()][window.size()];
        for (double[] row : ones) Arrays.fill(row, 1);
        return Arrays.stream(window.col2im(ones)[0]).max().orElseThrow();
    }
}
