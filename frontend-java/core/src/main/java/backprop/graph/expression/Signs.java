package backprop.graph.expression;

import backprop.number.Numbers;

/** What typed and pasted signs stand for: the ASCII sign, letter or digit that is meant. */
final class Signs {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ";
    private static final String RAISED_PLAIN = "0123456789+-()abcdefghijklmnoprstuvwxyz";

    private Signs() {}

    /** Full-width and typographic forms of one character count as the ASCII one; every other character is itself. */
    static char plain(char c) {
        return switch (c) {
            case '×', '·', '∙', '⋅', '∗', '•', '✕', '✖', '⨯', '\u2062' -> '*';
            case '÷', '∕', '⁄' -> '/';
            case '‐', '‑', '‒', '–', '—', '―', '﹣' -> '-';
            case '\u00a0', '\u2007', '\u202f', '\u3000', '\ufeff', '\u200b', '\u200c', '\u200d', '\u2060', '\u00ad' ->
                ' ';
            case '【', '〔' -> '[';
            case '】', '〕' -> ']';
            default -> Numbers.plain(c);
        };
    }

    /** Of each character of a text. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) plain.append(plain(text.charAt(i)));
        return plain.toString();
    }

    /** A name without its font: ｘ, 𝑥 and 𝐱 are x, and x₁ is x1. */
    static String plainName(String name) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < name.length(); ) {
            int codePoint = name.codePointAt(i);
            i += Character.charCount(codePoint);
            if (isLowered(codePoint)) plain.append((char) (codePoint - '₀' + '0'));
            else if (codePoint <= Character.MAX_VALUE) plain.append(plain((char) codePoint));
            else plain.appendCodePoint(withoutFont(codePoint));
        }
        return plain.toString();
    }

    /** Unicode has thirteen Latin alphabets for mathematics, one after the other, and after two more letters five Greek ones. */
    private static int withoutFont(int codePoint) {
        if (codePoint >= 0x1d400 && codePoint < 0x1d6a4) {
            int letter = (codePoint - 0x1d400) % 52;
            return letter < 26 ? 'A' + letter : 'a' + letter - 26;
        }
        int greek = codePoint >= 0x1d6a8 && codePoint < 0x1d7ca ? (codePoint - 0x1d6a8) % 58 : -1;
        return greek >= 26 && greek < 51 ? 'α' + greek - 26 : codePoint;
    }

    static boolean isLowered(int codePoint) {
        return codePoint >= '₀' && codePoint <= '₉';
    }

    static boolean isRaised(int codePoint) {
        return RAISED.indexOf(codePoint) >= 0;
    }

    /** The sign that stands on the line for a raised one. */
    static char lowered(char raised) {
        return RAISED_PLAIN.charAt(RAISED.indexOf(raised));
    }
}
