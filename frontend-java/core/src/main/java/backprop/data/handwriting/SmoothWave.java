package backprop.data.handwriting;

/** A sine to within a thousandth, which is enough for bending paper, and many times faster than an exact one. */
final class SmoothWave {
    private SmoothWave() {}

    /** sin 2πt, by two parabolas of t between −½ and ½, rounded off a little. */
    static double at(double t) {
        double part = t - Math.floor(t + 0.5);
        double parabola = 16 * part * (0.5 - Math.abs(part));
        return parabola * (0.775 + 0.225 * Math.abs(parabola));
    }
}
