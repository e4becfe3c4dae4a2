package backprop.data.handwriting;

import backprop.math.Maths;

/**
 * Bends the plane that a digit is written on: two waves across it, then bows, a taper, a stretch, the slant and a turn.
 * Leaves the digit around (0, 0).
 */
final class Warp {
    private final Wave first;
    private final Wave second;
    private final double bowUpright;
    private final double bowAcross;
    private final double taper;
    private final double stretch;
    private final double slant;
    private final double cos;
    private final double sin;

    Warp(DistortionParameters bending, double strength, HandwritingRandom chance) {
        first = new Wave(bending, strength, chance);
        second = new Wave(bending, strength, chance);
        bowUpright = strength * bending.bowUpright() / 2 * chance.spread();
        bowAcross = strength * bending.bowAcross() * 2 * chance.spread();
        taper = strength * bending.taper() * 2 * chance.spread();
        stretch = Maths.exp(bending.stretch() * chance.spread());
        slant = bending.slant() + bending.slantSpread() * chance.spread();
        double turn = bending.turn() * chance.spread();
        cos = Maths.cos(turn);
        sin = Maths.sin(turn);
    }

    void bend(PenPath path) {
        for (int i = 0; i < path.length(); i++) {
            double x0 = path.x[i] - 0.5;
            double y0 = path.y[i] - 0.5;
            double phase1 = first.phaseAt(x0, y0);
            double phase2 = second.phaseAt(x0, y0);
            double x = x0 + first.shiftX(phase1) + second.shiftX(phase2);
            double y = y0 + first.shiftY(phase1) + second.shiftY(phase2);
            y += bowUpright * (0.25 - y * y);
            x = (1 + taper * y) * stretch * x;
            x += bowAcross * (y * y - 0.12);
            x -= slant * y;
            path.x[i] = cos * x - sin * y;
            path.y[i] = sin * x + cos * y;
        }
    }

    /** A wave that runs across the plane in some direction and shifts what it meets. */
    private static final class Wave {
        private final double acrossX;
        private final double acrossY;
        private final double lagX;
        private final double lagY;
        private final double heightX;
        private final double heightY;

        Wave(DistortionParameters bending, double strength, HandwritingRandom chance) {
            double frequency = bending.waveFrequency() * chance.between(0.5, 1.3);
            double direction = chance.angle();
            acrossX = frequency * Maths.cos(direction);
            acrossY = frequency * Maths.sin(direction);
            lagX = chance.upToOne();
            lagY = chance.upToOne();
            heightX = strength * bending.wave() * chance.spread();
            heightY = strength * bending.wave() * chance.spread();
        }

        /** In turns. */
        double phaseAt(double x, double y) {
            return acrossX * x + acrossY * y;
        }

        double shiftX(double phase) {
            return heightX * SmoothWave.at(phase + lagX);
        }

        double shiftY(double phase) {
            return heightY * SmoothWave.at(phase + lagY);
        }
    }
}
