package backprop.picture;

/**
 * The greys of a picture in colour, which may be transparent in part. It is laid on white or on black: ink alone on the one
 * that it stands out from, a picture with holes on the one that is more like it.
 */
final class Grey {
    private static final double MOSTLY = 0.6;

    private final byte[] rgba;

    private Grey(byte[] rgba) {
        this.rgba = rgba;
    }

    /** @param rgba four bytes a pixel: red, green, blue, and how opaque it is */
    static float[] of(byte[] rgba) {
        return new Grey(rgba).onGround();
    }

    private float[] onGround() {
        double ground = ground();
        float[] grey = new float[rgba.length / 4];
        for (int i = 0; i < grey.length; i++) {
            double opacity = byteAt(4 * i + 3) / 255.0;
            grey[i] = (float) (opacity * luminance(i) + (1 - opacity) * ground);
        }
        return grey;
    }

    private double ground() {
        double opaque = 0;
        double light = 0;
        int pixels = rgba.length / 4;
        for (int i = 0; i < pixels; i++) {
            double opacity = byteAt(4 * i + 3) / 255.0;
            opaque += opacity;
            light += opacity * luminance(i);
        }
        boolean isLight = light > opaque / 2;
        boolean isInk = opaque < MOSTLY * pixels;
        return isLight == isInk ? 0 : 1;
    }

    /** By Rec. 709, of the values as they are stored: 0 black to 1 white. */
    private double luminance(int pixel) {
        int at = 4 * pixel;
        return (0.2126 * byteAt(at) + 0.7152 * byteAt(at + 1) + 0.0722 * byteAt(at + 2)) / 255;
    }

    private int byteAt(int at) {
        return rgba[at] & 0xFF;
    }
}
