package backprop.explain;

import backprop.nn.Parameter;
import java.util.ArrayList;
import java.util.List;

/** A weight that a lesson moved: its parameter's name, its place, and what it was and is. */
public record WeightChange(String name, int row, int column, float before, float after) {
    public double distance() {
        return Math.abs((double) after - before);
    }

    /** Of all parameters, the weights that moved farthest, farthest first; those that stayed are not among them. */
    static List<WeightChange> farthest(List<Parameter> parameters, List<float[]> before, int most) {
        List<WeightChange> found = new ArrayList<>();
        for (int p = 0; p < parameters.size(); p++) {
            int columns = parameters.get(p).columns();
            float[] is = parameters.get(p).toArray();
            float[] was = before.get(p);
            for (int i = 0; i < is.length; i++) {
                double distance = Math.abs((double) is[i] - was[i]);
                if (distance == 0 || found.size() == most && distance <= last(found)) continue;
                insert(found, new WeightChange(parameters.get(p).name(), i / columns, i % columns, was[i], is[i]));
                if (found.size() > most) found.remove(most);
            }
        }
        return found;
    }

    private static double last(List<WeightChange> found) {
        return found.get(found.size() - 1).distance();
    }

    private static void insert(List<WeightChange> found, WeightChange moved) {
        int at = found.size();
        while (at > 0 && found.get(at - 1).distance() < moved.distance()) at--;
        found.add(at, moved);
    }
}
