package backprop.ui.draw;

import backprop.data.nondigit.DrawingKind;
import backprop.data.pad.Stroke;
import backprop.json.Json;
import backprop.script.DrawJson;
import backprop.script.DrawMethods;
import backprop.script.LabCommand;
import backprop.script.LabEvent;
import backprop.ui.dom.Elements;
import backprop.ui.script.LabScript;
import backprop.ui.script.ScriptedLab;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** The Draw lab, as scripts drive it. */
final class DrawScript implements ScriptedLab {
    /** Milliseconds between two looks whether the net has come. */
    private static final int AGAIN = 50;

    private final HTMLElement reading = Elements.byId("reading");
    private final HTMLSelectElement net = Elements.byId("net");
    private final DigitPad pad;
    private final LabScript script;
    private Optional<float[]> probabilities = Optional.empty();
    private Optional<DrawingKind> refused = Optional.empty();

    DrawScript(DigitPad pad) {
        this.pad = pad;
        script = LabScript.install(DrawMethods.all(), this);
    }

    /** @param read what the net reads; empty for a blank pad, and while there is no net */
    void read(Optional<float[]> read) {
        probabilities = read;
        refused = Optional.empty();
        script.emit(LabEvent.READ, this::state);
    }

    void reject(DrawingKind kind) {
        refused = Optional.of(kind);
        script.emit(LabEvent.READ, this::state);
    }

    @Override
    public void handle(LabCommand command, Consumer<Json> answer) {
        if (command instanceof LabCommand.DrawStrokes draw) pad.put(Drawing.of(draw.strokes()));
        else if (command instanceof LabCommand.ClearPad) pad.clear();
        answerWhenRead(answer);
    }

    /** A net that is on its way is waited for. */
    private void answerWhenRead(Consumer<Json> answer) {
        if (!"loading".equals(reading.getAttribute("data-state"))) answer.accept(state());
        else Window.setTimeout(() -> answerWhenRead(answer), AGAIN);
    }

    private Json state() {
        List<Stroke> strokes = pad.drawing().strokes();
        return DrawJson.of(net.getValue(), strokes, probabilities, refused.map(DrawingKind::key));
    }
}
