package backprop.weights.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.weights.SafeTensors;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

/** Numbers of half the width, by their bits. */
class TensorTypesTest {
    private static float read(String type, int bits) {
        byte[] file = new TensorFile().type(type).put("a", 1).bytes();
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putShort(file.length - 2, (short) bits);
        return SafeTensors.read(file).tensor("a").orElseThrow().values()[0];
    }

    /** IEEE 754-2019, and the values of numpy.float16. */
    @Test
    void halvesAreReadDownToTheSmallestSubnormal() {
        assertEquals(1f, read("F16", 0x3C00));
        assertEquals(-2f, read("F16", 0xC000));
        assertEquals(65504f, read("F16", 0x7BFF));
        assertEquals(0.33325195f, read("F16", 0x3555));
        assertEquals(6.1035156e-05f, read("F16", 0x0400));
        assertEquals(6.097555e-05f, read("F16", 0x03FF));
        assertEquals(5.9604645e-08f, read("F16", 0x0001));
        assertEquals(-5.9604645e-08f, read("F16", 0x8001));
        assertEquals(0f, read("F16", 0x0000));
        assertEquals(-0f, read("F16", 0x8000));
    }

    @Test
    void brainFloatsAreTheUpperHalfOfAFloat() {
        assertEquals(1f, read("BF16", 0x3F80));
        assertEquals(-3.140625f, read("BF16", 0xC049));
        assertEquals(3.3895314e38f, read("BF16", 0x7F7F));
        assertEquals(9.1835e-41f, read("BF16", 0x0001));
    }
}
