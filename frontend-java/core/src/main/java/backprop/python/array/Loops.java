package backprop.python.array;

/** The four operations that training spends its time in, written out so that a compiler can make vectors of them. */
final class Loops {
    private Loops() {}

    /** Where a run of doubles begins and how far its elements are apart. */
    record Run(double[] values, int start, int step) {}

    static void add(Run x, Run y, double[] out, int k, int count) {
        double[] a = x.values, b = y.values;
        int i = x.start, j = y.start;
        if (x.step == 1 && y.step == 1) {
            for (int m = 0; m < count; m++) out[k + m] = a[i + m] + b[j + m];
        } else if (x.step == 1 && y.step == 0) {
            double value = b[j];
            for (int m = 0; m < count; m++) out[k + m] = a[i + m] + value;
        } else {
            for (int m = 0; m < count; m++) out[k + m] = a[i + m * x.step] + b[j + m * y.step];
        }
    }

    static void subtract(Run x, Run y, double[] out, int k, int count) {
        double[] a = x.values, b = y.values;
        int i = x.start, j = y.start;
        if (x.step == 1 && y.step == 1) {
            for (int m = 0; m < count; m++) out[k + m] = a[i + m] - b[j + m];
        } else if (x.step == 1 && y.step == 0) {
            double value = b[j];
            for (int m = 0; m < count; m++) out[k + m] = a[i + m] - value;
        } else {
            for (int m = 0; m < count; m++) out[k + m] = a[i + m * x.step] - b[j + m * y.step];
        }
    }

    static void multiply(Run x, Run y, double[] out, int k, int count) {
        double[] a = x.values, b = y.values;
        int i = x.start, j = y.start;
        if (x.step == 1 && y.step == 1) {
            for (int m = 0; m < count; m++) out[k + m] = a[i + m] * b[j + m];
        } else if (x.step == 0 && y.step == 1) {
            double value = a[i];
            for (int m = 0; m < count; m++) out[k + m] = value * b[j + m];
        } else if (x.step == 1 && y.step == 0) {
            double value = b[j];
            for (int m = 0; m < count; m++) out[k + m] = a[i + m] * value;
        } else {
            for (int m = 0; m < count; m++) out[k + m] = a[i + m * x.step] * b[j + m * y.step];
        }
    }

    static void divide(Run x, Run y, double[] out, int k, int count) {
        double[] a = x.values, b = y.values;
        int i = x.start, j = y.start;
        if (x.step == 1 && y.step == 1) {
            for (int m = 0; m < count; m++) out[k + m] = a[i + m] / b[j + m];
        } else if (x.step == 1 && y.step == 0) {
            double value = b[j];
            for (int m = 0; m < count; m++) out[k + m] = a[i + m] / value;
        } else {
            for (int m = 0; m < count; m++) out[k + m] = a[i + m * x.step] / b[j + m * y.step];
        }
    }
}
