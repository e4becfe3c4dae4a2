package backprop.graph.layout;

import java.util.ArrayList;
import java.util.List;

/** Where columns, and the labels and tracks between them, are from left to right. */
final class XCoordinates {
    private final Density density;
    private final int first;
    private final List<Channel> gaps = new ArrayList<>();
    private final double[] centres;
    private final double[] lefts;
    private final double[] rights;
    private final double[] labels;
    private final double[] flows;

    /** @param first the number of the first column */
    XCoordinates(List<List<LayoutNode>> columns, int first, Spacing rooms, double margin) {
        density = rooms.density;
        this.first = first;
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
        double pad = density.pad();
        int tracks = gaps.get(left).tracks();
        double width = pad + room(labels[left]) + density.track() * tracks + room(flows[left + 1]);
        boolean onlyLines = lefts[left] == rights[left];
        return Math.max(onlyLines ? 2 * pad : density.leastGap(), width + (tracks > 0 ? pad : 0));
    }

    private double room(double width) {
        return width > 0 ? width + density.pad() : 0;
    }

    /** From the left of a column to the left of the next; of the last its own width. */
    double[] widths() {
        double[] widths = new double[lefts.length];
        for (int i = 0; i < widths.length; i++)
            widths[i] = (i + 1 < widths.length ? lefts[i + 1] : rights[i]) - lefts[i];
        return widths;
    }

    double left() {
        return lefts[0];
    }

    double right() {
        return rights[rights.length - 1];
    }

    double centre(int column) {
        return centres[column - first];
    }

    /** Of the labels behind a column: in the middle of the gap if there is nothing else in it. */
    double labelCentre(int column) {
        int i = column - first;
        boolean alone = gaps.get(i).tracks() == 0 && flows[i + 1] == 0;
        return alone ? Math.floor((rights[i] + lefts[i + 1]) / 2) : rights[i] + density.pad() + labels[i] / 2;
    }

    /** Of what flows back into the lines before a column. */
    double flowCentre(int column) {
        int i = column - first;
        return lefts[i] - density.pad() - flows[i] / 2;
    }

    /** The vertical pieces between the columns of two items, from left to right. */
    List<Bend> bends(LayoutNode from) {
        return gaps.get(from.column - first).bends(from);
    }

    double x(Bend bend) {
        int i = bend.item.column - first;
        return rights[i] + density.pad() + room(labels[i]) + density.track() * (bend.track + 0.5);
    }
}
