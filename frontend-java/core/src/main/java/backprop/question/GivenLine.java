package backprop.question;

import java.util.Locale;

/** A formula or a word as somebody types it. */
final class GivenLine {
    private GivenLine() {}

    /** Letters and digits, in lower case: X.T @ dY, np.dot(X.T, dY) and Xᵀ·dY are the same. */
    static String bare(String typed) {
        String line = Typed.plain(typed)
                .replace('ᵀ', 'T')
                .replace("'", "T")
                .replace("转置", "T")
                .toLowerCase(Locale.ROOT)
                .replace("np.", "")
                .replace("self.", "")
                .replace(".dot", "")
                .replace("dot(", "");
        StringBuilder bare = new StringBuilder();
        for (char sign : line.toCharArray()) if (Character.isLetterOrDigit(sign)) bare.append(sign);
        return bare.toString();
    }
}
