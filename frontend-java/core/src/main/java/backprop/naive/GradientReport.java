package backprop.naive;

import java.util.List;

/** What a gradient check found, parameter by parameter. */
public record GradientReport(List<Parameter> parameters, double tolerance) {
    /** One weight: its two gradients. */
    public record Entry(int row, int column, double numerical, double backprop) {}

    /** The weights checked of one parameter; scale is the parameter's largest gradient, of either kind. */
    public record Parameter(String name, List<Entry> entries, double scale) {
        /** |numerical − backprop| / scale. */
        public double relativeError(Entry e) {
            double difference = Math.abs(e.numerical() - e.backprop());
            return difference == 0 ? 0 : difference / scale;
        }

        public double largestRelativeError() {
            double largest = 0;
            for (Entry e : entries) largest = Math.max(largest, relativeError(e));
            return largest;
        }
    }

    public double largestRelativeError() {
        double largest = 0;
        for (Parameter p : parameters) largest = Math.max(largest, p.largestRelativeError());
        return largest;
    }

    /** An error that is not a number does not pass either. */
    public boolean passed() {
        return largestRelativeError() <= tolerance;
    }
}
