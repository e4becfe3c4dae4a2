package backprop.data.nondigit;

import backprop.data.handwriting.DigitGenerator;
import backprop.data.handwriting.DigitTemplates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The generator with the templates that the lab has. */
public final class NonDigits {
    private NonDigits() {}

    public static DigitTemplates templates() {
        return DigitTemplates.parse(text("templates.json"));
    }

    public static NonDigitGenerator generator() {
        DigitTemplates digits = templates();
        return new NonDigitGenerator(new DigitGenerator(digits), new DigitGenerator(digits.signs(text("signs.json"))));
    }

    static String text(String name) {
        try {
            return Files.readString(Path.of("../../web/data").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
