package backprop.question;

import backprop.number.Numbers;

/** The same signs, whichever keyboard they come from. */
final class Typed {
    private static final String SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", RAISED = "0123456789-+";
    private static final String MINUS = "−–—‒", TIMES = "×·⋅∗•", OVER = "÷∕⁄";

    private Typed() {}

    /** Full-width signs become narrow, every minus, times and division sign the plain one; superscripts come after a ^. */
    static String plain(String typed) {
        StringBuilder plain = new StringBuilder();
        boolean isRaised = false;
        for (char sign : typed.toCharArray()) {
            int raised = SUPERSCRIPT.indexOf(sign);
            if (raised >= 0 && !isRaised) plain.append('^');
            isRaised = raised >= 0;
            plain.append(isRaised ? RAISED.charAt(raised) : plain(sign));
        }
        return plain.toString();
    }

    private static char plain(char sign) {
        if (sign != Numbers.plain(sign)) return Numbers.plain(sign);
        if (sign == '。') return '.';
        if (sign == '、') return ',';
        if (MINUS.indexOf(sign) >= 0) return '-';
        if (TIMES.indexOf(sign) >= 0) return '*';
        return OVER.indexOf(sign) >= 0 ? '/' : sign;
    }

    /** Also those that keep a number together. */
    static boolean isSpace(char sign) {
        return sign <= ' ' || "\u00a0\u2007\u2009\u202f\u3000".indexOf(sign) >= 0;
    }
}
