package backprop.python.print;

import backprop.python.value.Problem;

/**
 * What stands behind the colon of a format: {@code [[fill]align][sign][#][0][width][,][.precision][type]}.
 *
 * @param align one of &lt; &gt; ^ =, or a space where none is given
 * @param sign - + or a space
 * @param grouping , or _, or a space for none
 * @param precision −1 where none is given
 * @param type a space where none is given
 */
record FormatSpec(
        int fill, char align, char sign, boolean alternate, int width, char grouping, int precision, char type) {
    private static final int WIDEST = 1_000_000;

    /** @throws backprop.python.value.Raise ValueError for what is none */
    static FormatSpec parse(String text, String typeName) {
        return new Reader(text, typeName).read();
    }

    private static final class Reader {
        private final String text;
        private final String typeName;
        private int position;

        Reader(String text, String typeName) {
            this.text = text;
            this.typeName = typeName;
        }

        FormatSpec read() {
            int fill = ' ';
            char align = ' ';
            if (!text.isEmpty()) {
                int first = text.codePointAt(0);
                int next = Character.charCount(first);
                if (next < text.length() && "<>^=".indexOf(text.charAt(next)) >= 0) {
                    fill = first;
                    align = text.charAt(next);
                    position = next + 1;
                } else if ("<>^=".indexOf(text.charAt(0)) >= 0) {
                    align = text.charAt(position++);
                }
            }
            char sign = oneOf("+- ", '-');
            boolean alternate = oneOf("#", ' ') == '#';
            if (peek() == '0' && align == ' ') {
                fill = '0';
                align = '=';
                position++;
            }
            int width = number(0);
            char grouping = oneOf(",_", ' ');
            int precision = -1;
            if (peek() == '.') {
                position++;
                precision = number(-1);
                if (precision < 0) throw Problem.MISSING_PRECISION.raise();
            }
            char type = position < text.length() ? text.charAt(position++) : ' ';
            if (position < text.length()) throw Problem.INVALID_FORMAT.raise(text, typeName);
            return new FormatSpec(fill, align, sign, alternate, width, grouping, precision, type);
        }

        private char peek() {
            return position < text.length() ? text.charAt(position) : '\0';
        }

        private char oneOf(String signs, char otherwise) {
            return position < text.length() && signs.indexOf(peek()) >= 0 ? text.charAt(position++) : otherwise;
        }

        private int number(int otherwise) {
            int start = position;
            int value = 0;
            for (; peek() >= '0' && peek() <= '9'; position++) value = Math.min(value * 10 + peek() - '0', WIDEST + 1);
            if (value > WIDEST) throw Problem.TOO_MANY_DIGITS.raise();
            return position == start ? otherwise : value;
        }
    }

    /** The text with fill around it. */
    String aligned(String signText, String body, char standard) {
        int missing = width - body.codePointCount(0, body.length()) - signText.length();
        if (missing <= 0) return signText + body;
        String filler = new String(Character.toChars(fill));
        return switch (align == ' ' ? standard : align) {
            case '<' -> signText + body + filler.repeat(missing);
            case '^' -> filler.repeat(missing / 2) + signText + body + filler.repeat(missing - missing / 2);
            case '=' -> signText + filler.repeat(missing) + body;
            default -> filler.repeat(missing) + signText + body;
        };
    }

    /** The sign that is written of a number. */
    String signOf(boolean negative) {
        return negative ? "-" : sign == '-' ? "" : "" + sign;
    }
}
