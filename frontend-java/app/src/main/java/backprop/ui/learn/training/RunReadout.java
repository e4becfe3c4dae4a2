package backprop.ui.learn.training;

import backprop.session.protocol.Event;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;

/** What the run has come to: its numbers, the picture and the table, each beside the notebook's. */
final class RunReadout {
    private final RunTable table;
    private final AccuracyPlot plot;
    private AccuracyPlot.Point last = new AccuracyPlot.Point(0, 0, 0);
    private double milliseconds;
    private int iteration;

    /**
     * @param iterations of the whole run
     * @param perEpoch of an epoch of it
     */
    RunReadout(int iterations, int perEpoch) {
        table = new RunTable(perEpoch);
        plot = new AccuracyPlot(Elements.byId("run-plot"), iterations, table.notebook());
    }

    void clear() {
        milliseconds = 0;
        iteration = 0;
        plot.clear();
        table.clear();
        write("run-iteration", "0");
        for (String each : new String[] {"run-loss", "run-accuracy", "run-speed"}) write(each, "–");
    }

    void add(Event.Progressed progressed) {
        iteration = progressed.progress().iteration();
        milliseconds += progressed.milliseconds();
        write("run-iteration", LocalNumbers.grouped(iteration));
        write("run-loss", LocalNumbers.loss(progressed.progress().loss(), 4));
        write("run-speed", LocalNumbers.grouped((int) Math.round(iteration / milliseconds * 1000)));
    }

    void add(Event.Evaluated evaluated) {
        last = new AccuracyPlot.Point(
                evaluated.iteration(),
                evaluated.train().accuracy(),
                evaluated.test().accuracy());
        plot.add(last);
        table.add(last);
        write("run-accuracy", LocalNumbers.fixed(last.test(), 4));
    }

    /** The number of the last one, 0 before the first. */
    int iteration() {
        return iteration;
    }

    /** The accuracies that were measured last. */
    AccuracyPlot.Point last() {
        return last;
    }

    private static void write(String id, String text) {
        Elements.byId(id).setInnerText(text);
    }
}
