package backprop.handout;

import backprop.text.QueryText;
import java.util.Optional;

/**
 * A text as an address carries it, the shorter way: as it is, or after a dot in digits of 6 bits. As it is a Chinese sign takes
 * nine signs of an address, packed less than three; a code to be photographed has no room to waste.
 */
final class PackedText {
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final char PACKED = '.';
    private static final int DIGIT = 6, UNIT = 16;

    private PackedText() {}

    static String write(String text) {
        boolean looksPacked = !text.isEmpty() && text.charAt(0) == PACKED;
        String packed = pack(text);
        return looksPacked || packed.length() < QueryText.encode(text).length() ? packed : text;
    }

    /** None where what is packed was damaged. */
    static Optional<String> read(String value) {
        boolean isPacked = !value.isEmpty() && value.charAt(0) == PACKED;
        return isPacked ? unpack(value) : Optional.of(value);
    }

    private static String pack(String text) {
        StringBuilder packed = new StringBuilder().append(PACKED);
        int held = 0, bits = 0;
        for (int at = 0; at < text.length(); at++) {
            held = held << UNIT | text.charAt(at);
            for (bits += UNIT; bits >= DIGIT; ) {
                bits -= DIGIT;
                packed.append(DIGITS.charAt(held >> bits & 63));
                held &= (1 << bits) - 1;
            }
        }
        if (bits > 0) packed.append(DIGITS.charAt(held << DIGIT - bits & 63));
        return packed.toString();
    }

    private static Optional<String> unpack(String packed) {
        StringBuilder text = new StringBuilder();
        int held = 0, bits = 0;
        for (int at = 1; at < packed.length(); at++) {
            int digit = DIGITS.indexOf(packed.charAt(at));
            if (digit < 0) return Optional.empty();
            held = held << DIGIT | digit;
            bits += DIGIT;
            if (bits < UNIT) continue;
            bits -= UNIT;
            text.append((char) (held >> bits));
            held &= (1 << bits) - 1;
        }
        return bits < DIGIT && held == 0 ? Optional.of(text.toString()) : Optional.empty();
    }
}
