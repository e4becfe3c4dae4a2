package backprop.session.protocol;

/**
 * A digit and what the net took it for.
 *
 * @param index in the test digits
 * @param pixels 784 bytes
 * @param guesses the three likeliest answers, the likeliest first
 * @param probabilities of these
 */
public record Misreading(int index, byte[] pixels, int label, int[] guesses, float[] probabilities) {}
