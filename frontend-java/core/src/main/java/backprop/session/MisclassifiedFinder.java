package backprop.session;

import backprop.nn.SoftmaxWithLoss;
import backprop.session.protocol.Command;
import backprop.session.protocol.Event;
import backprop.session.protocol.Misreading;
import backprop.tensor.Matrix;
import backprop.train.Evaluator;
import java.util.ArrayList;
import java.util.List;

/** Looks for digits of a label that a net takes for something. */
final class MisclassifiedFinder {
    private static final int GUESSES = 3;

    private final Evaluator reader;
    private final Command.Misread asked;
    private final List<Misreading> found = new ArrayList<>();
    private int total;
    private int next;

    MisclassifiedFinder(Evaluator reader, Command.Misread asked) {
        this.reader = reader;
        this.asked = asked;
    }

    Event.Misreadings find(int iteration) {
        while (isRunning()) part();
        return found(iteration);
    }

    boolean isRunning() {
        return next < reader.samples().size();
    }

    /** Some of the digits. */
    void part() {
        int to = Math.min(next + reader.batch(), reader.samples().size());
        collect(next, reader.scores(next, to));
        next = to;
    }

    Event.Misreadings found(int iteration) {
        return new Event.Misreadings(iteration, asked.label(), asked.answer(), total, found);
    }

    private void collect(int from, Matrix scores) {
        Matrix probabilities = SoftmaxWithLoss.softmax(scores);
        for (int i = 0; i < scores.rows(); i++) {
            int label = reader.samples().label(from + i);
            if (!isAskedFor(label, scores.largestInRow(i))) continue;
            if (total++ < asked.most()) found.add(misreading(from + i, label, probabilities, i));
        }
    }

    private boolean isAskedFor(int label, int answer) {
        if (asked.label() >= 0 && label != asked.label()) return false;
        return asked.answer() >= 0 ? answer == asked.answer() : answer != label;
    }

    private Misreading misreading(int index, int label, Matrix probabilities, int row) {
        int[] guesses = new int[Math.min(GUESSES, probabilities.columns())];
        float[] likely = new float[guesses.length];
        boolean[] taken = new boolean[probabilities.columns()];
        for (int g = 0; g < guesses.length; g++) {
            int best = -1;
            for (int j = 0; j < taken.length; j++) {
                if (!taken[j] && (best < 0 || probabilities.get(row, j) > probabilities.get(row, best))) best = j;
            }
            taken[best] = true;
            guesses[g] = best;
            likely[g] = probabilities.get(row, best);
        }
        return new Misreading(index, reader.samples().image(index), label, guesses, likely);
    }
}
