package backprop.pretrained;

import backprop.data.Dataset;
import backprop.data.handwriting.DigitGenerator;
import backprop.data.handwriting.DigitRange;
import backprop.data.pad.Point;
import backprop.data.pen.PenDigit;
import backprop.math.Rng;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The nets and cards of web/models as they are committed, and the generator they were made with. */
final class Published {
    private Published() {}

    static byte[] file(String name) {
        return resource("models/" + name);
    }

    static String card(String net) {
        return new String(file(net + ".json"), StandardCharsets.UTF_8);
    }

    static Generators generators() {
        return Generators.load();
    }

    static DigitGenerator generator() {
        return generators().digits();
    }

    /** With two digits of a pen. */
    static TrainingDigits training(Dataset mnist) {
        return new TrainingDigits() {
            @Override
            public Dataset mnist() {
                return mnist;
            }

            @Override
            public List<PenDigit> pen() {
                List<Point> line = List.of(new Point(250, 100), new Point(250, 400));
                return List.of(
                        new PenDigit(1, List.of(line)),
                        new PenDigit(7, List.of(List.of(new Point(150, 100), new Point(250, 100)), line)));
            }
        };
    }

    static Dataset generated(int seed, int count, DigitRange range) {
        return generator().generate(new Rng(seed), count, range);
    }

    private static byte[] resource(String path) {
        try (InputStream in = Published.class.getResourceAsStream("/backprop/web/" + path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
