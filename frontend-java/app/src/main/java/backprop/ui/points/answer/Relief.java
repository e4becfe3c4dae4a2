package backprop.ui.points.answer;

import backprop.points.LabState;
import backprop.points.ViewSettings;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import backprop.ui.points.plane.Inks;
import backprop.ui.points.plane.ReliefPicture;
import java.util.Optional;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** The output in space instead of from above, turned by drag and by keys. */
final class Relief {
    private static final double BY_KEY = Math.PI / 24, LOWEST = 0.1, HIGHEST = 1.5;

    private final HTMLCanvasElement canvas = Elements.byId("points-relief");
    private final HTMLInputElement shown = Elements.byId("show-relief");
    private final HTMLElement note = Elements.byId("relief-note");
    private final ReliefPicture picture;
    private final Runnable changed;
    private Runnable turned = () -> {};
    private double azimuth = 0.6;
    private double elevation = 0.6;

    /** @param changed told when it is to be painted */
    Relief(Inks inks, Runnable changed) {
        this.changed = changed;
        picture = new ReliefPicture(canvas, inks);
        shown.addEventListener("change", event -> {
            updateVisibility();
            changed.run();
            turned.run();
        });
        picture.onTurn((across, down) -> rotate(across * Math.PI, down * Math.PI / 2));
        canvas.addEventListener("keydown", event -> key((KeyboardEvent) event));
    }

    /** @param turned told when it was turned, or is shown or not */
    void onTurned(Runnable turned) {
        this.turned = turned;
    }

    Optional<ViewSettings.Rotation> rotation() {
        return isShown() ? Optional.of(new ViewSettings.Rotation(azimuth, elevation)) : Optional.empty();
    }

    void open(Optional<ViewSettings.Rotation> wanted) {
        wanted.ifPresent(it -> {
            azimuth = it.azimuth();
            elevation = Math.max(LOWEST, Math.min(HIGHEST, it.elevation()));
        });
        shown.setChecked(wanted.isPresent());
        updateVisibility();
    }

    private void updateVisibility() {
        DomUpdate.hidden(canvas, !isShown());
        DomUpdate.hidden(note, !isShown());
    }

    boolean isShown() {
        return shown.isChecked();
    }

    private void key(KeyboardEvent event) {
        switch (event.getKey()) {
            case "ArrowLeft" -> rotate(-BY_KEY, 0);
            case "ArrowRight" -> rotate(BY_KEY, 0);
            case "ArrowUp" -> rotate(0, -BY_KEY);
            case "ArrowDown" -> rotate(0, BY_KEY);
            default -> {
                return;
            }
        }
        event.preventDefault();
    }

    private void rotate(double around, double over) {
        azimuth += around;
        elevation = Math.max(LOWEST, Math.min(HIGHEST, elevation + over));
        changed.run();
        turned.run();
    }

    void paint(LabState lab, boolean withTest) {
        if (lab.frame().isEmpty()) return;
        int[] sizes = lab.sizes();
        int last = sizes.length - 1;
        picture.show(lab, lab.surface(last, 0), sizes[last], withTest, azimuth, elevation);
        Texts.show(note, lab.settings().data().classesOfNet() == 2 ? "points.relief.two" : "points.relief.more");
    }
}
