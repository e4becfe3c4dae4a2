package backprop.data.handwriting;

/** Writes a digit: a template's control points shifted a little, curves through them, their ends varied, all of it bent. */
final class DigitShape {
    private final DigitTemplates templates;

    DigitShape(DigitTemplates templates) {
        this.templates = templates;
    }

    /** The path of one digit, of about size 1 around (0, 0). */
    void write(int digit, DigitRange range, HandwritingRandom chance, PenPath into) {
        double strength = templates.chooseStrength(range, chance);
        double[][] strokes = templates.chooseStrokes(digit, chance);
        DistortionParameters bending = templates.bending();
        into.clear();
        for (double[] points : strokes) {
            double shift = strokes.length > 1 ? strength * bending.strokeShift() : 0;
            jitter(points, shift * chance.spread(), shift * chance.spread(), strength, chance);
            int start = into.length();
            CatmullRom.draw(points, into);
            StrokeEnds.vary(into, start, strength * bending.ends(), chance);
        }
        new Warp(bending, strength, chance).bend(into);
        new PenPressure(templates.pens(), strength, chance).apply(into);
    }

    /** Neighbouring points go partly the same way; the two points of a corner stay together. */
    private void jitter(double[] points, double shiftX, double shiftY, double strength, HandwritingRandom chance) {
        double size = strength * templates.bending().jitter();
        double kept = templates.bending().jitterKept();
        double fresh = Math.sqrt(1 - kept * kept);
        double driftX = chance.spread();
        double driftY = chance.spread();
        double lastX = Double.NaN;
        double lastY = Double.NaN;
        for (int i = 0; i < points.length; i += 2) {
            if (points[i] != lastX || points[i + 1] != lastY) {
                driftX = kept * driftX + fresh * chance.spread();
                driftY = kept * driftY + fresh * chance.spread();
            }
            lastX = points[i];
            lastY = points[i + 1];
            points[i] = shiftX + size * driftX + points[i];
            points[i + 1] = shiftY + size * driftY + points[i + 1];
        }
    }
}
