package backprop.command;

import java.util.regex.Pattern;

/**
 * Text that a terminal shows and does not obey. Names, headers and arguments come from anywhere; an escape sequence in them
 * could clear the screen or write what nobody said, and kilobytes would push the sentence out of sight.
 */
final class Printable {
    private static final int LONGEST = 1_000, BEGINNING = 600, END = 300;
    /** Control characters, line ends, and what turns the direction of writing. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

    private Printable() {}

    /** In one line: such characters as \u001b, and of more than a thousand the beginning and the end. */
    static String of(String text) {
        String whole = UNPRINTABLE.matcher(shortened(text)).replaceAll(found -> escaped(found.group()));
        return shortened(whole);
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST) return text;
        return text.substring(0, BEGINNING) + " … " + text.substring(text.length() - END);
    }

    private static String escaped(String character) {
        return String.format("\\\\u%04x", (int) character.charAt(0));
    }
}
