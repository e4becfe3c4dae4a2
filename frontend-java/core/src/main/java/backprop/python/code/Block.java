package backprop.python.code;

import backprop.python.value.Interruption;
import backprop.python.value.Meter;
import backprop.python.value.Source;
import backprop.python.value.TraceLine;

/** Statements one after the other. What leaves them learns the line. */
final class Block implements Action {
    private final Meter meter;
    private final Source source;
    private final String function;
    private final Action[] actions;
    private final int[] lines;

    Block(Meter meter, Source source, String function, Action[] actions, int[] lines) {
        this.meter = meter;
        this.source = source;
        this.function = function;
        this.actions = actions;
        this.lines = lines;
    }

    @Override
    public Completion execute(Frame frame) {
        int i = 0;
        try {
            for (; i < actions.length; i++) {
                meter.step();
                Completion completion = actions[i].execute(frame);
                if (completion != Completion.NORMAL) return completion;
            }
            return Completion.NORMAL;
        } catch (Interruption e) {
            e.locate(new TraceLine(source, function, lines[i]));
            throw e;
        }
    }
}
