package backprop.points;

import backprop.tensor.Matrix;
import backprop.tensor.Workspace;
import java.util.List;

/** Points as a net is given them: a row a point, a column a feature, or an output. */
final class Inputs {
    private Inputs() {}

    /** Of all points (points × features); it stays. */
    static Matrix of(Workspace home, List<Feature> features, PointSet points) {
        Matrix rows = home.allocate(Math.max(1, points.size()), features.size());
        for (int i = 0; i < points.size(); i++) put(rows, i, features, points.x1()[i], points.x2()[i]);
        return rows;
    }

    /** The classes of all points (points × outputs): one-hot rows, or 0 and 1 for one output; it stays. */
    static Matrix targets(Workspace home, PointSet points, int outputs) {
        Matrix rows = home.allocate(points.size(), outputs);
        for (int i = 0; i < points.size(); i++) {
            int label = points.labels()[i];
            if (outputs == 1) rows.set(i, 0, label);
            else rows.set(i, label, 1);
        }
        return rows;
    }

    /** Of the middles of cells × cells cells of the plane, row after row, the uppermost first; it stays. */
    static Matrix ofGrid(Workspace home, List<Feature> features, int cells) {
        Matrix rows = home.allocate(cells * cells, features.size());
        for (int i = 0; i < cells * cells; i++)
            put(rows, i, features, Plane.x1(i % cells, cells), Plane.x2(i / cells, cells));
        return rows;
    }

    static void put(Matrix rows, int row, List<Feature> features, double x1, double x2) {
        for (int j = 0; j < features.size(); j++)
            rows.set(row, j, (float) features.get(j).of(x1, x2));
    }
}
