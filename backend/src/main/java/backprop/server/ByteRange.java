package backprop.server;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a body, as one entry of the header Range asks for it. RFC 9110, section 14.
 *
 * @param from the first byte
 * @param to the byte after the last
 */
record ByteRange(int from, int to) {
    private static final Pattern SINGLE = Pattern.compile("(?i:bytes)\\s*=\\s*(\\d{0,18})\\s*-\\s*(\\d{0,18})\\s*");

    /**
     * What is asked for; empty within the body where that has no such byte. None where a header asks for nothing in
     * particular, or for several parts at once: it may be left aside.
     */
    static Optional<ByteRange> parse(String header, int length) {
        Matcher matcher = SINGLE.matcher(header);
        if (!matcher.matches()) return Optional.empty();
        String first = matcher.group(1), last = matcher.group(2);
        if (first.isEmpty() && last.isEmpty()) return Optional.empty();
        if (first.isEmpty()) {
            long count = Math.min(length, Long.parseLong(last));
            return Optional.of(new ByteRange((int) (length - count), length));
        }
        long from = Long.parseLong(first);
        long to = last.isEmpty() ? Long.MAX_VALUE : Long.parseLong(last) + 1;
        if (to <= from) return Optional.empty();
        return Optional.of(new ByteRange((int) Math.min(from, length), (int) Math.min(to, length)));
    }

    boolean isEmpty() {
        return from == to;
    }

    int length() {
        return to - from;
    }

    byte[] of(byte[] body) {
        return length() == body.length ? body : Arrays.copyOfRange(body, from, to);
    }

    /** As the header Content-Range has it. */
    String within(int length) {
        return "bytes " + (isEmpty() ? "*" : from + "-" + (to - 1)) + "/" + length;
    }
}
