package backprop.run;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.session.protocol.Command;
import backprop.session.protocol.Event;
import backprop.train.Progress;
import org.junit.jupiter.api.Test;

class SentCommandsTest {
    private static final RunWorker NOBODY = new RunWorker() {
        @Override
        public void send(Command command) {}

        @Override
        public void close() {}
    };

    private static Event stopped(Event.Reason reason) {
        return new Event.Stopped(reason, new Progress(13, 500, 10, Double.POSITIVE_INFINITY), 0);
    }

    /** A lost net that was tested once more said again that it was lost, after its student had gone back: the notice stayed. */
    @Test
    void whoHasGoneBackHearsNoMoreThatTheRunWasLost() {
        SentCommands sent = new SentCommands(NOBODY);
        sent.send(new Command.Run(500));
        assertFalse(sent.isOutdated(1, stopped(Event.Reason.DIVERGED)));
        sent.send(new Command.LearningRate(0.1));
        sent.send(new Command.RestoreLastGood());
        assertTrue(sent.isOutdated(1, stopped(Event.Reason.DIVERGED)));
        assertTrue(sent.isOutdated(2, stopped(Event.Reason.DIVERGED)));
        assertFalse(sent.isOutdated(3, stopped(Event.Reason.PAUSED)), "where it has gone back to");
    }
}
