package backprop.run;

import backprop.number.Numbers;

/**
 * The history of a run as CSV: its settings in lines that begin with #, which pandas (comment="#") and NumPy pass over, then
 * iteration, loss, train_accuracy, test_accuracy; the accuracies where they were measured.
 */
public final class HistoryTable {
    private static final String TITLES = "iteration,loss,train_accuracy,test_accuracy\n";

    private HistoryTable() {}

    public static String csv(RunView run) {
        StringBuilder csv = new StringBuilder();
        run.spec().settings().texts().forEach((name, value) -> csv.append("# ")
                .append(name)
                .append(" = ")
                .append(value)
                .append('\n'));
        if (run.spec().start() > 0)
            csv.append("# branch-at = ").append(run.spec().start()).append('\n');
        csv.append(TITLES);
        int next = 0;
        for (int i = 1; i <= run.iteration(); i++) {
            csv.append(i).append(',').append(Numbers.full(run.losses().loss(i))).append(',');
            while (next < run.marks().size() && run.marks().get(next).iteration() < i) next++;
            boolean isMarked =
                    next < run.marks().size() && run.marks().get(next).iteration() == i;
            if (isMarked) {
                AccuracyMark mark = run.marks().get(next);
                csv.append(Numbers.full(mark.train())).append(',').append(Numbers.full(mark.test()));
            } else csv.append(',');
            csv.append('\n');
        }
        return csv.toString();
    }
}
