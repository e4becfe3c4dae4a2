package backprop.ui.learn.check;

import backprop.json.Json;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import backprop.ui.learn.Marks;
import backprop.ui.learn.Powers;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** Figure 4.11: a gradient check whose step the reader chooses, in numbers of 64 and of 32 bits. */
final class CheckFigure {
    private static final double BETWEEN = 0.5;
    private static final int STEPS = (int) ((CurvePlot.LAST - CurvePlot.FIRST) / BETWEEN) + 1;

    private final HTMLElement figure = Elements.byId("check");
    private final HTMLInputElement step = Elements.byId("check-step");
    private final HTMLSelectElement precision = Elements.byId("check-precision");
    private final HTMLElement verdict = Elements.byId("check-verdict");
    private final DotPlot dots = new DotPlot(Elements.byId("check-dots"));
    private final CurvePlot curves = new CurvePlot(Elements.byId("check-curves"));
    private final BiConsumer<Double, Consumer<Json>> question;
    private final SortedMap<Double, Json> answers = new TreeMap<>();
    private Optional<String> problem = Optional.empty();

    /** @param question asks for the check with a step, which is answered later */
    CheckFigure(BiConsumer<Double, Consumer<Json>> question) {
        this.question = question;
        step.addEventListener("input", event -> show());
        precision.addEventListener("change", event -> show());
        Texts.onLanguage(this::show);
        show();
    }

    /** Asks for all steps, from the one that is shown outwards; one at a time, so that other questions need not wait. */
    void start() {
        double shown = exponent();
        double widest = CurvePlot.LAST - CurvePlot.FIRST;
        Queue<Double> toAsk = new LinkedList<>(List.of(shown));
        for (double away = BETWEEN; away <= widest; away += BETWEEN) {
            for (double exponent : new double[] {shown + away, shown - away})
                if (exponent >= CurvePlot.FIRST && exponent <= CurvePlot.LAST) toAsk.add(exponent);
        }
        requestNext(toAsk);
    }

    private void requestNext(Queue<Double> toAsk) {
        if (toAsk.isEmpty()) return;
        double exponent = toAsk.remove();
        question.accept(Math.pow(10, exponent), answer -> {
            requestNext(toAsk);
            answers.put(exponent, answer);
            curves.show(errors("double"), errors("float"));
            if (exponent == exponent()) show();
            if (answers.size() == STEPS) showBest();
            figure.setAttribute("data-known", Integer.toString(answers.size()));
        });
    }

    void fail(String key) {
        problem = Optional.of(key);
        show();
    }

    private double exponent() {
        return Double.parseDouble(step.getValue());
    }

    private void show() {
        String h = Powers.ofTen(exponent());
        Elements.byId("check-h").setInnerText(h);
        step.setAttribute("aria-valuetext", h);
        figure.setAttribute("data-precision", precision.getValue());
        HTMLElement error = Elements.byId("check-error");
        Json answer = answers.get(exponent());
        if (answer == null) {
            error.setInnerText("…");
            Texts.clear(verdict);
            problem.ifPresentOrElse(key -> Texts.show(verdict, key), () -> verdict.setInnerText("…"));
            return;
        }
        double largest = largest(answer, precision.getValue());
        boolean passed = passed(answer, precision.getValue());
        dots.show(pairs(answer, precision.getValue()));
        curves.mark(exponent(), largest);
        error.setInnerText(Powers.text(largest));
        String word = passed ? "learn-check.passed" : "learn-check.failed";
        verdict.setInnerText("\u00a0" + Texts.text(word));
        verdict.insertBefore(passed ? Marks.tick("learn.passes") : Marks.cross("learn.fails"), verdict.getFirstChild());
        figure.setAttribute("data-passed", Boolean.toString(passed));
        Texts.show(Elements.byId("check-spoken"), word + ".spoken", h, Powers.text(largest));
    }

    /** The bottom of each valley. */
    private void showBest() {
        Map.Entry<Double, Double> inDouble = least(errors("double"));
        Map.Entry<Double, Double> inFloat = least(errors("float"));
        Texts.show(
                Elements.byId("check-best"),
                "learn-check.best",
                Powers.ofTen(inDouble.getKey()),
                Powers.text(inDouble.getValue()),
                Powers.ofTen(inFloat.getKey()),
                Powers.text(inFloat.getValue()));
    }

    private static Map.Entry<Double, Double> least(SortedMap<Double, Double> errors) {
        return errors.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow();
    }

    private SortedMap<Double, Double> errors(String kind) {
        SortedMap<Double, Double> errors = new TreeMap<>();
        answers.forEach((exponent, answer) -> errors.put(exponent, largest(answer, kind)));
        return errors;
    }

    private static double largest(Json answer, String kind) {
        double largest = 0;
        for (Json parameter : answer.get(kind).items()) {
            largest = Math.max(largest, parameter.get("error").number());
        }
        return largest;
    }

    private static boolean passed(Json answer, String kind) {
        return answer.get(kind).items().stream()
                .allMatch(parameter -> parameter.get("passed").bool());
    }

    private static List<double[]> pairs(Json answer, String kind) {
        List<double[]> pairs = new ArrayList<>();
        for (Json parameter : answer.get(kind).items()) {
            for (Json entry : parameter.get("entries").items()) {
                pairs.add(new double[] {
                    entry.items().get(0).number(), entry.items().get(1).number()
                });
            }
        }
        return pairs;
    }
}
