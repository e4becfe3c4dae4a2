package backprop.exercise.program;

import backprop.python.PythonError;
import java.util.regex.Pattern;

/** The lines in which ... still stands for what is to be written: alone, as what is assigned, or as what is returned. */
public final class UnwrittenLines {
    private static final Pattern LINE = Pattern.compile(
            "^([ \\t]*)(?:.*=[ \\t]*|return[ \\t]+)?\\.\\.\\.(?:,[ \\t]*\\.\\.\\.)*[ \\t]*(?:#.*)?$",
            Pattern.MULTILINE);
    private static final String TYPE = "NotImplementedError", WORDS = "still to be written";

    private UnwrittenLines() {}

    /** The same program, line for line, but that these lines end it. */
    public static String ending(String source) {
        return LINE.matcher(source).replaceAll("$1raise " + TYPE + "('" + WORDS + "')");
    }

    /** Whether one of them ended it. */
    public static boolean ended(PythonError error) {
        return error.typeName().equals(TYPE) && error.text().equals(WORDS);
    }
}
