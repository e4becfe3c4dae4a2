package backprop.points;

import backprop.number.Numbers;
import backprop.text.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Points from rows of text: two numbers and a label, with commas, semicolons or tabs between them. A first row without numbers is a
 * heading. Labels are any words; classes are numbered as their labels come.
 */
public final class RowReader {
    /** What is wrong with a row, or with all of them. */
    public enum Reason {
        /** Detail: how many fields it has. */
        FIELDS,
        /** Detail: what stands where a number is wanted. */
        NO_NUMBER,
        /** Its third field is empty. */
        NO_LABEL,
        /** Detail: the label that is one too many. */
        CLASSES,
        /** Detail: how many points are read at most. */
        POINTS,
        /** No row has another label than the first one; or there is none. */
        ONE_CLASS
    }

    /** @param line counted from 1; 0 where it is no line's */
    public record Mistake(int line, Reason reason, String detail) {}

    /**
     * What was read.
     *
     * @param points empty of points where there are mistakes
     * @param labels the words for classes 0, 1, …
     * @param isFitted whether the numbers lay elsewhere, and were stretched into the plane
     */
    public record Reading(PointSet points, List<String> labels, boolean isFitted, List<Mistake> mistakes) {}

    private static final double LEAST_REACH = 0.5, FITTED = 5;

    private final List<double[]> places = new ArrayList<>();
    private final List<Integer> classes = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();
    private final List<Mistake> mistakes = new ArrayList<>();
    private boolean isFull;

    private RowReader() {}

    public static Reading read(String text) {
        RowReader reader = new RowReader();
        reader.rows(text.startsWith("\ufeff") ? text.substring(1) : text);
        return reader.reading();
    }

    private void rows(String text) {
        int line = 0;
        for (String each : Split.of(text.replace("\r\n", "\n").replace('\r', '\n'), '\n')) {
            line++;
            String row = each.trim();
            if (!row.isEmpty()) row(row, line);
        }
        if (mistakes.isEmpty() && labels.size() < PointSet.FEWEST_CLASSES)
            mistakes.add(new Mistake(0, Reason.ONE_CLASS, ""));
    }

    private void row(String row, int line) {
        char separator = separator(row);
        List<String> fields = Split.of(row, separator);
        if (fields.size() != 3) {
            mistakes.add(new Mistake(line, Reason.FIELDS, Integer.toString(fields.size())));
            return;
        }
        OptionalDouble x1 = number(fields.get(0), separator), x2 = number(fields.get(1), separator);
        if (line == 1 && x1.isEmpty() && x2.isEmpty()) return;
        if (!isFinite(x1) || !isFinite(x2)) {
            mistakes.add(new Mistake(
                    line, Reason.NO_NUMBER, fields.get(isFinite(x1) ? 1 : 0).trim()));
            return;
        }
        String label = unquoted(fields.get(2).trim());
        if (label.isEmpty()) mistakes.add(new Mistake(line, Reason.NO_LABEL, ""));
        else add(new double[] {x1.getAsDouble(), x2.getAsDouble()}, label, line);
    }

    private void add(double[] place, String label, int line) {
        if (!labels.contains(label)) labels.add(label);
        if (labels.size() > PointSet.MOST_CLASSES) {
            if (labels.size() == PointSet.MOST_CLASSES + 1) mistakes.add(new Mistake(line, Reason.CLASSES, label));
        } else if (places.size() == PointSet.MOST_POINTS) {
            if (!isFull) mistakes.add(new Mistake(line, Reason.POINTS, Integer.toString(PointSet.MOST_POINTS)));
            isFull = true;
        } else {
            places.add(place);
            classes.add(labels.indexOf(label));
        }
    }

    /** Where no comma parts the fields, one may stand for the point, as spreadsheets of many countries write it. */
    private static OptionalDouble number(String field, char separator) {
        String text = field.trim();
        return Numbers.read(separator == ',' ? text : text.replace(',', '.'));
    }

    private static char separator(String row) {
        return row.indexOf('\t') >= 0 ? '\t' : row.indexOf(';') >= 0 ? ';' : ',';
    }

    private static boolean isFinite(OptionalDouble number) {
        return number.isPresent() && Math.abs(number.getAsDouble()) <= 1e300;
    }

    private static String unquoted(String word) {
        boolean quoted = word.length() > 1 && word.startsWith("\"") && word.endsWith("\"");
        return quoted ? word.substring(1, word.length() - 1) : word;
    }

    private Reading reading() {
        if (!mistakes.isEmpty()) return new Reading(empty(), List.of(), false, List.copyOf(mistakes));
        boolean fitted = !fits(0) || !fits(1);
        int[] labelled = classes.stream().mapToInt(Integer::intValue).toArray();
        PointSet points = new PointSet(coordinates(0, fitted), coordinates(1, fitted), labelled, labels.size());
        return new Reading(points, List.copyOf(labels), fitted, List.of());
    }

    private static PointSet empty() {
        return new PointSet(new double[0], new double[0], new int[0], PointSet.FEWEST_CLASSES);
    }

    private boolean fits(int axis) {
        double most = 0;
        for (double[] place : places) most = Math.max(most, Math.abs(place[axis]));
        return most <= Plane.HALF && most >= LEAST_REACH;
    }

    /** Of all points, from their least to their most on −5 to 5 where they are to be fitted. */
    private double[] coordinates(int axis, boolean fitted) {
        double[] x = places.stream().mapToDouble(place -> place[axis]).toArray();
        if (!fitted) return x;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double each : x) {
            least = Math.min(least, each);
            most = Math.max(most, each);
        }
        // Halves, for the difference of two doubles may be infinite.
        double middle = least / 2 + most / 2;
        double half = most / 2 - least / 2;
        for (int i = 0; i < x.length; i++) x[i] = half == 0 ? 0 : (x[i] - middle) / half * FITTED;
        return x;
    }
}
