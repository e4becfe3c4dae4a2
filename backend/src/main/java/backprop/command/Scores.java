package backprop.command;

import backprop.train.Evaluation;
import java.util.Locale;

/** An evaluation as lines of text. */
final class Scores {
    private Scores() {}

    /** Such as "0.9728 (9728 of 10000)". */
    static String line(Evaluation evaluation) {
        return String.format(
                Locale.ROOT, "%.4f (%d of %d)", evaluation.accuracy(), evaluation.correct(), evaluation.total());
    }

    /** A row for each label, a column for each answer. */
    static String table(Evaluation evaluation) {
        StringBuilder table = new StringBuilder("label\\answer");
        for (int answer = 0; answer < 10; answer++) table.append(String.format(Locale.ROOT, "%6d", answer));
        for (int label = 0; label < 10; label++) {
            table.append(String.format(Locale.ROOT, "%n%12d", label));
            for (int count : evaluation.confusion()[label]) table.append(String.format(Locale.ROOT, "%6d", count));
        }
        return table.toString();
    }
}
