package backprop.data.handwriting;

import backprop.data.Dataset;
import backprop.data.pad.DrawnDataset;
import backprop.data.pad.Ink;
import backprop.data.pad.Point;
import backprop.data.pad.Stroke;
import backprop.math.Rng;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes digits as people do, for learning without MNIST's files. The same seed gives the same digits, bit for bit, on
 * every machine. Not for several threads at once.
 */
public final class DigitGenerator {
    private static final double SMALLEST_ON_PAD = 0.5;
    private static final double LARGEST_ON_PAD = 0.85;

    private final Pens pens;
    private final int count;
    private final DigitShape shape;
    private final DigitRenderer renderer = new DigitRenderer();
    private final PenPath path = new PenPath();

    public DigitGenerator(DigitTemplates templates) {
        pens = templates.pens();
        count = templates.count();
        shape = new DigitShape(templates);
    }

    /**
     * 784 bytes, made as MNIST's pictures were: 0 paper to 255 ink.
     *
     * @throws IllegalArgumentException if there are no templates of such a digit
     */
    public byte[] image(int digit, DigitRange range, Rng rng) {
        byte[] image = new byte[Dataset.PIXELS];
        write(checked(digit), range, new HandwritingRandom(rng), image, 0);
        return image;
    }

    /** So many digits, 0 to 9 in turn. */
    public Dataset generate(Rng rng, int count, DigitRange range) {
        byte[] images = new byte[Math.multiplyExact(count, Dataset.PIXELS)];
        byte[] labels = new byte[count];
        HandwritingRandom chance = new HandwritingRandom(rng);
        for (int i = 0; i < count; i++) {
            labels[i] = (byte) (i % Dataset.CLASSES);
            write(labels[i], range, chance, images, i * Dataset.PIXELS);
        }
        return new Dataset(images, labels);
    }

    /** So many digits, 0 to 9 in turn, drawn on the pad with pens of any width from the thinnest to the thickest, in its pixels. */
    public Dataset drawn(Rng rng, int count, DigitRange range, double thinnest, double thickest) {
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) labels[i] = (byte) (i % Dataset.CLASSES);
        HandwritingRandom random = new HandwritingRandom(rng);
        return DrawnDataset.of(labels, i -> strokes(labels[i], range, random.between(thinnest, thickest), rng));
    }

    /**
     * A digit as strokes on the pad, somewhere, of half its size to 85 %, with a pen of that width in pixels.
     *
     * @throws IllegalArgumentException if there are no templates of such a digit
     */
    public List<Stroke> strokes(int digit, DigitRange range, double width, Rng rng) {
        HandwritingRandom chance = new HandwritingRandom(rng);
        shape.write(checked(digit), range, chance, path);
        PathBounds bounds = PathBounds.of(path, 1, 0, 0);
        double scale = Ink.SIDE * chance.between(SMALLEST_ON_PAD, LARGEST_ON_PAD) / bounds.longerSide();
        double left = place((bounds.right() - bounds.left()) * scale, width, chance) - bounds.left() * scale;
        double top = place((bounds.bottom() - bounds.top()) * scale, width, chance) - bounds.top() * scale;
        List<Stroke> strokes = new ArrayList<>();
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < path.length(); i++) {
            points.add(new Point(left + path.x[i] * scale, top + path.y[i] * scale));
            if (!path.continues(i)) {
                strokes.add(new Stroke(width, points));
                points.clear();
            }
        }
        return strokes;
    }

    private void write(int digit, DigitRange range, HandwritingRandom chance, byte[] into, int at) {
        shape.write(digit, range, chance, path);
        double radius = pens.chooseRadius(digit, chance);
        renderer.render(path, radius, pens.chooseEdge(chance), into, at);
    }

    /** Where something so long begins, so that the pen stays on the pad. */
    private static double place(double length, double width, HandwritingRandom chance) {
        return chance.between(width / 2, Math.max(width / 2, Ink.SIDE - width / 2 - length));
    }

    /** How many digits it writes, or signs. */
    public int count() {
        return count;
    }

    private int checked(int digit) {
        if (digit < 0 || digit >= count) throw new IllegalArgumentException("there is no digit " + digit);
        return digit;
    }
}
