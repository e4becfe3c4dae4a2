package backprop.data.handwriting;

/** The smallest upright rectangle around a path that is drawn with a pen. */
record PathBounds(double left, double top, double right, double bottom) {
    static PathBounds of(PenPath path, double scale, double radius, double more) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < path.length(); i++) {
            double reach = radius * path.thickness[i] + more;
            double x = path.x[i] * scale;
            double y = path.y[i] * scale;
            left = Math.min(left, x - reach);
            right = Math.max(right, x + reach);
            top = Math.min(top, y - reach);
            bottom = Math.max(bottom, y + reach);
        }
        return new PathBounds(left, top, right, bottom);
    }

    double longerSide() {
        return Math.max(right - left, bottom - top);
    }

    double middleX() {
        return (left + right) / 2;
    }

    double middleY() {
        return (top + bottom) / 2;
    }
}
