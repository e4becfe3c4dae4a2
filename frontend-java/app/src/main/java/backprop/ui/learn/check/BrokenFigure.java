package backprop.ui.learn.check;

import backprop.naive.broken.Bug;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;
import java.util.ArrayList;
import java.util.List;

/** What becomes of nets whose gradients are wrong: that of the bug hunt with each of its bugs, and that with a shortcut. */
final class BrokenFigure {
    /** Of what the right net reaches. */
    private static final double FAR = 0.8;

    private static final int PLACES = 3;

    private BrokenFigure() {}

    static void open() {
        List<LearningNets.Net> nets = new ArrayList<>();
        nets.add(new LearningNets.Net("none", () -> Texts.text("learn-broken.right")));
        for (Bug bug : Bug.values())
            nets.add(new LearningNets.Net(bug.key(), () -> Texts.text("learn-broken.bug", "" + (bug.ordinal() + 1))));
        new LearningNets("broken", nets, reached -> new String[] {Integer.toString(far(reached))});
        List<LearningNets.Net> withShortcut = List.of(
                new LearningNets.Net("shortcut", () -> Texts.text("learn-reader.right")),
                new LearningNets.Net("shortcut-written", () -> Texts.text("learn-reader.broken")));
        new LearningNets("reader", withShortcut, reached -> reached.stream()
                .map(accuracy -> LocalNumbers.fixed(accuracy, PLACES))
                .toArray(String[]::new));
    }

    /** How many of the broken nets came nearly as far as the right one. */
    private static int far(List<Double> reached) {
        int far = 0;
        for (int net = 1; net < reached.size(); net++) if (reached.get(net) >= FAR * reached.get(0)) far++;
        return far;
    }
}
