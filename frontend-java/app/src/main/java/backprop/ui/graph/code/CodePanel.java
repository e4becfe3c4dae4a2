package backprop.ui.graph.code;

import backprop.graph.Node;
import backprop.graph.Phase;
import backprop.graph.Step;
import backprop.graph.code.CodeListing;
import backprop.graph.code.Language;
import backprop.ui.dom.AfterPaint;
import backprop.ui.dom.Elements;
import backprop.ui.dom.InView;
import backprop.ui.dom.Markup;
import backprop.ui.graph.scene.NumericProblems;
import backprop.ui.graph.scene.Scene;
import backprop.ui.graph.scene.StepView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;

/** The graph as a program, Java or Python, in step with the picture. */
public final class CodePanel {
    private static final int PIECE = 40;

    private final HTMLElement panel = Elements.byId("code-lines");
    private final Map<Language, HTMLElement> tabs = new HashMap<>();
    private final Runnable changed;
    private final List<CodeLine> lines = new ArrayList<>();
    private Language language = Language.JAVA;
    private CodeListing listing;
    private boolean scrolled;
    private final InView inView = new InView(() -> missed().ifPresent(this::scrollTo));
    private Optional<StepView> missed = Optional.empty();

    public CodePanel(Runnable changed) {
        this.changed = changed;
        inView.observe(panel);
        tabs.put(Language.JAVA, Elements.byId("tab-java"));
        tabs.put(Language.PYTHON, Elements.byId("tab-python"));
        tabs.forEach((each, tab) -> {
            tab.addEventListener("click", event -> select(each));
            tab.addEventListener("keydown", event -> handleKey((KeyboardEvent) event));
        });
    }

    public Language language() {
        return language;
    }

    /** Opens a tab; build has to follow. */
    public void open(Language chosen) {
        language = chosen;
        tabs.forEach((each, tab) -> {
            tab.setAttribute("aria-selected", Boolean.toString(each == chosen));
            tab.setTabIndex(each == chosen ? 0 : -1);
        });
        panel.setAttribute("aria-labelledby", tabs.get(chosen).getAttribute("id"));
    }

    /** Other numbers in the inputs of the same program. */
    public void values(Scene scene) {
        List<String> first = CodeListing.of(scene.propagation(), language).lines();
        for (int i = 0; i < listing.steps().get(0).first(); i++) lines.get(i).write(first.get(i));
    }

    private void select(Language chosen) {
        open(chosen);
        changed.run();
    }

    private void handleKey(KeyboardEvent event) {
        if (!List.of("ArrowLeft", "ArrowRight", "Home", "End").contains(event.getKey())) return;
        event.preventDefault();
        select(language == Language.JAVA ? Language.PYTHON : Language.JAVA);
        tabs.get(language).focus();
    }

    public void build(Scene scene) {
        listing = CodeListing.of(scene.propagation(), language);
        Markup.empty(panel);
        lines.clear();
        List<CodePiece> pieces = new ArrayList<>();
        List<String> all = listing.lines();
        List<String> named = named(scene.propagation().steps(), all.size());
        for (int from = 0; from < all.size(); from += PIECE) {
            int to = Math.min(all.size(), from + PIECE);
            CodePiece piece = new CodePiece(all.subList(from, to), named.subList(from, to));
            for (int i = from; i < all.size() && i < from + PIECE; i++) lines.add(new CodeLine(piece, i - from));
            panel.appendChild(piece.root);
            pieces.add(piece);
        }
        pieces.get(0).fill();
        AfterPaint.run(() -> pieces.forEach(CodePiece::fill));
    }

    /** Forward it is the step's node, back each of those that it gives a gradient to. */
    private List<String> named(List<Step> steps, int lineCount) {
        List<String> named = new ArrayList<>(Collections.nCopies(lineCount, ""));
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            int first = listing.steps().get(i).first();
            for (int line = first; line < listing.steps().get(i).end(); line++) {
                boolean isFlow = step instanceof Step.Backward;
                Node node = isFlow
                        ? ((Step.Backward) step)
                                .flows()
                                .get(line - first)
                                .edge()
                                .from()
                        : step.node();
                named.set(line, node.name());
            }
        }
        return named;
    }

    public void show(StepView moment) {
        List<Step> steps = moment.propagation().steps();
        int known = moment.known().count();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            CodeListing.Lines part = listing.steps().get(i);
            for (int at = part.first(); at < part.end(); at++) {
                CodeLine line = lines.get(at);
                line.mark(i == moment.count() - 1 && !moment.asksInputs());
                line.hide(moment.hidesRules() && step instanceof Step.Backward && i >= known);
                double result = result(step, at - part.first());
                boolean told = step.phase() == Phase.FORWARD || NumericProblems.isFinite(result);
                if (i < known && told) line.result(result, step.phase());
                else line.noResult();
            }
        }
    }

    private static double result(Step step, int line) {
        if (step instanceof Step.Forward forward) return forward.value();
        if (step instanceof Step.Seed seed) return seed.gradient();
        Step.Backward backward = (Step.Backward) step;
        return backward.flows().get(line).after();
    }

    private Optional<StepView> missed() {
        return missed;
    }

    /**
     * Scrolls the lines at work into the middle; to be called when all is drawn, for it measures. Out of the window the lines
     * are not laid out: it is done when they come into it.
     */
    public void scrollTo(StepView moment) {
        missed = inView.contains(panel) ? Optional.empty() : Optional.of(moment);
        if (missed.isPresent()) return;
        boolean works = moment.step().isPresent();
        if (!works && !scrolled) return;
        scrolled = works;
        if (!scrolled) {
            panel.setScrollTop(0);
            return;
        }
        CodeListing.Lines part = listing.steps().get(moment.count() - 1);
        int first = lines.get(part.first()).root().getBoundingClientRect().getTop();
        int last = lines.get(part.end() - 1).root().getBoundingClientRect().getBottom();
        int middle = (first + last) / 2 - panel.getBoundingClientRect().getTop();
        panel.setScrollTop(Math.max(0, panel.getScrollTop() + middle - panel.getClientHeight() / 2));
    }
}
