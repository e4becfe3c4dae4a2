package backprop.graph.layout;

/** How large the parts of a picture are, and how near they stand, in units of it; no letter is smaller than LEAST_LETTER. */
public enum Density {
    /** Circles of radius 24, numbers at a glance in type of 19. */
    ROOMY(24, 9, 20, 44, 19, 17, 32, 34, 24, 16, 14, 14, 96, 16, 60),
    /** For a graph that is large for its room: all letters in type of 16, and less between them. */
    DENSE(19, 6, 12, 34, 16, 16, 25, 25, 19, 8, 7, 10, 40, 7, 44);

    public static final double LEAST_LETTER = 16;

    private final double radius;
    private final double ring;
    private final double corner;
    private final double boxHeight;
    private final double number;
    private final double name;
    private final double above;
    private final double below;
    private final double named;
    private final double margin;
    private final double pad;
    private final double track;
    private final double leastGap;
    private final double around;
    private final double toPort;

    Density(
            double radius,
            double ring,
            double corner,
            double boxHeight,
            double number,
            double name,
            double above,
            double below,
            double named,
            double margin,
            double pad,
            double track,
            double leastGap,
            double around,
            double toPort) {
        this.radius = radius;
        this.ring = ring;
        this.corner = corner;
        this.boxHeight = boxHeight;
        this.number = number;
        this.name = name;
        this.above = above;
        this.below = below;
        this.named = named;
        this.margin = margin;
        this.pad = pad;
        this.track = track;
        this.leastGap = leastGap;
        this.around = around;
        this.toPort = toPort;
    }

    /** Of an operation's circle. */
    public double radius() {
        return radius;
    }

    /** From the circle to the ring around the node at work. */
    public double ring() {
        return ring;
    }

    /** The radius of a line's corners. */
    public double corner() {
        return corner;
    }

    /** Of inputs, constants and the result. */
    public double boxHeight() {
        return boxHeight;
    }

    /** The type of values and gradients. */
    public double numberType() {
        return number;
    }

    /** The type of names. */
    public double nameType() {
        return name;
    }

    /** What a text above a line takes. */
    public double above() {
        return above;
    }

    /** What a text below a line takes. */
    public double below() {
        return below;
    }

    /** What a name above the text above a line takes. */
    public double named() {
        return named;
    }

    double margin() {
        return margin;
    }

    double pad() {
        return pad;
    }

    double track() {
        return track;
    }

    double leastGap() {
        return leastGap;
    }

    double around() {
        return around;
    }

    double toPort() {
        return toPort;
    }
}
