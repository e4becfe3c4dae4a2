package backprop.weights;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.nn.Network;
import backprop.nn.architecture.Architecture;
import backprop.tensor.JavaKernels;
import backprop.tensor.Workspace;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeightsDigestTest {
    /** 1, 2 and 0.5 as little-endian float32, by hand: W1 (2×1), then b1. */
    @Test
    void itIsTakenOfLittleEndianFloatsInTheOrderOfTheNotebook() throws Exception {
        Network network = Network.of(
                new Workspace(new JavaKernels()),
                Architecture.parse("2-1"),
                List.of(new float[] {1, 2}, new float[] {0.5f}));
        byte[] bytes = HexFormat.of().parseHex("0000803f" + "00000040" + "0000003f");
        String expected =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        assertEquals(expected, WeightsDigest.of(network));
    }
}
