package backprop.picture;

import backprop.data.pad.AreaAverage;
import backprop.data.pad.Box;
import backprop.data.pad.ResampleWeights;

/** A grey picture, such as a photograph: width × height luminances, row-major, 0 black to 1 white. */
public record GreyPicture(int width, int height, float[] luminance) {
    /** @throws IllegalArgumentException if it is empty, or there are not width · height numbers */
    public GreyPicture {
        if (width < 1 || height < 1 || (long) width * height != luminance.length) {
            throw new IllegalArgumentException(
                    "a picture of " + width + "×" + height + " cannot have " + luminance.length + " pixels");
        }
    }

    /**
     * @param rgba four bytes a pixel, row-major: red, green, blue, and how opaque it is
     * @throws IllegalArgumentException if these are not height × width × 4 bytes
     */
    public static GreyPicture of(int width, int height, byte[] rgba) {
        if (4L * width * height != rgba.length) {
            throw new IllegalArgumentException(
                    "a picture of " + width + "×" + height + " cannot have " + rgba.length + " bytes");
        }
        return new GreyPicture(width, height, Grey.of(rgba));
    }

    int longerSide() {
        return Math.max(width, height);
    }

    /** The same picture with a longer side of so many pixels, each the mean of what it covers. */
    GreyPicture scaledTo(int longerSide) {
        double scale = longerSide() / (double) longerSide;
        int columns = (int) Math.max(1, Math.floor(width / scale + 0.5));
        int rows = (int) Math.max(1, Math.floor(height / scale + 0.5));
        float[] scaled = AreaAverage.scaled(
                luminance,
                width,
                new Box(0, 0, width, height),
                new ResampleWeights(columns, width, width / (double) columns, 0),
                new ResampleWeights(rows, height, height / (double) rows, 0));
        return new GreyPicture(columns, rows, scaled);
    }

    /** Light for dark and dark for light. */
    GreyPicture negative() {
        float[] negative = new float[luminance.length];
        for (int i = 0; i < negative.length; i++) negative[i] = 1 - luminance[i];
        return new GreyPicture(width, height, negative);
    }
}
