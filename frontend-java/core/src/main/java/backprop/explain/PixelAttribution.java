package backprop.explain;

/**
 * What each pixel does for an answer, by the gradient of its loss: ink helps where less of it would raise the loss, and
 * hurts where less would lower it; where there is paper and ink would lower the loss, ink is missing.
 */
public record PixelAttribution(float[] help, float[] missing) {
    /**
     * @param input    n pixels, 0 paper to 1 ink
     * @param gradient of the loss by them
     * @return help: −gradient · ink, positive where ink helps; missing: −gradient · (1 − ink) where that is positive, else 0
     */
    public static PixelAttribution of(float[] input, float[] gradient) {
        float[] help = new float[input.length];
        float[] missing = new float[input.length];
        for (int i = 0; i < input.length; i++) {
            help[i] = -gradient[i] * input[i];
            missing[i] = (float) Math.max(0, -gradient[i] * (1.0 - input[i]));
        }
        return new PixelAttribution(help, missing);
    }

    /** The largest effect of either kind. */
    public float largest() {
        float largest = 0;
        for (int i = 0; i < help.length; i++) {
            largest = Math.max(largest, Math.max(Math.abs(help[i]), missing[i]));
        }
        return largest;
    }
}
