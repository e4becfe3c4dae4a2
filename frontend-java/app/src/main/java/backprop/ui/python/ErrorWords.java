package backprop.ui.python;

import backprop.ui.dom.Texts;
import backprop.worker.python.ProgramError;
import org.teavm.jso.dom.html.HTMLElement;

/** What Python says of an error, and the same in plain words. */
public final class ErrorWords {
    private static final String OTHERS = "python.other";

    private ErrorWords() {}

    /** As Python writes its last line: NameError: name 'y' is not defined. */
    public static String original(ProgramError error) {
        return error.message().isEmpty() ? error.type() : error.type() + ": " + error.message();
    }

    /** In plain words, in the language of the page, which it follows. */
    public static void say(HTMLElement element, ProgramError error) {
        Texts.say(element, key(error), error.details().toArray(new String[0]));
    }

    /** Both, for the line in the editor. */
    public static String both(ProgramError error) {
        return original(error) + "\n" + Texts.text(key(error), error.details().toArray(new String[0]));
    }

    /** There is a sentence for this problem, for its type, or for all. */
    private static String key(ProgramError error) {
        if (Texts.has(error.key())) return error.key();
        String type = "python." + error.type();
        return Texts.has(type) ? type : OTHERS;
    }
}
