package backprop.ui.graph.step;

import backprop.graph.Letters;
import backprop.graph.Node;
import backprop.graph.Operation;
import backprop.graph.Phase;
import backprop.graph.Step;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import backprop.ui.graph.scene.FigureElements;
import backprop.ui.graph.scene.NamedText;
import backprop.ui.graph.scene.NodeTexts;
import backprop.ui.graph.scene.NumericProblems;
import backprop.ui.graph.scene.Scene;
import backprop.ui.graph.scene.StepSentence;
import backprop.ui.graph.scene.StepView;
import java.util.Set;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** The step at hand in letters, numbers and words. */
public final class StepPanel {
    private final StepHeader header;
    private final HTMLElement title;
    private final HTMLElement words;
    private final StepFormula formula;
    private final boolean isBrief;
    private NamedText text;
    private boolean atEnd;

    /** @param isBrief beside a text that tells what the graph is about and what is seen in the end */
    public StepPanel(FigureElements parts, boolean isBrief) {
        header = new StepHeader(parts);
        title = parts.get("rule-title");
        words = parts.get("words");
        formula = new StepFormula(parts.get("formula"));
        this.isBrief = isBrief;
    }

    /** What its sentences speak of. */
    public Set<Node> named() {
        return text.named();
    }

    public void show(Scene scene, StepView moment) {
        header.show(moment);
        Markup.empty(title);
        Markup.empty(words);
        text = new NamedText(scene.graph());
        if (moment.asksInputs()) showTask(scene, moment);
        else moment.step().ifPresentOrElse(step -> show(scene, moment, step), () -> showStart(scene, moment));
    }

    private void show(Scene scene, StepView moment, Step step) {
        title(step, scene.names().letters(step.node()));
        formula.show(step, moment, scene.names());
        LetterMarks.mark(scene, step, title, formula.root());
        if (moment.asked()) {
            paragraph(task(scene, moment), "graph-press");
            return;
        }
        NodeTexts names = scene.names().marked();
        String trouble = NumericProblems.sentence(step, scene.propagation(), names);
        if (!trouble.isEmpty()) paragraph(trouble, "troubled");
        for (String line : new StepSentence(names, scene.graph().output()).of(step))
            paragraph(line, line.contains("→") ? "number" : "");
        if (!moment.isAtEnd() || isBrief) return;
        Element end = Markup.html("div", "class", "graph-ending");
        boolean lost = !NumericProblems.isFinite(
                scene.propagation().value(scene.graph().output()));
        if (lost) return;
        if (scene.isAsGiven() || scene.preset().isEmpty())
            Markup.put(
                    end,
                    text.put(Markup.html("p", "class", "seen"), names.about(Texts.text("graph.seen." + id(scene)))));
        new GradientSummary(scene, text).putInto(end);
        words.appendChild(end);
    }

    /** At the end down to what is said about it, below the panel's head; to be called when all is drawn, for it measures. */
    public void scrollTo(StepView moment) {
        boolean ends = moment.isAtEnd() && !moment.asked();
        if (ends || atEnd) scrollTo(words, ends);
        atEnd = ends;
    }

    @JSBody(
            params = {"words", "down"},
            imports = @JSBodyImport(alias = "page", fromModule = "page.js"),
            script = "page.scrollTo(words, down);")
    private static native void scrollTo(HTMLElement words, boolean down);

    private void title(Step step, Letters letters) {
        if (step instanceof Step.Seed) {
            Markup.put(title, Texts.text("graph.seed.title"));
            return;
        }
        Operation operation = step.node().operation().orElseThrow();
        Markup.put(
                title,
                Texts.text(step.phase() == Phase.FORWARD ? "graph.forward.title" : "graph.backward.title") + " ");
        Markup.put(title, SymbolicFormula.rule(operation, letters));
    }

    private void showTask(Scene scene, StepView moment) {
        formula.clear();
        Markup.put(title, Texts.text("graph.ask.title"));
        paragraph(task(scene, moment), "");
    }

    private static String task(Scene scene, StepView moment) {
        String key = "graph.task." + moment.level().orElseThrow().id();
        return Texts.sentences(Texts.text(key, scene.names().of(scene.graph().output())), Texts.text("graph.task"));
    }

    private void showStart(Scene scene, StepView moment) {
        formula.clear();
        Markup.put(title, Texts.text("graph.start.title"));
        if (!isBrief) showAim(scene, moment.hidesRules());
        paragraph(Texts.text(isTouched() ? "graph.start.press-button" : "graph.start.press"), "graph-press");
    }

    /** By fingers: there may be no keys. */
    @JSBody(script = "return matchMedia('(pointer: coarse)').matches;")
    private static native boolean isTouched();

    /** What to watch for is often the rule. */
    private void showAim(Scene scene, boolean hidesRules) {
        NodeTexts names = scene.names().marked();
        paragraph(names.about(Texts.text("graph.why." + id(scene))), "");
        if (hidesRules) return;
        Element watch = Markup.put(Markup.html("p"), Markup.put(Markup.html("b"), Texts.text("graph.watch")));
        words.appendChild(text.put(watch, names.about(Texts.text("graph.watch." + id(scene)))));
    }

    private void paragraph(String sentence, String classes) {
        words.appendChild(text.put(Markup.html("p", "class", classes), sentence));
    }

    /** The key of a scene's texts. */
    private static String id(Scene scene) {
        return scene.preset().map(preset -> preset.id()).orElse("own");
    }
}
