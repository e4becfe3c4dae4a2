package backprop.browser;

import backprop.data.handwriting.DigitGenerator;
import backprop.data.handwriting.DigitRange;
import backprop.data.handwriting.DigitTemplates;
import backprop.data.pad.Ink;
import backprop.data.pad.Stroke;
import backprop.math.Rng;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Digits as strokes on the pad: always the same ones. */
public final class Handwriting {
    private final DigitGenerator generator = new DigitGenerator(DigitTemplates.parse(templates()));
    private final Rng rng;

    public Handwriting(int seed) {
        rng = new Rng(seed);
    }

    public List<Stroke> strokes(int digit) {
        return generator.strokes(digit, DigitRange.NICE, Ink.USUAL_WIDTH, rng);
    }

    private static String templates() {
        try (InputStream in = Handwriting.class.getResourceAsStream("/backprop/web/data/templates.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
