package backprop.naive;

final class OneHot {
    private OneHot() {}

    static double[][] of(int[] labels, int classes) {
        double[][] t = new double[labels.length][classes];
        for (int i = 0; i < labels.length; i++) t[i][labels[i]] = 1;
        return t;
    }
}
