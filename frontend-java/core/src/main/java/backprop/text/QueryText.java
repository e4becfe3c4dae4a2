package backprop.text;

import java.util.LinkedHashMap;
import java.util.Map;

/** Parameters as the query of an address: UTF-8 in percent signs, a space as +. */
public final class QueryText {
    private static final String PLAIN = "-_.*,", DIGITS = "0123456789ABCDEF";
    private static final int REPLACEMENT = 0xfffd;

    private QueryText() {}

    public static String write(Map<String, String> parameters) {
        StringBuilder query = new StringBuilder();
        parameters.forEach((name, value) -> query.append(query.length() == 0 ? "" : "&")
                .append(encode(name))
                .append('=')
                .append(encode(value)));
        return query.toString();
    }

    /** Whatever the query is: what is said twice counts the first time, what is no UTF-8 is read as a browser does, as �. */
    public static Map<String, String> read(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        int from = query.startsWith("?") ? 1 : 0;
        for (int at = from; at <= query.length(); at++) {
            if (at < query.length() && query.charAt(at) != '&') continue;
            String part = query.substring(from, at);
            int equals = part.indexOf('=');
            String name = decode(equals < 0 ? part : part.substring(0, equals));
            String value = equals < 0 ? "" : decode(part.substring(equals + 1));
            if (!part.isEmpty()) parameters.putIfAbsent(name, value);
            from = at + 1;
        }
        return parameters;
    }

    public static String encode(String text) {
        StringBuilder encoded = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            int sign = text.codePointAt(at);
            at += Character.charCount(sign);
            if (sign == ' ') encoded.append('+');
            else if (isPlain(sign)) encoded.append((char) sign);
            else utf8(isHalf(sign) ? REPLACEMENT : sign, encoded);
        }
        return encoded.toString();
    }

    private static boolean isPlain(int sign) {
        return sign >= 'a' && sign <= 'z'
                || sign >= 'A' && sign <= 'Z'
                || sign >= '0' && sign <= '9'
                || PLAIN.indexOf(sign) >= 0;
    }

    private static void utf8(int sign, StringBuilder encoded) {
        if (sign < 0x80) {
            octet(sign, encoded);
        } else if (sign < 0x800) {
            octet(0xc0 | sign >> 6, encoded);
            octet(0x80 | sign & 0x3f, encoded);
        } else if (sign < 0x10000) {
            octet(0xe0 | sign >> 12, encoded);
            octet(0x80 | sign >> 6 & 0x3f, encoded);
            octet(0x80 | sign & 0x3f, encoded);
        } else {
            octet(0xf0 | sign >> 18, encoded);
            octet(0x80 | sign >> 12 & 0x3f, encoded);
            octet(0x80 | sign >> 6 & 0x3f, encoded);
            octet(0x80 | sign & 0x3f, encoded);
        }
    }

    private static void octet(int octet, StringBuilder encoded) {
        encoded.append('%').append(DIGITS.charAt(octet >> 4)).append(DIGITS.charAt(octet & 15));
    }

    public static String decode(String encoded) {
        Octets octets = new Octets();
        for (int at = 0; at < encoded.length(); at++) {
            char sign = encoded.charAt(at);
            int octet = sign == '%' ? octet(encoded, at + 1) : -1;
            if (octet >= 0) {
                octets.add(octet);
                at += 2;
            } else {
                octets.plain(sign == '+' ? ' ' : sign);
            }
        }
        return whole(octets.text());
    }

    /** An address as it was typed may hold half of a pair. */
    private static String whole(String text) {
        StringBuilder whole = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            int sign = text.codePointAt(at);
            at += Character.charCount(sign);
            whole.appendCodePoint(isHalf(sign) ? REPLACEMENT : sign);
        }
        return whole.toString();
    }

    private static boolean isHalf(int sign) {
        return sign >= 0xd800 && sign <= 0xdfff;
    }

    /** Less than 0 where no two digits stand. */
    private static int octet(String encoded, int at) {
        if (at + 2 > encoded.length()) return -1;
        int high = digit(encoded.charAt(at)), low = digit(encoded.charAt(at + 1));
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    private static int digit(char sign) {
        return DIGITS.indexOf(sign >= 'a' && sign <= 'f' ? sign - 'a' + 'A' : sign);
    }

    /** Octets that become signs. */
    private static final class Octets {
        private final StringBuilder text = new StringBuilder();
        private int sign;
        private int missing;
        private int least;

        void add(int octet) {
            if (missing > 0 && (octet & 0xc0) == 0x80) {
                sign = sign << 6 | octet & 0x3f;
                if (--missing == 0) text.appendCodePoint(isSign() ? sign : REPLACEMENT);
                return;
            }
            end();
            if (octet < 0x80) text.append((char) octet);
            else if ((octet & 0xe0) == 0xc0) startSequence(octet & 0x1f, 1, 0x80);
            else if ((octet & 0xf0) == 0xe0) startSequence(octet & 0x0f, 2, 0x800);
            else if ((octet & 0xf8) == 0xf0) startSequence(octet & 0x07, 3, 0x10000);
            else text.append((char) REPLACEMENT);
        }

        private void startSequence(int bits, int more, int smallest) {
            sign = bits;
            missing = more;
            least = smallest;
        }

        private boolean isSign() {
            return sign >= least && sign <= 0x10ffff && !isHalf(sign);
        }

        void plain(char unit) {
            end();
            text.append(unit);
        }

        private void end() {
            if (missing > 0) text.append((char) REPLACEMENT);
            missing = 0;
        }

        String text() {
            end();
            return text.toString();
        }
    }
}
