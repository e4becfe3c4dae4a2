package backprop.pretrained;

import backprop.data.Dataset;
import backprop.data.handwriting.DigitGenerator;
import backprop.data.handwriting.DigitRange;
import backprop.data.handwriting.DigitTemplates;
import backprop.data.handwriting.HandwritingRandom;
import backprop.data.nondigit.NonDigitGenerator;
import backprop.data.pad.DrawnDataset;
import backprop.data.pen.PenDigit;
import backprop.math.Rng;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What writes the digits, and what is none, that nets learn from.
 *
 * @param digits as the lab generates them everywhere
 * @param penDigits the same hands, which know more ways of writing: for what is drawn on the pad
 */
public record Generators(DigitGenerator digits, DigitGenerator penDigits, NonDigitGenerator nonDigits) {
    /** The widest are as wide as a third of the digit: small digits on a pad are as thick. */
    private static final double THINNEST_PEN = 12, THICKEST_PEN = 56;
    /** On the tablet a digit is as high as half of it. */
    private static final double THICKEST_ON_TABLET = 34;

    /** So many as people draw them on the pad, with pens of all widths. */
    Dataset drawn(Rng rng, int count) {
        return penDigits.drawn(rng, count, DigitRange.ROBUST, THINNEST_PEN, THICKEST_PEN);
    }

    /** So many that were written on the tablet, any of them any time, with pens of all widths. */
    static Dataset written(List<PenDigit> digits, Rng rng, int count) {
        PenDigit[] chosen = new PenDigit[count];
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            chosen[i] = digits.get(rng.below(digits.size()));
            labels[i] = (byte) chosen[i].digit();
        }
        HandwritingRandom random = new HandwritingRandom(rng);
        return DrawnDataset.of(labels, i -> chosen[i].onPad(random.between(THINNEST_PEN, THICKEST_ON_TABLET)));
    }

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
