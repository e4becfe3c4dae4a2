package backprop.exercise.program;

import backprop.python.PythonError;
import java.util.regex.Matcher;
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
        if (!source.contains("...")) return source;
        return LINE.matcher(source).replaceAll("$1raise " + TYPE + "('" + WORDS + "')");
    }

    /** The first of them, from 1; 0 if there is none. */
    public static int first(String source) {
        Matcher line = LINE.matcher(source);
        if (!line.find()) return 0;
        return 1
                + (int) source.substring(0, line.start())
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    /** Whether one of them ended it. */
    public static boolean ended(PythonError error) {
        return error.typeName().equals(TYPE) && error.text().equals(WORDS);
    }
}
