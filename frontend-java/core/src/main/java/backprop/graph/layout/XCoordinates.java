package backprop.graph.layout;

import java.util.ArrayList;
import java.util.List;

/** Where columns, and the labels and tracks between them, are from left to right. */
final class XCoordinates {
    private static final double PAD = 14, TRACK = 14, LEAST_GAP = 96;

    private final List<Channel> gaps = new ArrayList<>();
    private final double[] centres;
    private final double[] lefts;
    private final double[] rights;
    private final double[] labels;
    private final double[] flows;

    XCoordinates(List<List<LayoutNode>> columns, Spacing rooms, double margin) {
        int count = columns.size();
        centres = new double[count];
        lefts = new double[count];
        rights = new double[count];
        labels = new double[count];
        flows = new double[count];
        double x = margin;
        for (int i = 0; i < count; i++) {
            List<LayoutNode> column = columns.get(i);
            double width = 0;
            for (LayoutNode item : column) {
                width = Math.max(width, rooms.width(item));
                labels[i] = Math.max(labels[i], rooms.labelWidth(item));
                flows[i] = Math.max(flows[i], rooms.flowWidth(item));
            }
            Channel gap = new Channel(column);
            gaps.add(gap);
            if (i > 0) x += gapWidth(i - 1);
            lefts[i] = x;
            centres[i] = x + width / 2;
            x += width;
            rights[i] = x;
        }
    }

    /** Labels, tracks, flows, with a little space around each. */
    private double gapWidth(int left) {
        double width = PAD + room(labels[left]) + TRACK * gaps.get(left).tracks() + room(flows[left + 1]);
        return Math.max(LEAST_GAP, width + (gaps.get(left).tracks() > 0 ? PAD : 0));
    }

    private static double room(double width) {
        return width > 0 ? width + PAD : 0;
    }

    double centre(int column) {
        return centres[column];
    }

    /** Of the labels behind a column: in the middle of the gap if there is nothing else in it. */
    double labelCentre(int column) {
        boolean alone = gaps.get(column).tracks() == 0 && flows[column + 1] == 0;
        return alone ? Math.floor((rights[column] + lefts[column + 1]) / 2) : rights[column] + PAD + labels[column] / 2;
    }

    /** Of what flows back into the lines before a column. */
    double flowCentre(int column) {
        return lefts[column] - PAD - flows[column] / 2;
    }

    /** The vertical pieces between the columns of two items, from left to right. */
    List<Bend> bends(LayoutNode from) {
        return gaps.get(from.column).bends(from);
    }

    double x(Bend bend) {
        int column = bend.item.column;
        return rights[column] + PAD + room(labels[column]) + TRACK / 2 + TRACK * bend.track;
    }
}
