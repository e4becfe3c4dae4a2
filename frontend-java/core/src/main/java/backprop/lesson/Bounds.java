package backprop.lesson;

import backprop.json.Json;
import backprop.lesson.MessageException.Problem;
import backprop.number.Numbers;
import java.util.List;
import java.util.Locale;

/** How large what is said may be. Whatever is larger is refused with both numbers. */
public final class Bounds {
    public static final int ADDRESS = 1_000, SETTINGS = 1_000, LOSSES = 64, TESTS = 20, NAME = 60;
    public static final int TEXT = 400, OPTION = 120, OPTIONS = 6;
    public static final int STROKES = 40, POINTS = 800;
    /** So many make a data set: one of five is kept for the test. */
    public static final int FEWEST_DIGITS = 10;
    /** A pad's last pixel. */
    public static final int PAD = 279;

    /** Bytes of a student's request, and of one with a digit. */
    public static final int STUDENT_MESSAGE = 2_048, DRAWING = 4_096;

    private Bounds() {}

    static String address(Json json) {
        String address = json.text();
        if (!isAddress(address))
            throw MessageException.bounded(Problem.ADDRESS, "address", "1", String.valueOf(ADDRESS), address);
        return address;
    }

    /** Path and query of the lab's own: it leads to no other host, whoever wrote it. */
    public static boolean isAddress(String address) {
        boolean isOurs = address.startsWith("/") && !address.startsWith("//") && address.length() <= ADDRESS;
        return isOurs && isLink(address);
    }

    private static boolean isLink(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign <= ' ' || sign > '~' || "\\\"<>`".indexOf(sign) >= 0) return false;
        }
        return true;
    }

    static String settings(Json json) {
        String settings = json.text();
        if (settings.length() > SETTINGS || !isLink(settings))
            throw MessageException.bounded(Problem.TEXT, "settings", "0", String.valueOf(SETTINGS), settings);
        return settings;
    }

    /** A text that is shown as it is. */
    static String text(Json json, String name, int most) {
        String text = json.text();
        boolean isShort = !text.isEmpty() && text.length() <= most;
        if (!isShort || !isShown(text))
            throw MessageException.bounded(
                    Problem.TEXT, name, "1", String.valueOf(most), isShort ? text : String.valueOf(text.length()));
        return text;
    }

    private static boolean isShown(String text) {
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) < ' ' && text.charAt(i) != '\n') return false;
        return true;
    }

    /** One of our own names, such as "exercises/relu" or "dout-ignored". */
    static String name(Json json, String name) {
        String text = json.text();
        boolean fits = !text.isEmpty() && text.length() <= NAME;
        for (int i = 0; fits && i < text.length(); i++) {
            char sign = text.charAt(i);
            fits = sign >= 'a' && sign <= 'z' || sign >= '0' && sign <= '9' || sign == '-' || sign == '/';
        }
        if (!fits) throw MessageException.bounded(Problem.NAME, name, "1", String.valueOf(NAME), text);
        return text;
    }

    static int whole(Json json, String name, int least, int most) {
        return (int) number(json.integer(), name, least, most);
    }

    static double number(double number, String name, double least, double most) {
        if (!(number >= least && number <= most))
            throw MessageException.bounded(
                    Problem.NUMBER, name, Numbers.full(least), Numbers.full(most), Numbers.full(number));
        return number;
    }

    static List<Json> items(Json json, String name, int least, int most) {
        List<Json> items = json.items();
        if (items.size() < least || items.size() > most)
            throw MessageException.bounded(
                    Problem.COUNT, name, String.valueOf(least), String.valueOf(most), String.valueOf(items.size()));
        return items;
    }

    /** As in {@link #key}. */
    static <E extends Enum<E>> E oneOf(Json json, String name, E[] values) {
        String found = json.text();
        StringBuilder known = new StringBuilder();
        for (E value : values) {
            if (key(value).equals(found)) return value;
            known.append(known.length() == 0 ? "" : ", ").append(key(value));
        }
        throw MessageException.unknown(Problem.ONE_OF, name, known.toString(), found);
    }

    /** As it is written: right-after-miss. */
    public static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
