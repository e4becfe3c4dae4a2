package backprop.classroom;

import backprop.number.Numbers;
import java.nio.charset.StandardCharsets;
import java.util.OptionalDouble;

/** A table as spreadsheets read it everywhere: UTF-8 with its mark, a header, points in numbers. RFC 4180. */
final class Csv {
    private static final String MARK = "\ufeff", FORMULA = "=+-@\t\r";

    private final char separator;
    private final StringBuilder text = new StringBuilder(MARK);
    private boolean isInLine;

    /** @param separator ';' where a comma stands in numbers, else ',' */
    Csv(char separator, String... header) {
        this.separator = separator;
        for (String name : header) text(name);
        end();
    }

    /** What would be a formula to a spreadsheet begins with an apostrophe. */
    Csv text(String value) {
        boolean isFormula = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0;
        return cell(isFormula ? "'" + value : value);
    }

    Csv number(double value) {
        return cell(Numbers.full(value));
    }

    Csv number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : cell("");
    }

    private Csv cell(String value) {
        if (isInLine) text.append(separator);
        isInLine = true;
        boolean isPlain = value.indexOf(separator) < 0
                && value.indexOf('"') < 0
                && value.indexOf('\n') < 0
                && value.indexOf('\r') < 0;
        text.append(isPlain ? value : "\"" + value.replace("\"", "\"\"") + "\"");
        return this;
    }

    void end() {
        text.append("\r\n");
        isInLine = false;
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
