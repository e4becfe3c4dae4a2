package backprop.ui.train.chart;

import backprop.run.LineStyle;
import java.util.Arrays;

/**
 * A line in a chart; its points may lie elsewhere than those of others.
 *
 * @param style how its run is drawn everywhere
 * @param weight 0 the losses themselves, behind; 1 thin; 2 as usual; 3 thick
 * @param dots whether its points are shown
 */
public record Line(LineStyle style, int weight, boolean dots, double[] x, double[] y) {
    /** By its points, as they are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Line line
                && style.equals(line.style)
                && weight == line.weight
                && dots == line.dots
                && Arrays.equals(x, line.x)
                && Arrays.equals(y, line.y);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(y);
    }
}
