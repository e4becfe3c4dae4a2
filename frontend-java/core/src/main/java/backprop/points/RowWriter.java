package backprop.points;

import backprop.number.Numbers;
import java.util.List;

/** Points as rows of text, which {@link RowReader} reads again, and spreadsheets: a heading, then class by class. */
public final class RowWriter {
    private RowWriter() {}

    public static String write(List<PointSet> sets) {
        StringBuilder rows = new StringBuilder("x1,x2,class\n");
        for (int label = 0; label < PointSet.MOST_CLASSES; label++) {
            for (PointSet points : sets) {
                for (int i = 0; i < points.size(); i++) if (points.labels()[i] == label) put(rows, points, i);
            }
        }
        return rows.toString();
    }

    private static void put(StringBuilder rows, PointSet points, int at) {
        rows.append(Numbers.full(points.x1()[at])).append(',');
        rows.append(Numbers.full(points.x2()[at])).append(',');
        rows.append(points.labels()[at] + 1).append('\n');
    }
}
