package backprop.data.handwriting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.math.Rng;
import org.junit.jupiter.api.Test;

class PenPathTest {
    private static PenPath curve(double... points) {
        PenPath path = new PenPath();
        CatmullRom.draw(points, path);
        return path;
    }

    @Test
    void aCurveGoesThroughItsControlPoints() {
        PenPath path = curve(0, 0, 1, 2, 3, 1, 4, 4);
        assertEquals(3 * 6 + 1, path.length());
        assertEquals(1, path.x[6], 1e-12);
        assertEquals(2, path.y[6], 1e-12);
        assertEquals(4, path.x[18], 1e-12);
        assertEquals(4, path.y[18], 1e-12);
    }

    @Test
    void pointsOnALineGiveALine() {
        PenPath path = curve(0, 0, 1, 2, 2, 4);
        for (int i = 0; i < path.length(); i++) assertEquals(2 * path.x[i], path.y[i], 1e-12);
    }

    @Test
    void aCurveIsSmoothExceptAtARepeatedPoint() {
        PenPath round = curve(0, 0, 1, 0, 1, 1);
        assertTrue(round.y[5] < 0, "a round bend swings out");
        PenPath sharp = curve(0, 0, 1, 0, 1, 0, 1, 1);
        for (int i = 0; i <= 6; i++) assertEquals(0, sharp.y[i], 1e-12);
        for (int i = 6; i <= 12; i++) assertEquals(1, sharp.x[i], 1e-12);
        assertEquals(13, sharp.length());
    }

    @Test
    void aStrokeBeginsWhereThePenIsPutDown() {
        PenPath path = curve(0, 0, 1, 0);
        CatmullRom.draw(new double[] {5, 5, 6, 5}, path);
        assertEquals(14, path.length());
        assertTrue(path.startsAt(0) && path.startsAt(7));
        assertFalse(path.continues(6));
        assertTrue(path.continues(5) && path.continues(7));
        assertFalse(path.continues(13));
    }

    @Test
    void theEndsVaryButTheLineStaysTheLine() {
        for (int seed = 0; seed < 200; seed++) {
            PenPath path = curve(0, 0, 0.5, 0, 1, 0);
            CatmullRom.draw(new double[] {0, 1, 0.5, 1, 1, 1}, path);
            StrokeEnds.vary(path, 13, 0.12, new HandwritingRandom(new Rng(seed)));
            assertEquals(0, path.x[0]);
            assertEquals(1, path.x[12]);
            assertTrue(path.startsAt(13));
            int last = path.length() - 1;
            assertTrue(path.x[13] >= -0.0600001 && path.x[13] <= 0.1200001, "begins at " + path.x[13]);
            assertTrue(path.x[last] >= 0.8799999 && path.x[last] <= 1.0600001, "ends at " + path.x[last]);
            for (int i = 14; i <= last; i++) {
                assertEquals(1, path.y[i], 1e-12);
                assertTrue(path.x[i] > path.x[i - 1]);
            }
        }
    }

    @Test
    void theWaveIsASineToWithinAThousandth() {
        for (int i = -300; i <= 300; i++) {
            assertEquals(Math.sin(2 * Math.PI * i / 100.0), SmoothWave.at(i / 100.0), 0.0012);
        }
    }
}
