package backprop.ui.points.setup;

import backprop.points.DataKind;
import backprop.points.DataSettings;
import backprop.points.LabState;
import backprop.points.PointSet;
import backprop.points.PointSettings;
import backprop.points.Preset;
import backprop.points.Selection;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import backprop.ui.dom.Theme;
import backprop.ui.points.plane.Inks;
import backprop.ui.points.plane.PlanePicture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** The kinds of data, each with a small picture of it. */
final class KindPicker {
    private static final int POINTS_OF_PICTURE = 60;

    private final List<HTMLInputElement> radios = new ArrayList<>();

    KindPicker(Inks inks, Consumer<DataKind> chosen) {
        HTMLElement root = Elements.byId("data-kinds");
        for (DataKind kind : DataKind.values()) {
            HTMLElement label = (HTMLElement) Markup.html("label");
            HTMLInputElement radio =
                    (HTMLInputElement) Markup.html("input", "type", "radio", "name", "data", "value", kind.key());
            radio.addEventListener("change", event -> chosen.accept(kind));
            radios.add(radio);
            HTMLCanvasElement canvas = (HTMLCanvasElement) Markup.html("canvas", "aria-hidden", "true");
            HTMLElement name = (HTMLElement) Markup.html("span");
            Texts.show(name, "points.data." + kind.key());
            Markup.put(label, radio, canvas, name);
            root.appendChild(label);
            paint(kind, new PlanePicture(canvas, inks));
            Theme.onChange(() -> paint(kind, new PlanePicture(canvas, inks)));
        }
    }

    private static void paint(DataKind kind, PlanePicture picture) {
        PointSettings settings = Preset.of(kind).settings();
        DataSettings usual = settings.data();
        PointSet points = kind == DataKind.OWN
                ? new PointSet(
                        new double[] {-3.2, -1.5, 1.6, 3.4},
                        new double[] {-2, 2.4, -1.2, 2.6},
                        new int[] {0, 0, 1, 1},
                        2)
                : new DataSettings(kind, 2, POINTS_OF_PICTURE, 0, 0, usual.seed(), usual.function(), usual.own())
                        .draw()
                        .training();
        DataSettings.Parts parts = new DataSettings.Parts(points, points.slice(0, 0));
        picture.points(
                new LabState(settings, parts, Optional.empty(), new Selection.None(), Optional.empty()),
                true,
                -1,
                new double[0]);
    }

    void show(DataKind kind) {
        for (HTMLInputElement radio : radios) radio.setChecked(radio.getValue().equals(kind.key()));
    }
}
