package backprop.ui.python;

import backprop.ui.dom.Texts;
import backprop.worker.python.ProgramError;
import org.teavm.jso.dom.html.HTMLElement;

/** What Python says of an error, and the same in plain words. */
public final class ErrorWords {
    private ErrorWords() {}

    /** As Python writes its last line: NameError: name 'y' is not defined. */
    public static String original(ProgramError error) {
        return error.message().isEmpty() ? error.type() : error.type() + ": " + error.message();
    }

    /** In plain words, in the language of the page, which it follows. */
    public static void show(HTMLElement element, ProgramError error) {
        Texts.show(element, error.key(), details(error));
    }

    /** Both, for the line in the editor. */
    public static String both(ProgramError error) {
        return original(error) + "\n" + Texts.text(error.key(), details(error));
    }

    private static String[] details(ProgramError error) {
        return error.details().toArray(String[]::new);
    }
}
