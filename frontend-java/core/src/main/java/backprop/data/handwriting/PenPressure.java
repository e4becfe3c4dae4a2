package backprop.data.handwriting;

import backprop.math.Maths;

/** Thickens and thins a path as a hand presses and lets go, and as a broad nib lies along the line or across it. */
final class PenPressure {
    private static final double THINNEST = 0.4;

    private final double wave;
    private final double frequency;
    private final double phase;
    private final double trend;
    private final double nib;
    private final double nibCos;
    private final double nibSin;

    PenPressure(Pens pens, double strength, HandwritingRandom chance) {
        wave = strength * pens.pressure() * Math.abs(chance.spread());
        frequency = chance.between(0.5, pens.pressureWaves());
        phase = chance.upToOne();
        trend = 0.7 * strength * pens.pressure() * chance.spread();
        nib = pens.nib() * chance.spread();
        double doubleAngle = chance.angle();
        nibCos = Maths.cos(doubleAngle);
        nibSin = Maths.sin(doubleAngle);
    }

    void apply(PenPath path) {
        int last = Math.max(1, path.length() - 1);
        for (int i = 0; i < path.length(); i++) {
            double share = i / (double) last;
            double pressed = 1 + wave * SmoothWave.at(phase + frequency * share) + trend * (share - 0.5);
            path.thickness[i] = Math.max(THINNEST, Math.max(THINNEST, pressed) * nibAt(path, i));
        }
    }

    /** 1 + nib·cos 2(α − β) for a line at angle α and a nib at angle β; with d = (x, y), cos 2α = (x² − y²) / |d|². */
    private double nibAt(PenPath path, int i) {
        int next = path.continues(i) ? i + 1 : i;
        int previous = path.startsAt(i) ? i : i - 1;
        double x = path.x[next] - path.x[previous];
        double y = path.y[next] - path.y[previous];
        double squared = x * x + y * y;
        if (squared < 1e-12) return 1;
        return 1 + nib * (nibCos * (x * x - y * y) + nibSin * 2 * x * y) / squared;
    }
}
