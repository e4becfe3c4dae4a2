package backprop.ui.learn.technique;

import backprop.experiment.Descent;
import backprop.optim.OptimizerKind;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import backprop.ui.learn.Powers;
import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** One of the six: whether it is shown, its learning rate, and how high it stands. */
final class ValleyRow {
    final OptimizerKind kind;
    private final HTMLElement row;
    private final HTMLInputElement shown;
    private final HTMLSelectElement rate;
    private final HTMLElement height;
    private List<Descent.Point> path = List.of();

    ValleyRow(OptimizerKind kind, Runnable changed) {
        this.kind = kind;
        row = Elements.<HTMLElement>byId("valley").querySelector("tr[data-optimizer=" + kind.key() + "]");
        shown = (HTMLInputElement) row.querySelector("input");
        rate = (HTMLSelectElement) row.querySelector("select");
        height = row.querySelector("output");
        shown.addEventListener("change", event -> changed.run());
        rate.addEventListener("change", event -> changed.run());
    }

    String name() {
        return Texts.text("learn-6." + kind.key());
    }

    boolean isShown() {
        return shown.isChecked();
    }

    void computePath(Descent.Point start, int steps) {
        path = Descent.path(kind, Double.parseDouble(rate.getValue()), start, steps);
    }

    List<Descent.Point> path() {
        return path;
    }

    double height(int step) {
        return path.get(step).height();
    }

    void show(int step) {
        DomUpdate.text(height, Powers.text(height(step)));
    }
}
