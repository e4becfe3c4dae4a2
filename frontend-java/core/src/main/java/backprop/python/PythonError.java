package backprop.python;

import backprop.python.value.TraceLine;
import java.util.List;

/** How a program ended that did not come to its end: Python's own error. */
public final class PythonError extends RuntimeException {
    private final String typeName;
    private final String text;
    private final int line;
    private final transient List<TraceLine> calls;
    private final String key;
    private final transient List<String> details;

    PythonError(String typeName, String text, int line, List<TraceLine> calls, String key, List<String> details) {
        super(text.isEmpty() ? typeName : typeName + ": " + text, null, false, false);
        this.typeName = typeName;
        this.text = text;
        this.line = line;
        this.calls = List.copyOf(calls);
        this.key = key;
        this.details = List.copyOf(details);
    }

    /** Such as ValueError. */
    public String typeName() {
        return typeName;
    }

    /** Python's words, without the type. */
    public String text() {
        return text;
    }

    /** Where in the text that was run, from 1; 0 if in none of its lines. */
    public int line() {
        return line;
    }

    /** The lines that it passed, innermost first. */
    public List<TraceLine> calls() {
        return calls;
    }

    /** Of a sentence in the reader's language; of what a program raises itself {@code python.error.RAISED}. */
    public String key() {
        return key;
    }

    /** For the places {0}, {1} … of that sentence. */
    public List<String> details() {
        return details;
    }
}
