package backprop.python.syntax;

/** The ASCII signs for which Chinese keyboards write full-width ones. */
final class FullWidth {
    private static final String WRITTEN = "，。；：（）【】“”‘’！？、《》＝＋－＊／％＜＞［］｛｝．";
    private static final String MEANT = ",.;:()[]\"\"''!?,<>=+-*/%<>[]{}.";

    private FullWidth() {}

    /** Empty if it stands for none. */
    static String ascii(int sign) {
        int place = WRITTEN.indexOf(sign);
        return place < 0 ? "" : MEANT.substring(place, place + 1);
    }
}
