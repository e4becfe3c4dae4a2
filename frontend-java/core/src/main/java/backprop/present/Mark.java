package backprop.present;

import backprop.math.Maths;

/** What the pen leaves over what is shown, from where it came down to where it is, in pixels of the window. */
public sealed interface Mark {
    /** A shorter way is a press, meant for what lies below. */
    double SHORTEST = 6;

    double fromX();

    double fromY();

    double toX();

    double toY();

    /** As the path of an SVG. */
    String path();

    default boolean isDrawn() {
        return length() >= SHORTEST;
    }

    private double length() {
        double x = toX() - fromX(), y = toY() - fromY();
        return Math.sqrt(x * x + y * y);
    }

    /** The ellipse in the box between both places. */
    record Circle(double fromX, double fromY, double toX, double toY) implements Mark {
        @Override
        public String path() {
            double across = Math.abs(toX - fromX) / 2, down = Math.abs(toY - fromY) / 2;
            double left = Math.min(fromX, toX), right = Math.max(fromX, toX);
            double middle = (fromY + toY) / 2;
            String half = "A" + at(across, down) + " 0 1 1 ";
            return "M" + at(left, middle) + half + at(right, middle) + half + at(left, middle) + "Z";
        }
    }

    /** A line whose head is at what it points to. */
    record Arrow(double fromX, double fromY, double toX, double toY) implements Mark {
        private static final double HEAD = 26, MOST = 0.5, ANGLE = 0.5;

        @Override
        public String path() {
            Mark whole = this;
            double length = whole.length();
            if (length == 0) return "M" + at(toX, toY);
            double size = Math.min(HEAD, length * MOST) / length;
            double x = (fromX - toX) * size, y = (fromY - toY) * size;
            double cos = Maths.cos(ANGLE), sin = Maths.sin(ANGLE);
            String tip = at(toX, toY);
            return "M" + at(fromX, fromY) + "L" + tip
                    + "M" + at(toX + x * cos - y * sin, toY + x * sin + y * cos) + "L" + tip
                    + "L" + at(toX + x * cos + y * sin, toY - x * sin + y * cos);
        }
    }

    private static String at(double x, double y) {
        return tenth(x) + " " + tenth(y);
    }

    private static String tenth(double x) {
        return Double.toString(Math.round(x * 10) / 10.0);
    }
}
