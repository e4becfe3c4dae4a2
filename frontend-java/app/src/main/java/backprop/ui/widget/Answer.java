package backprop.ui.widget;

/** The digit that a net finds most probable, and the one that comes next. */
public record Answer(int digit, float probability, int next, float nextProbability) {
    public static Answer of(float[] probabilities) {
        int digit = largest(probabilities, -1);
        int next = largest(probabilities, digit);
        return new Answer(digit, probabilities[digit], next, probabilities[next]);
    }

    private static int largest(float[] probabilities, int but) {
        int best = but == 0 ? 1 : 0;
        for (int i = 0; i < probabilities.length; i++) {
            if (i != but && probabilities[i] > probabilities[best]) best = i;
        }
        return best;
    }
}
