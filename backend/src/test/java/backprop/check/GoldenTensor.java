package backprop.check;

import backprop.json.Json;
import backprop.tensor.Matrix;
import backprop.tensor.Workspace;

/** A tensor of the reference values; as a matrix it has its first axis down and all others across. A vector is one row. */
record GoldenTensor(int rows, double[] data) {
    static GoldenTensor of(Json json) {
        double[] data = numbers(json.get("data"));
        boolean isRow = json.get("shape").items().size() < 2;
        return new GoldenTensor(isRow ? 1 : json.get("shape").items().get(0).integer(), data);
    }

    static GoldenTensor row(Json numbers) {
        return new GoldenTensor(1, numbers(numbers));
    }

    private static double[] numbers(Json array) {
        return array.items().stream().mapToDouble(Json::number).toArray();
    }

    int columns() {
        return data.length / rows;
    }

    float[] floats() {
        float[] floats = new float[data.length];
        for (int i = 0; i < floats.length; i++) floats[i] = (float) data[i];
        return floats;
    }

    Matrix in(Workspace home) {
        return home.allocate(rows, columns(), floats());
    }

    /** "met", or where not; the tolerance is relative to the largest magnitude of the tensor. */
    String verdict(float[] actual, double tolerance) {
        if (actual.length != data.length) return actual.length + " numbers, not " + data.length;
        double largest = 0;
        for (double number : data) largest = Math.max(largest, Math.abs(number));
        for (int i = 0; i < data.length; i++) {
            boolean isMet = Math.abs(actual[i] - data[i]) <= tolerance * largest;
            if (!isMet) return "[" + i + "] is " + actual[i] + ", not " + data[i];
        }
        return "met";
    }
}
