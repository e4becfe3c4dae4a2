package backprop.data.augment;

import backprop.data.Dataset;

/** What stands between the pixels of one picture of a set; outside of it is paper. */
record PixelPicker(byte[] images, int start) {
    private static final int SIDE = Dataset.SIDE;

    /** The value at a place between four pixels, bilinear. */
    double between(double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double right = x - left;
        double below = y - top;
        double above = pixel(left, top) * (1 - right) + pixel(left + 1, top) * right;
        double under = pixel(left, top + 1) * (1 - right) + pixel(left + 1, top + 1) * right;
        return above * (1 - below) + under * below;
    }

    private int pixel(int x, int y) {
        return x < 0 || x >= SIDE || y < 0 || y >= SIDE ? 0 : images[start + y * SIDE + x] & 0xFF;
    }
}
