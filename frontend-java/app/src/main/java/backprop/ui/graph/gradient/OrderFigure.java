package backprop.ui.graph.gradient;

import backprop.graph.Graph;
import backprop.graph.Node;
import backprop.graph.Propagation;
import backprop.graph.gradient.Gathering;
import backprop.graph.gradient.OrderExample;
import backprop.graph.gradient.Visits;
import backprop.ui.dom.Delegate;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.graph.scene.FigureElements;
import backprop.ui.graph.scene.StepView;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** The reader visits the nodes in an order of his own, and sees what is handed on too early, or overwritten. */
public final class OrderFigure {
    private final HTMLElement root = Elements.byId("order");
    private final HTMLSelectElement choice = Elements.byId("order-graph");
    private final HTMLInputElement overwrites = Elements.byId("order-overwrites");
    private final HTMLElement words = Elements.byId("order-words");
    private final HTMLElement verdict = Elements.byId("order-verdict");
    private final HTMLElement wrong = Elements.byId("order-wrong");
    private final HTMLElement again = Elements.byId("order-again");
    private final VisitButtons buttons = new VisitButtons(Elements.byId("order-nodes"), this::visit);
    private final GradientRows rows = new GradientRows(Elements.byId("order-rows"));
    private final SmallGraph graph;
    private final List<String> order = new ArrayList<>();
    private Visits visits;
    private boolean isTwice;

    public OrderFigure() {
        graph = new SmallGraph(
                root, new FigureElements(root), "-order", example().graph(), this::restart);
        choice.addEventListener("change", event -> graph.use(example().graph()));
        Delegate.on(root, "change", "[name=order-gathering]", part -> replay());
        Delegate.on(root, "click", "svg [data-at]", part -> visit(part.getAttribute("data-at")));
        Elements.byId("order-right").addEventListener("click", event -> visitRest());
        wrong.addEventListener("click", event -> visitWrongly());
        again.addEventListener("click", event -> visitAgain());
        Elements.byId("order-begin").addEventListener("click", event -> restart());
        restart();
    }

    private OrderExample example() {
        return OrderExample.of(choice.getValue());
    }

    private Gathering gathering() {
        return overwrites.isChecked() ? Gathering.OVERWRITE : Gathering.ADD;
    }

    private void restart() {
        order.clear();
        isTwice = false;
        replay();
    }

    /** The same visits with what is chosen now. */
    private void replay() {
        Propagation all = graph.scene().propagation();
        visits = new Visits(all, gathering());
        for (String name : order) visits.visit(node(name));
        if (isTwice) visits.repeat();
        show();
    }

    private Node node(String name) {
        return graph.scene().graph().find(name).orElseThrow();
    }

    private void visit(String name) {
        if (!visits.left().contains(node(name))) return;
        order.add(name);
        visits.visit(node(name));
        show();
    }

    private void visitRest() {
        if (visits.isDone()) restart();
        while (!visits.isDone()) {
            List<Node> left = visits.left();
            visit(left.get(left.size() - 1).name());
        }
    }

    private void visitWrongly() {
        restart();
        example().wrongOrder().forEach(this::visit);
    }

    private void visitAgain() {
        isTwice = true;
        replay();
    }

    private void show() {
        Graph shown = graph.scene().graph();
        graph.view().show(StepView.at(graph.scene().propagation(), visits.state()));
        buttons.show(shown, order);
        rows.show(shown, visits);
        DomUpdate.setEnabled(wrong, example().wrongOrder().size() > 1);
        DomUpdate.setEnabled(again, visits.isDone() && !isTwice);
        graph.show(words, VisitSentence.of(visits, order, isTwice, gathering()));
        showVerdict();
        DomUpdate.attribute(root, "data-state", !visits.isDone() ? "open" : rows.isRight() ? "right" : "wrong");
    }

    private void showVerdict() {
        boolean isDone = visits.isDone();
        graph.show(verdict, isDone ? VisitSentence.verdict(visits, rows.isRight(), isTwice, gathering()) : "");
    }
}
