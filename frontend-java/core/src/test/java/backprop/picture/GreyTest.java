package backprop.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class GreyTest {
    private static final int CLEAR = 0x00000000;
    private static final int WHITE = 0xFFFFFFFF;
    private static final int BLACK = 0x000000FF;

    private static float[] greys(int... rgba) {
        byte[] bytes = new byte[4 * rgba.length];
        for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) (rgba[i / 4] >>> 8 * (3 - i % 4));
        return GreyPicture.of(rgba.length, 1, bytes).luminance();
    }

    @Test
    void whiteInkOnTransparencyStandsOnBlack() {
        assertArrayEquals(new float[] {0, 1, 0, 0}, greys(CLEAR, WHITE, CLEAR, CLEAR));
    }

    @Test
    void blackInkOnTransparencyStandsOnWhite() {
        assertArrayEquals(new float[] {1, 0, 1, 1}, greys(CLEAR, BLACK, CLEAR, CLEAR));
        assertArrayEquals(new float[] {1, 1, 1}, greys(CLEAR, CLEAR, CLEAR));
    }

    @Test
    void theTransparentCornersOfASheetAreTakenForMoreOfIt() {
        assertArrayEquals(new float[] {1, 1, 0, 1}, greys(CLEAR, WHITE, BLACK, WHITE));
        assertArrayEquals(new float[] {0, 0, 1, 0}, greys(CLEAR, BLACK, WHITE, BLACK));
    }

    @Test
    void halfTransparentInkIsMixedWithItsGround() {
        assertArrayEquals(new float[] {1, 127 / 255f, 1}, greys(CLEAR, 0x00000080, CLEAR), 1e-6f);
    }

    @Test
    void bytesThatAreTooFewAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> GreyPicture.of(2, 2, new byte[15]));
    }
}
