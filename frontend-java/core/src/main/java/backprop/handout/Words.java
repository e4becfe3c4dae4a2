package backprop.handout;

/**
 * What a teacher says in a link. Anybody may have written it: it is one short line each, of signs that are seen and that leave
 * the direction of the writing alone.
 *
 * @param title up to 60 chars; may be empty
 * @param task up to 240 chars; may be empty
 */
public record Words(String title, String task) {
    public static final int MOST_TITLE = 60, MOST_TASK = 240;
    public static final Words NONE = new Words("", "");

    /** Whatever the two are, they are made to fit. */
    public Words {
        title = line(title, MOST_TITLE);
        task = line(task, MOST_TASK);
    }

    public boolean isEmpty() {
        return title.isEmpty() && task.isEmpty();
    }

    /** Blanks of all kinds, line breaks among them, become one space; what is not seen goes; whole signs only. */
    static String line(String text, int most) {
        StringBuilder line = new StringBuilder();
        boolean blank = false;
        for (int at = 0; at < text.length(); ) {
            int sign = text.codePointAt(at);
            int units = Character.charCount(sign);
            at += units;
            if (isBlank(sign)) {
                blank = true;
            } else if (isSeen(sign)) {
                boolean spaced = blank && line.length() > 0;
                if (line.length() + units + (spaced ? 1 : 0) > most) break;
                if (spaced) line.append(' ');
                line.appendCodePoint(sign);
                blank = false;
            }
        }
        return line.toString();
    }

    private static boolean isBlank(int sign) {
        return sign >= '\t' && sign <= '\r'
                || sign == ' '
                || sign == 0x85
                || sign == 0xa0
                || sign >= 0x2000 && sign <= 0x200a
                || sign == 0x2028
                || sign == 0x2029
                || sign == 0x202f
                || sign == 0x205f
                || sign == 0x3000;
    }

    /** Neither a control, nor a half of a pair, nor of zero width, nor one that turns the writing around. */
    private static boolean isSeen(int sign) {
        boolean control = sign < ' ' || sign >= 0x7f && sign <= 0x9f;
        boolean half = sign >= 0xd800 && sign <= 0xdfff;
        boolean turns = sign == 0x061c || sign >= 0x200b && sign <= 0x200f || sign >= 0x202a && sign <= 0x202e;
        boolean unseen = sign == 0xad || sign >= 0x2060 && sign <= 0x206f || sign == 0xfeff;
        boolean none = (sign & 0xfffe) == 0xfffe || sign >= 0xfff0 && sign <= 0xfffb || sign >= 0xe0000;
        return !control && !half && !turns && !unseen && !none;
    }
}
