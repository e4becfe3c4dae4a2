package backprop.pretrained;

import backprop.data.handwriting.DigitGenerator;
import backprop.data.handwriting.DigitTemplates;
import backprop.data.nondigit.NonDigitGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What writes the digits, and what is none, that nets learn from.
 *
 * @param digits as the lab generates them everywhere
 * @param penDigits the same hands, which know more ways of writing: for what is drawn on the pad
 */
public record Generators(DigitGenerator digits, DigitGenerator penDigits, NonDigitGenerator nonDigits) {
    /** From web/data. */
    public static Generators load() {
        DigitTemplates templates = DigitTemplates.parse(text("templates.json"));
        DigitGenerator digits = new DigitGenerator(templates);
        return new Generators(
                digits,
                new DigitGenerator(templates.and(text("pen-templates.json"))),
                new NonDigitGenerator(digits, new DigitGenerator(templates.signs(text("signs.json")))));
    }

    private static String text(String name) {
        try (InputStream in = Generators.class.getResourceAsStream("/backprop/web/data/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
