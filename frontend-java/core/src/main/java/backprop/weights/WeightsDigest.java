package backprop.weights;

import backprop.nn.Network;
import java.util.List;

/**
 * SHA-256 of all parameters as little-endian float32, in the order W1, b1, W2, b2, and of what batch normalisation has
 * gathered: equal runs have equal digests.
 */
public final class WeightsDigest {
    private WeightsDigest() {}

    public static String of(Network network) {
        return of(network.values());
    }

    /** The same of a file's, as {@link NetworkFile#values} reads them. */
    public static String of(List<float[]> parameters) {
        Sha256 digest = new Sha256();
        for (float[] values : parameters) {
            byte[] bytes = new byte[4 * values.length];
            for (int i = 0; i < values.length; i++) {
                int bits = Float.floatToIntBits(values[i]);
                for (int j = 0; j < 4; j++) bytes[4 * i + j] = (byte) (bits >>> 8 * j);
            }
            digest.update(bytes);
        }
        return digest.hex();
    }
}
