package backprop.handout;

import backprop.handout.CodeReading.Problem;

/** Finds the code in what somebody wrote: at the end of a line or at its beginning, the rest is a name. */
final class CodeText {
    /** What is read for one that no code has: it was one of these that look alike. */
    private static final String ALIKE = "OIL", MEANT = "011";

    private static final String BETWEEN = " -\u2010\u2011\u2012\u2013\u2014_.\t\u3000";
    private static final int FULL_WIDTH = 0xfee0;

    private final String line;

    private CodeText(String line) {
        this.line = line;
    }

    /** @param number of the line, counted from 1 */
    static ResultLine read(int number, String written) {
        String line = Words.line(written, 200);
        CodeText text = new CodeText(line);
        int begin = text.start(), end = text.end();
        if (begin >= 0) return text.line(number, line.substring(0, begin), line.substring(begin));
        if (end >= 0) return text.line(number, line.substring(end), line.substring(0, end));
        return new ResultLine(number, line, new CodeReading.Wrong(Problem.LENGTH, ""));
    }

    private ResultLine line(int number, String name, String code) {
        return new ResultLine(number, trimmed(name), reading(code));
    }

    private static CodeReading reading(String code) {
        int[] signs = new int[ResultCode.SIGNS];
        int count = 0;
        for (int i = 0; i < code.length(); i++) {
            if (!isSign(code.charAt(i))) continue;
            signs[count] = ResultCode.ALPHABET.indexOf(meant(code.charAt(i)));
            if (signs[count] < 0) return new CodeReading.Wrong(Problem.SIGN, "" + meant(code.charAt(i)));
            count++;
        }
        return ResultCode.of(signs);
    }

    /** Where the last eight signs of the line begin, if nothing but these stands there; else less than 0. */
    private int start() {
        int count = 0;
        for (int at = line.length() - 1; at >= 0; at--) {
            if (isSign(line.charAt(at))) count++;
            else if (BETWEEN.indexOf(line.charAt(at)) < 0) return -1;
            if (count == ResultCode.SIGNS) return at == 0 || !isSign(line.charAt(at - 1)) ? at : -1;
        }
        return -1;
    }

    /** Where the first eight signs end. */
    private int end() {
        int count = 0;
        for (int at = 0; at < line.length(); at++) {
            if (isSign(line.charAt(at))) count++;
            else if (BETWEEN.indexOf(line.charAt(at)) < 0) return -1;
            if (count == ResultCode.SIGNS) return at + 1 == line.length() || !isSign(line.charAt(at + 1)) ? at + 1 : -1;
        }
        return -1;
    }

    private static boolean isSign(char sign) {
        char plain = plain(sign);
        return plain >= '0' && plain <= '9' || plain >= 'A' && plain <= 'Z';
    }

    private static char meant(char sign) {
        int alike = ALIKE.indexOf(plain(sign));
        return alike < 0 ? plain(sign) : MEANT.charAt(alike);
    }

    /** A capital, also of what a Chinese keyboard types in full width. */
    private static char plain(char sign) {
        char narrow = sign > FULL_WIDTH && sign <= FULL_WIDTH + '~' ? (char) (sign - FULL_WIDTH) : sign;
        return narrow >= 'a' && narrow <= 'z' ? (char) (narrow - 'a' + 'A') : narrow;
    }

    /** Without what stood between it and the code. */
    private static String trimmed(String name) {
        int from = 0, to = name.length();
        while (from < to && isBeside(name.charAt(from))) from++;
        while (to > from && isBeside(name.charAt(to - 1))) to--;
        return Words.line(name.substring(from, to), Words.MOST_TITLE);
    }

    private static boolean isBeside(char sign) {
        return BETWEEN.indexOf(sign) >= 0 || ",;:|=\uff0c\uff1b\uff1a\u3001".indexOf(sign) >= 0;
    }
}
