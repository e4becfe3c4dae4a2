package backprop.number;

import java.util.OptionalDouble;

/** The keys for numbers of many phones have a comma in the place of the point. */
public final class DecimalComma {
    private static final int THOUSAND = 3;

    private DecimalComma() {}

    /** A finite number, as somebody types it; none otherwise. */
    public static OptionalDouble read(String typed) {
        OptionalDouble value = Numbers.read(point(typed.strip()));
        return value.isPresent() && Double.isFinite(value.getAsDouble()) ? value : OptionalDouble.empty();
    }

    /** With a point for a comma that cannot part thousands: 3,3 is 3.3, while 3,300 stays as it is, and is no number. */
    public static String point(String typed) {
        String text = typed.replace('，', ',');
        int comma = text.indexOf(',');
        boolean isOne = comma >= 0 && text.indexOf(',', comma + 1) < 0 && text.indexOf('.') < 0;
        return isOne && text.length() - comma - 1 != THOUSAND ? text.replace(',', '.') : typed;
    }
}
