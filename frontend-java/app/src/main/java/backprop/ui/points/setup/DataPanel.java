package backprop.ui.points.setup;

import backprop.number.Numbers;
import backprop.points.Boundary;
import backprop.points.DataKind;
import backprop.points.DataSettings;
import backprop.points.PointSet;
import backprop.points.PointSettings;
import backprop.points.Preset;
import backprop.points.RowWriter;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.SavedFile;
import backprop.ui.dom.Texts;
import backprop.ui.points.plane.Inks;
import backprop.ui.widget.Notice;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** Which points there are. */
public final class DataPanel {
    private final HTMLInputElement classes = Elements.byId("classes");
    private final HTMLInputElement count = Elements.byId("count");
    private final HTMLInputElement noise = Elements.byId("noise");
    private final HTMLInputElement test = Elements.byId("test");
    private final HTMLInputElement function = Elements.byId("function");
    private final HTMLInputElement seed = Elements.byId("data-seed");
    private final KindPicker kinds;
    private final OwnPoints own;
    private final FeatureBoxes features;
    private final Consumer<PointSettings> changed;
    private final Notice notice;
    private PointSettings settings;

    public DataPanel(Inks inks, Consumer<PointSettings> changed, Notice notice) {
        this.changed = changed;
        this.notice = notice;
        kinds = new KindPicker(inks, this::choose);
        own = new OwnPoints(this::put, notice);
        features = new FeatureBoxes(
                chosen -> changed.accept(settings.with(settings.net().withFeatures(chosen))), notice);
        for (HTMLInputElement slider : new HTMLInputElement[] {classes, count, noise, test})
            slider.addEventListener("input", event -> slide());
        function.addEventListener("change", event -> type());
        Elements.byId("data-other")
                .addEventListener("click", event -> seed(settings.data().seed() + 1));
        seed.addEventListener("change", event -> typeSeed());
        Elements.byId("data-save").addEventListener("click", event -> save());
    }

    /** A net that was left as its data's preset had it makes room for the next one's; another stays, to be tried out. */
    private void choose(DataKind kind) {
        notice.close();
        DataSettings old = settings.data();
        PointSettings usual = Preset.of(kind).settings();
        boolean untouched =
                settings.net().equals(Preset.of(old.kind()).settings().net());
        DataSettings data = new DataSettings(
                kind,
                Math.min(old.classes(), kind.mostClasses()),
                old.count(),
                old.noise(),
                kind == DataKind.OWN
                        ? 0
                        : old.kind() == DataKind.OWN ? usual.data().testShare() : old.testShare(),
                old.seed(),
                old.function(),
                old.own());
        changed.accept(untouched ? usual.with(data) : settings.with(data));
        if (kind == DataKind.OWN && data.own().size() == 0) notice.hint("points.own.few");
    }

    private void put(PointSet points) {
        DataSettings old = settings.data();
        notice.close();
        changed.accept(settings.with(new DataSettings(
                DataKind.OWN, 2, old.count(), old.noise(), old.testShare(), old.seed(), old.function(), points)));
    }

    /** The plane, where points of one's own are put, moved and removed. */
    public PlaneEditing editing() {
        return own;
    }

    private void slide() {
        DataSettings old = settings.data();
        changed.accept(settings.with(new DataSettings(
                old.kind(),
                Math.min(whole(classes), old.kind().mostClasses()),
                whole(count),
                hundredths(noise),
                hundredths(test),
                old.seed(),
                old.function(),
                old.own())));
    }

    private static int whole(HTMLInputElement slider) {
        return (int) Double.parseDouble(slider.getValue());
    }

    /** 0.3, where a browser's slider says 0.30000000000000004. */
    private static double hundredths(HTMLInputElement slider) {
        return Math.round(Double.parseDouble(slider.getValue()) * 100) / 100.0;
    }

    private void type() {
        String text = function.getValue();
        Boundary.Reading reading = Boundary.read(text);
        if (reading instanceof Boundary.Failure failure)
            notice.error(
                    "points.function.mistake",
                    Integer.toString(failure.mistake().column()));
        if (reading instanceof Boundary.OtherName other) notice.error("points.function.name", other.name());
        if (!(reading instanceof Boundary.Success)) {
            function.setAttribute("aria-invalid", "true");
            return;
        }
        function.removeAttribute("aria-invalid");
        notice.close();
        DataSettings old = settings.data();
        changed.accept(settings.with(new DataSettings(
                old.kind(), old.classes(), old.count(), old.noise(), old.testShare(), old.seed(), text, old.own())));
    }

    private void typeSeed() {
        OptionalDouble typed = Numbers.read(seed.getValue().trim());
        if (LearningForm.isSeed(typed.orElse(Double.NaN))) {
            notice.close();
            seed((int) typed.getAsDouble());
        } else {
            seed.setAttribute("aria-invalid", "true");
            notice.error("points.wrong.seed");
        }
    }

    private void save() {
        DataSettings.Parts parts = settings.data().draw();
        String rows = RowWriter.write(List.of(parts.training(), parts.test()));
        SavedFile.download(rows.getBytes(StandardCharsets.UTF_8), "points.csv", "text/csv");
    }

    private void seed(int seed) {
        DataSettings old = settings.data();
        changed.accept(settings.with(new DataSettings(
                old.kind(),
                old.classes(),
                old.count(),
                old.noise(),
                old.testShare(),
                seed,
                old.function(),
                old.own())));
    }

    public void show(PointSettings settings) {
        this.settings = settings;
        DataSettings data = settings.data();
        boolean isOwn = data.kind() == DataKind.OWN;
        kinds.show(data.kind());
        own.show(data.own());
        features.show(settings.net());
        hide("own-tools", !isOwn);
        hide("function-row", data.kind() != DataKind.FUNCTION);
        hide("classes-row", isOwn || data.kind().mostClasses() == 2);
        hide("count-row", isOwn);
        hide("noise-row", isOwn);
        function.setValue(data.function());
        seed.setValue(Integer.toString(data.seed()));
        seed.removeAttribute("aria-invalid");
        put(classes, "classes-value", data.classes(), Integer.toString(data.classes()));
        put(count, "count-value", data.count(), LocalNumbers.grouped(data.count()));
        put(noise, "noise-value", data.noise(), percent(data.noise()));
        put(test, "test-value", data.testShare(), percent(data.testShare()));
        Texts.show(Elements.byId("data-other-text"), isOwn ? "points.data.shuffle" : "points.data.other");
    }

    private static void hide(String id, boolean hidden) {
        DomUpdate.hidden(Elements.byId(id), hidden);
    }

    private static void put(HTMLInputElement slider, String output, double value, String words) {
        slider.setValue(Double.toString(value));
        HTMLElement shown = Elements.byId(output);
        DomUpdate.text(shown, words);
    }

    private static String percent(double share) {
        return Math.round(share * 100) + "\u00a0%";
    }
}
