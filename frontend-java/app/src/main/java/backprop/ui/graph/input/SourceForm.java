package backprop.ui.graph.input;

import backprop.graph.expression.Mistake;
import backprop.graph.expression.Preset;
import backprop.graph.expression.Problem;
import backprop.script.RefusedException;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import backprop.ui.graph.scene.Scene;
import java.util.List;
import java.util.Optional;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLSelectElement;
import org.teavm.jso.dom.html.HTMLTextAreaElement;

/** Which graph: a preset, or what the student types. A mistake is told with its place, and the caret goes there. */
public final class SourceForm {
    private final HTMLSelectElement presets = Elements.byId("preset");
    private final HTMLTextAreaElement expression = Elements.byId("expression");
    private final HTMLElement complaint = Elements.byId("mistake");
    private final HTMLElement complaintText = Elements.byId("mistake-text");

    /** What is asked for. */
    public interface Listener {
        void choose(Preset preset);

        void build(String text);
    }

    public SourceForm(Listener listener) {
        presets.addEventListener("change", event -> {
            Optional<Preset> preset = Preset.find(presets.getValue());
            preset.ifPresent(listener::choose);
            if (preset.isEmpty()) expression.focus();
        });
        Elements.byId("source").addEventListener("submit", event -> {
            event.preventDefault();
            listener.build(expression.getValue());
        });
        expression.addEventListener("keydown", event -> handleKey((KeyboardEvent) event, listener));
        expression.addEventListener("input", event -> presets.setValue(""));
    }

    /** Enter builds, and begins a new line only together with Shift; while an input method composes it does neither. */
    private void handleKey(KeyboardEvent event, Listener listener) {
        if (!event.getKey().equals("Enter") || event.isShiftKey() || isComposing(event)) return;
        event.preventDefault();
        listener.build(expression.getValue());
    }

    @JSBody(params = "event", script = "return event.isComposing;")
    private static native boolean isComposing(KeyboardEvent event);

    public void show(Scene scene) {
        presets.setValue(scene.preset().map(Preset::id).orElse(""));
        text(scene.text());
        complaint.setHidden(true);
        Texts.clear(complaintText);
        expression.removeAttribute("aria-invalid");
    }

    public void text(String text) {
        if (!expression.getValue().equals(text)) expression.setValue(text);
    }

    /** What was typed stays; with moveCaret the mistake is marked. */
    public void showMistake(String text, Mistake mistake, boolean moveCaret) {
        text(text);
        presets.setValue("");
        expression.setAttribute("aria-invalid", "true");
        showProblem(key(mistake), parameters(mistake));
        if (!moveCaret) return;
        int at = offset(text, mistake);
        expression.focus();
        expression.setSelectionRange(at, Math.min(text.length(), at + mistake.length()));
    }

    /** The same for a script, whose text is not put into the field. */
    public static RefusedException refusal(Mistake mistake) {
        return RefusedException.of(RefusedException.Code.EXPRESSION, key(mistake), List.of(parameters(mistake)));
    }

    private static String[] parameters(Mistake mistake) {
        return new String[] {
            Integer.toString(mistake.line()), Integer.toString(mistake.column()), mistake.subject(), mistake.detail()
        };
    }

    void showProblem(String key, String... parameters) {
        Texts.show(complaintText, key, parameters);
        complaint.setHidden(false);
    }

    private static String key(Mistake mistake) {
        boolean nothing = mistake.subject().isEmpty();
        String key = "graph.mistake." + mistake.problem().name();
        if (mistake.problem() == Problem.MISSING_OPERAND && nothing) return key + "_AT_END";
        if (mistake.problem() == Problem.UNUSED_LINE && nothing) return key + "_WITHOUT_NAME";
        return !mistake.detail().isEmpty() && Texts.has(key + "_INSTEAD") ? key + "_INSTEAD" : key;
    }

    private static int offset(String text, Mistake mistake) {
        int start = 0;
        for (int line = 1; line < mistake.line(); line++) start = text.indexOf('\n', start) + 1;
        return start + mistake.column() - 1;
    }
}
