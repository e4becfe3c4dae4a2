package backprop.nn.architecture;

import java.util.Optional;

/** A window in a net's text: 5, 5s2p1, 5p2. */
record WindowText(int size, Optional<Integer> stride, int padding) {
    private static final int MOST_DIGITS = 9;

    static Optional<WindowText> read(String word) {
        int p = word.indexOf('p');
        Optional<Integer> padding = p < 0 ? Optional.of(0) : number(word.substring(p + 1));
        String rest = p < 0 ? word : word.substring(0, p);
        int s = rest.indexOf('s');
        Optional<Integer> stride = s < 0 ? Optional.empty() : number(rest.substring(s + 1));
        Optional<Integer> size = number(s < 0 ? rest : rest.substring(0, s));
        if (padding.isEmpty() || size.isEmpty() || s >= 0 && stride.isEmpty()) return Optional.empty();
        return Optional.of(new WindowText(size.get(), stride, padding.get()));
    }

    /** @param usual the stride that need not be said */
    static String write(int size, int stride, int padding, int usual) {
        return size + (stride == usual ? "" : "s" + stride) + (padding == 0 ? "" : "p" + padding);
    }

    /** Of digits alone, and not too many. */
    static Optional<Integer> number(String word) {
        if (word.isEmpty() || word.length() > MOST_DIGITS) return Optional.empty();
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < '0' || word.charAt(i) > '9') return Optional.empty();
        }
        return Optional.of(Integer.parseInt(word));
    }
}
