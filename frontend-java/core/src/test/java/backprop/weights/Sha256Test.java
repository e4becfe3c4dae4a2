package backprop.weights;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Sha256Test {
    private final Random random = new Random(1);

    @Test
    void everyLengthAroundABlockGivesTheDigestThatJavaGives() throws Exception {
        for (int length = 0; length < 200; length++) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            Sha256 sha256 = new Sha256();
            sha256.update(bytes);
            assertEquals(expected(bytes), sha256.hex());
        }
    }

    @Test
    void bytesMayComeInPieces() throws Exception {
        byte[] bytes = new byte[100_000];
        random.nextBytes(bytes);
        Sha256 sha256 = new Sha256();
        int from = 0;
        while (from < bytes.length) {
            int to = Math.min(from + random.nextInt(3000), bytes.length);
            sha256.update(Arrays.copyOfRange(bytes, from, to));
            from = to;
        }
        assertEquals(expected(bytes), sha256.hex());
    }

    private static String expected(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
