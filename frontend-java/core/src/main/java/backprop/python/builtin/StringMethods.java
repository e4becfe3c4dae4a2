package backprop.python.builtin;

import backprop.python.operator.Iteration;
import backprop.python.value.Callable;
import backprop.python.value.Integers;
import backprop.python.value.Problem;
import backprop.python.value.PyNone;
import backprop.python.value.PyTuple;
import backprop.python.value.Types;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;

/** split, join, strip, replace, format and their like. */
final class StringMethods {
    private final Toolkit toolkit;
    private final Methods.Table table = new Methods.Table();

    StringMethods(Toolkit toolkit) {
        this.toolkit = toolkit;
    }

    Map<String, Callable> all() {
        change("upper", text -> text.toUpperCase(Locale.ROOT));
        change("lower", text -> text.toLowerCase(Locale.ROOT));
        change(
                "capitalize",
                text -> text.isEmpty()
                        ? text
                        : text.substring(0, 1).toUpperCase(Locale.ROOT)
                                + text.substring(1).toLowerCase(Locale.ROOT));
        change("title", StringMethods::title);
        test("isdigit", Character::isDigit);
        test("isnumeric", Character::isDigit);
        test("isalpha", Character::isLetter);
        test("isalnum", Character::isLetterOrDigit);
        test("isspace", Character::isWhitespace);
        test("isupper", c -> !Character.isLowerCase(c));
        test("islower", c -> !Character.isUpperCase(c));
        table.add("strip self chars?", p -> strip(self(p), p[1], true, true))
                .add("lstrip self chars?", p -> strip(self(p), p[1], true, false))
                .add("rstrip self chars?", p -> strip(self(p), p[1], false, true))
                .add("split self sep? maxsplit?", p -> new StringSplit(toolkit).split(self(p), p[1], p[2]))
                .add("splitlines self", p -> new StringSplit(toolkit).lines(self(p)))
                .add("join self iterable", p -> join(self(p), p[1]))
                .add("replace self old new count?", this::replace)
                .add("startswith self prefix", p -> matches(p, "startswith", (text, part) -> text.startsWith(part)))
                .add("endswith self suffix", p -> matches(p, "endswith", (text, part) -> text.endsWith(part)))
                .add("find self sub", p -> (long) self(p).indexOf(text("find() argument 1", p[1])))
                .add("rfind self sub", p -> (long) self(p).lastIndexOf(text("rfind() argument 1", p[1])))
                .add("index self sub", p -> {
                    int place = self(p).indexOf(text("index() argument 1", p[1]));
                    if (place < 0) throw Problem.SUBSTRING_MISSING.raise();
                    return (long) place;
                })
                .add("count self sub", p -> count(self(p), text("count() argument 1", p[1])))
                .add("ljust self width fillchar?", p -> padded(p, 0, 1))
                .add("rjust self width fillchar?", p -> padded(p, 1, 0))
                .add("center self width fillchar?", p -> padded(p, 1, 1))
                .add("zfill self width", p -> toolkit.formats()
                        .format(self(p), "0>" + Math.max(0, Integers.toInt(p[1]))))
                .add("format", new FormatMethod(toolkit));
        return table.methods();
    }

    private static String self(Object[] p) {
        return (String) p[0];
    }

    static String text(String what, Object value) {
        if (value instanceof String text) return text;
        throw Problem.ARGUMENT_TYPE.raise(what, "str", Types.name(value));
    }

    private void change(String name, UnaryOperator<String> change) {
        table.add(name + " self", p -> {
            toolkit.meter().reserve(2.0 * self(p).length());
            return change.apply(self(p));
        });
    }

    private void test(String name, IntPredicate test) {
        table.add(
                name + " self", p -> !self(p).isEmpty() && self(p).codePoints().allMatch(test));
    }

    private static String title(String text) {
        StringBuilder result = new StringBuilder();
        boolean inWord = false;
        for (char c : text.toCharArray()) {
            result.append(inWord ? Character.toLowerCase(c) : Character.toUpperCase(c));
            inWord = Character.isLetter(c);
        }
        return result.toString();
    }

    private static String strip(String text, Object signs, boolean left, boolean right) {
        boolean space = signs == null || signs == PyNone.NONE;
        String set = space ? "" : text("strip arg", signs);
        int start = 0;
        int end = text.length();
        while (left && start < end && isStripped(text.charAt(start), set, space)) start++;
        while (right && end > start && isStripped(text.charAt(end - 1), set, space)) end--;
        return text.substring(start, end);
    }

    private static boolean isStripped(char c, String set, boolean space) {
        return space ? Character.isWhitespace(c) : set.indexOf(c) >= 0;
    }

    private String join(String separator, Object iterable) {
        StringBuilder text = new StringBuilder();
        Iterator<Object> items = Iteration.of(iterable);
        for (int i = 0; items.hasNext(); i++) {
            Object item = items.next();
            if (!(item instanceof String part)) throw Problem.JOIN_ITEM.raise("" + i, Types.name(item));
            if (i > 0) text.append(separator);
            toolkit.meter().step();
            toolkit.meter().reserve(2.0 * (part.length() + separator.length()));
            text.append(part);
        }
        return text.toString();
    }

    private Object replace(Object[] p) {
        String text = self(p);
        String old = text("replace() argument 1", p[1]);
        String with = text("replace() argument 2", p[2]);
        int most = p[3] == null ? -1 : Integers.toInt(p[3]);
        toolkit.meter().reserve(2.0 * (text.length() + (double) (text.length() + 1) * with.length()));
        if (most < 0) return text.replace(old, with);
        String rest = text;
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < most && !old.isEmpty() && rest.contains(old); i++) {
            int place = rest.indexOf(old);
            result.append(rest, 0, place).append(with);
            rest = rest.substring(place + old.length());
        }
        return result.append(rest).toString();
    }

    private interface Match {
        boolean test(String text, String part);
    }

    private static Object matches(Object[] p, String name, Match match) {
        if (!(p[1] instanceof PyTuple several)) return match.test(self(p), text(name + " first arg", p[1]));
        for (Object each : several) if (match.test(self(p), text(name + " first arg", each))) return true;
        return false;
    }

    private static long count(String text, String part) {
        if (part.isEmpty()) return text.length() + 1L;
        long count = 0;
        for (int i = text.indexOf(part); i >= 0; i = text.indexOf(part, i + part.length())) count++;
        return count;
    }

    /** Missing characters are put at the sides by these weights. */
    private String padded(Object[] p, int left, int right) {
        String fill = p[2] == null ? " " : text("fillchar", p[2]);
        if (fill.codePointCount(0, fill.length()) != 1) throw Problem.FILL_CHARACTER.raise();
        int missing = Integers.toInt(p[1]) - self(p).codePointCount(0, self(p).length());
        if (missing <= 0) return self(p);
        toolkit.meter().reserve(2.0 * missing);
        int before = left == right ? missing / 2 + (missing & Integers.toInt(p[1]) & 1) : left * missing;
        return fill.repeat(before) + self(p) + fill.repeat(missing - before);
    }
}
