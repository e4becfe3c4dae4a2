package backprop.ui.train.setup;

import backprop.nn.architecture.ArchitectureError;
import backprop.number.Numbers;
import backprop.script.RefusedException;
import backprop.session.settings.SettingsError;
import backprop.ui.dom.Texts;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;

/** The sentences for what cannot be. */
public final class Problems {
    private Problems() {}

    public static void show(HTMLElement element, SettingsError mistake) {
        Texts.show(element, key(mistake), parameters(mistake).toArray(new String[0]));
    }

    /** The same for a script. */
    static RefusedException refusal(SettingsError mistake) {
        return RefusedException.of(RefusedException.Code.SETTING, key(mistake), parameters(mistake));
    }

    private static String key(SettingsError mistake) {
        List<String> parameters = mistake.parameters();
        if (mistake.problem() == SettingsError.Problem.NO_NET) return refusal(parameters.get(1));
        boolean isEmpty = mistake.problem() == SettingsError.Problem.NO_NUMBER
                && parameters.get(0).isBlank();
        return "train.problem." + (isEmpty ? "EMPTY" : mistake.problem().name());
    }

    private static List<String> parameters(SettingsError mistake) {
        List<String> parameters = mistake.parameters();
        List<String> said = new ArrayList<>();
        if (mistake.problem() == SettingsError.Problem.NO_NET) {
            said.addAll(List.of(parameters.get(2), parameters.get(0)));
            said.addAll(parameters.subList(3, parameters.size()));
            return said;
        }
        said.add(Texts.text("train.field." + mistake.field()));
        // First what was typed, as it was typed; then what the limits are.
        for (int i = 0; i < parameters.size(); i++) said.add(i == 0 ? parameters.get(i) : grouped(parameters.get(i)));
        return said;
    }

    private static String grouped(String limit) {
        double number = Numbers.read(limit).orElse(0.5);
        return number == (int) number ? backprop.ui.dom.LocalNumbers.grouped((int) number) : limit;
    }

    static void show(HTMLElement element, ArchitectureError refusal) {
        List<String> said = new ArrayList<>(List.of(Integer.toString(refusal.place() + 1), ""));
        said.addAll(refusal.problem().sizes());
        Texts.show(element, refusal(refusal.reason().name()), said.toArray(new String[0]));
    }

    private static String refusal(String reason) {
        return "train.refusal." + reason;
    }
}
