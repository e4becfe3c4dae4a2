package backprop.python.print;

import backprop.python.array.DType;
import backprop.python.array.NdArray;
import backprop.python.array.NumpyScalar;
import java.util.ArrayList;
import java.util.List;

/** Arrays as NumPy 2 writes them. */
final class ArrayPrinter {
    private final PrintOptions options;

    ArrayPrinter(PrintOptions options) {
        this.options = options;
    }

    String str(NdArray array) {
        return text(array, " ", " ", options.lineWidth());
    }

    String repr(NdArray array) {
        String prefix = "array(";
        String start = prefix + text(array, ", ", " ".repeat(prefix.length() + 1), options.lineWidth() - 1);
        List<String> extras = new ArrayList<>();
        boolean isEmpty = array.size() == 0;
        boolean isSummary = array.size() > options.threshold();
        if (isEmpty && !(array.dimensions() == 1) || isSummary) extras.add("shape=" + shape(array));
        if (isEmpty) extras.add("dtype=" + array.dtype().id());
        if (extras.isEmpty()) return start + ")";
        String end = String.join(", ", extras) + ")";
        int lastLine = start.length() + 1 - (start.lastIndexOf('\n') + 1);
        boolean fits = lastLine + end.length() + 1 <= options.lineWidth();
        return start + "," + (fits ? " " : "\n" + " ".repeat(prefix.length())) + end;
    }

    private static String shape(NdArray array) {
        StringBuilder text = new StringBuilder("(");
        for (int axis = 0; axis < array.dimensions(); axis++)
            text.append(axis > 0 ? ", " : "").append(array.length(axis));
        return text.append(array.dimensions() == 1 ? ",)" : ")").toString();
    }

    private String text(NdArray array, String separator, String indent, int width) {
        if (array.size() == 0) return "[]";
        boolean summary = array.size() > options.threshold();
        List<NumpyScalar> shown = new ArrayList<>();
        collect(array, summary, shown);
        Layout layout = new Layout(format(array.dtype(), shown, array.dimensions()), separator, summary);
        return layout.text(array, indent, width);
    }

    private void collect(NdArray array, boolean summary, List<NumpyScalar> into) {
        if (array.dimensions() == 0) {
            into.add(array.scalar());
            return;
        }
        for (int i = 0; i < array.length(); i++) {
            if (isLeftOut(i, array.length(), summary)) i = array.length() - options.edgeItems();
            collect(array.row(i), summary, into);
        }
    }

    private boolean isLeftOut(int i, int length, boolean summary) {
        return summary && i == options.edgeItems() && length > 2 * options.edgeItems();
    }

    private ElementFormat format(DType type, List<NumpyScalar> shown, int dimensions) {
        return switch (type) {
            case FLOAT64 ->
                new FloatFormat(
                        shown.stream().mapToDouble(NumpyScalar::toDouble).toArray(), options);
            case INT64 -> {
                int width = 0;
                for (NumpyScalar each : shown)
                    width = Math.max(width, each.toPython().toString().length());
                int widest = width;
                yield element -> ElementFormat.padded(element.toPython().toString(), widest);
            }
            case BOOL -> element -> element.toDouble() != 0 ? (dimensions > 0 ? " True" : "True") : "False";
        };
    }

    /** Brackets and lines around the elements. */
    private final class Layout {
        private final ElementFormat format;
        private final String separator;
        private final boolean summary;

        Layout(ElementFormat format, String separator, boolean summary) {
            this.format = format;
            this.separator = separator;
            this.summary = summary;
        }

        String text(NdArray array, String indent, int width) {
            if (array.dimensions() == 0) return format.text(array.scalar());
            String content = array.dimensions() == 1 ? line(array, indent, width) : parts(array, indent, width);
            return "[" + content.substring(indent.length()) + "]";
        }

        /** A row, broken where it is too long. */
        private String line(NdArray array, String indent, int width) {
            int elementWidth = width - 1;
            StringBuilder lines = new StringBuilder();
            StringBuilder line = new StringBuilder(indent);
            int last = array.length() - 1;
            for (int i = 0; i <= last; i++) {
                boolean leftOut = isLeftOut(i, array.length(), summary);
                if (leftOut) i = last - options.edgeItems();
                String word = leftOut ? "..." : format.text(array.scalar(i));
                if (line.length() + word.length() > elementWidth && line.length() > indent.length()) {
                    lines.append(line.toString().stripTrailing()).append('\n');
                    line = new StringBuilder(indent);
                }
                line.append(word).append(i < last ? separator : "");
            }
            return lines.append(line).toString();
        }

        private String parts(NdArray array, String indent, int width) {
            String lineEnd = separator.stripTrailing() + "\n".repeat(array.dimensions() - 1);
            StringBuilder text = new StringBuilder();
            int last = array.length() - 1;
            for (int i = 0; i <= last; i++) {
                boolean leftOut = isLeftOut(i, array.length(), summary);
                if (leftOut) i = last - options.edgeItems();
                text.append(indent).append(leftOut ? "..." : text(array.row(i), indent + " ", width - 1));
                if (i < last) text.append(lineEnd);
            }
            return text.toString();
        }
    }
}
