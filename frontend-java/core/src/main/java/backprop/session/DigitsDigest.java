package backprop.session;

import backprop.data.Samples;
import backprop.weights.Sha256;

/**
 * SHA-256 of the digits that a run learns from and of those that it is tested on: of each set its size, as four little-endian
 * bytes, then for each digit its label and the bytes of its picture.
 */
public final class DigitsDigest {
    private DigitsDigest() {}

    public static String of(Samples train, Samples test) {
        Sha256 digest = new Sha256();
        add(digest, train);
        add(digest, test);
        return digest.hex();
    }

    private static void add(Sha256 digest, Samples samples) {
        int size = samples.size();
        digest.update(new byte[] {(byte) size, (byte) (size >>> 8), (byte) (size >>> 16), (byte) (size >>> 24)});
        for (int i = 0; i < size; i++) {
            digest.update(new byte[] {(byte) samples.label(i)});
            digest.update(samples.image(i));
        }
    }
}
