package backprop.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PlotAreaTest {
    private final PlotArea.Span iterations = new PlotArea.Span(0, 100, false);

    @Test
    void theLeastIsAtTheLeftAndAtTheBottom() {
        PlotArea area = new PlotArea(200, 50, iterations, new PlotArea.Span(-1, 1, false));
        assertEquals("M0.0 50.0L100.0 25.0L200.0 0.0", area.path(new double[] {0, 50, 100}, new double[] {-1, 0, 1}));
    }

    @Test
    void equalFactorsAreEqualStepsOnALogarithmicAxis() {
        PlotArea area = new PlotArea(200, 60, iterations, new PlotArea.Span(0.01, 10, true));
        assertEquals(60, area.down(0.01));
        assertEquals(40, area.down(0.1));
        assertEquals(20, area.down(1));
        assertEquals(0, area.down(10));
    }

    @Test
    void aLineGoesOnWhereAValueHasNoPlace() {
        PlotArea area = new PlotArea(100, 60, iterations, new PlotArea.Span(0.01, 10, true));
        double[] x = {0, 10, 20, 30, 40};
        double[] y = {10, Double.NaN, 0, Double.POSITIVE_INFINITY, 10};
        assertEquals("M0.0 0.0L40.0 0.0", area.path(x, y));
        assertArrayEquals(new int[] {0, 4}, area.placed(x, y));
    }

    @Test
    void withoutPointsThereIsNoLine() {
        assertEquals("", new PlotArea(100, 60, iterations, iterations).path(new double[0], new double[0]));
    }
}
