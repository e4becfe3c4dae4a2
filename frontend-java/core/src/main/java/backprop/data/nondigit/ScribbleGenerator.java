package backprop.data.nondigit;

import backprop.data.handwriting.HandwritingRandom;
import backprop.data.pad.Ink;
import backprop.data.pad.Point;
import backprop.data.pad.Stroke;
import backprop.math.Maths;
import java.util.ArrayList;
import java.util.List;

/** Lines that lead nowhere, many times as long as the box they fill: a tangle, a coil, hatching, a zigzag in any direction. */
final class ScribbleGenerator {
    private static final double STEP = 6;
    private static final double SMALLEST = 0.4;
    private static final double LARGEST = 0.95;

    private final HandwritingRandom random;
    private final double width;

    ScribbleGenerator(HandwritingRandom random, double width) {
        this.random = random;
        this.width = width;
    }

    List<Stroke> next() {
        double side = Ink.SIDE * random.between(SMALLEST, LARGEST) - width;
        double left = random.between(width / 2, Ink.SIDE - width / 2 - side);
        double top = random.between(width / 2, Ink.SIDE - width / 2 - side);
        List<Point> line = line();
        return List.of(new Stroke(width, fitted(line, left, top, side)));
    }

    private List<Point> line() {
        return switch (random.below(5)) {
            case 0 -> coil();
            case 1 -> hatching();
            case 2 -> tangle();
            default -> wandering();
        };
    }

    /** From one place to any other, and on, with corners or rounded. */
    private List<Point> wandering() {
        int places = 8 + random.below(10);
        List<Point> line = new ArrayList<>();
        for (int i = 0; i < places; i++) line.add(new Point(random.between(0, 100), random.between(0, 100)));
        int roundings = random.below(4);
        for (int i = 0; i < roundings; i++) line = rounded(line);
        return line;
    }

    /** Each corner cut off at a quarter of its sides. Chaikin, "An algorithm for high-speed curve generation", 1974. */
    private static List<Point> rounded(List<Point> line) {
        List<Point> result = new ArrayList<>(List.of(line.get(0)));
        for (int i = 1; i < line.size(); i++) {
            Point a = line.get(i - 1);
            Point b = line.get(i);
            result.add(new Point(0.75 * a.x() + 0.25 * b.x(), 0.75 * a.y() + 0.25 * b.y()));
            result.add(new Point(0.25 * a.x() + 0.75 * b.x(), 0.25 * a.y() + 0.75 * b.y()));
        }
        result.add(line.get(line.size() - 1));
        return result;
    }

    /** Turns now this way, now that, and back to the middle when it has gone far. */
    private List<Point> tangle() {
        double reach = 100;
        double length = reach * random.between(5, 14);
        double direction = random.angle();
        double turn = 0;
        double nervous = random.between(0.04, 0.16);
        double x = 0;
        double y = 0;
        List<Point> line = new ArrayList<>();
        for (double gone = 0; gone < length; gone += STEP) {
            line.add(new Point(x, y));
            turn = 0.9 * turn + nervous * random.spread();
            direction += turn;
            double dx = Maths.cos(direction);
            double dy = Maths.sin(direction);
            if (x * x + y * y > reach * reach / 4) {
                // A share of the way towards the middle, so that the line stays in its box.
                double far = Math.sqrt(x * x + y * y);
                dx -= 0.5 * x / far;
                dy -= 0.5 * y / far;
                // The next step goes on from there.
                direction = angle(dx, dy, direction);
            }
            x += STEP * dx;
            y += STEP * dy;
        }
        return line;
    }

    /** Of the two directions that differ by the turn's sign, the one that (dx, dy) lies on, near the last. */
    private static double angle(double dx, double dy, double last) {
        double across = Maths.cos(last) * dy - Maths.sin(last) * dx;
        return last + Math.max(-0.5, Math.min(0.5, across));
    }

    /** Round and round, on its way from one side to the other, or outwards. */
    private List<Point> coil() {
        double rounds = random.between(3, 8);
        double along = random.between(0, 2.2);
        double outwards = random.between(0, 1);
        double flat = random.between(0.5, 1.3);
        double direction = random.angle();
        double wobble = random.between(0, 0.15);
        double phase = random.angle();
        int steps = (int) (rounds * 24);
        List<Point> line = new ArrayList<>();
        double shiftX = 0;
        double shiftY = 0;
        for (int i = 0; i <= steps; i++) {
            double share = i / (double) steps;
            double round = phase + 2 * Math.PI * rounds * share;
            double radius = 50 * (1 - outwards * (1 - share));
            shiftX = 0.95 * shiftX + wobble * 10 * random.spread();
            shiftY = 0.95 * shiftY + wobble * 10 * random.spread();
            double u = radius * Maths.cos(round) + 100 * along * share + shiftX;
            double v = flat * radius * Maths.sin(round) + shiftY;
            line.add(turned(u, v, direction));
        }
        return line;
    }

    /** To and fro, a little further each time. */
    private List<Point> hatching() {
        int strokes = 5 + random.below(6);
        double gap = random.between(14, 36);
        double uneven = random.between(0.05, 0.4);
        double direction = random.angle();
        List<Point> line = new ArrayList<>();
        for (int i = 0; i <= strokes; i++) {
            double end = (i % 2 == 0 ? -50 : 50) * (1 + uneven * random.spread());
            line.add(turned(end, i * gap * (1 + 0.3 * uneven * random.spread()), direction));
        }
        return line;
    }

    private static Point turned(double u, double v, double direction) {
        double cos = Maths.cos(direction);
        double sin = Maths.sin(direction);
        return new Point(cos * u - sin * v, sin * u + cos * v);
    }

    /** As large as the square allows, in its middle. */
    private static List<Point> fitted(List<Point> line, double left, double top, double side) {
        double x0 = line.stream().mapToDouble(Point::x).min().orElseThrow();
        double y0 = line.stream().mapToDouble(Point::y).min().orElseThrow();
        double wide = line.stream().mapToDouble(Point::x).max().orElseThrow() - x0;
        double high = line.stream().mapToDouble(Point::y).max().orElseThrow() - y0;
        double scale = side / Math.max(wide, high);
        double moveX = (side - scale * wide) / 2 + left;
        double moveY = (side - scale * high) / 2 + top;
        return line.stream()
                .map(point -> new Point(moveX + (point.x() - x0) * scale, moveY + (point.y() - y0) * scale))
                .toList();
    }
}
