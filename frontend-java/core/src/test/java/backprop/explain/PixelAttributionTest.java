package backprop.explain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PixelAttributionTest {
    @Test
    void inkHelpsHurtsOrIsMissing() {
        float[] input = {1, 1, 0, 0, 0.5f};
        float[] gradient = {-2, 3, -4, 5, -1};
        PixelAttribution effect = PixelAttribution.of(input, gradient);
        assertArrayEquals(new float[] {2, -3, 0, 0, 0.5f}, effect.help(), 0);
        assertArrayEquals(new float[] {0, 0, 4, 0, 0.5f}, effect.missing());
        assertEquals(4, effect.largest());
    }

    @Test
    void theBestDabIsWhereTheGradientPromisesMost() {
        float[] input = new float[64];
        float[] gradient = new float[64];
        gradient[3 * 8 + 5] = -1;
        gradient[4 * 8 + 6] = -1;
        gradient[1 * 8 + 1] = -3;
        input[1 * 8 + 1] = 1;
        InkPatch dab = InkPatch.best(input, gradient, 8);
        float[] dabbed = dab.on(input, 8);
        assertEquals(1, dabbed[3 * 8 + 5]);
        assertEquals(1, dabbed[4 * 8 + 6]);
        int ink = 0;
        for (float pixel : dabbed) if (pixel == 1) ink++;
        assertEquals(10, ink);
        assertEquals(0, input[3 * 8 + 5]);
    }

    @Test
    void atTheCornerADabIsSmaller() {
        float[] dabbed = new InkPatch(0, 0).on(new float[64], 8);
        int ink = 0;
        for (float pixel : dabbed) if (pixel == 1) ink++;
        assertEquals(4, ink);
        float[] atTheEnd = new InkPatch(7, 7).on(new float[64], 8);
        for (int i = 0; i < 64; i++) assertEquals(i / 8 >= 6 && i % 8 >= 6 ? 1 : 0, atTheEnd[i]);
    }
}
