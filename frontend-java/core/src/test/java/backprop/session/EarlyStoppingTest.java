package backprop.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.session.protocol.Command;
import backprop.session.protocol.Event;
import backprop.session.protocol.Event.Reason;
import backprop.session.settings.StopRules;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class EarlyStoppingTest {
    private final EarlyStopping watch = new EarlyStopping();

    private static StopRules loss(double most) {
        return new StopRules(OptionalDouble.of(most), OptionalDouble.empty(), false, OptionalInt.empty());
    }

    private static StopRules still(int iterations) {
        return new StopRules(OptionalDouble.empty(), OptionalDouble.empty(), false, OptionalInt.of(iterations));
    }

    private static StopRules accuracy(double least) {
        return new StopRules(OptionalDouble.empty(), OptionalDouble.of(least), false, OptionalInt.empty());
    }

    /** It begins above such a limit, and falls below it first. */
    @Test
    void theLossStopsARunWhenItRises() {
        watch.use(loss(1));
        for (int i = 0; i < 20; i++) assertEquals(Optional.empty(), watch.learned(2.3));
        for (int i = 0; i < 300; i++) assertEquals(Optional.empty(), watch.learned(0.5));
        int count = 0;
        while (watch.learned(3).isEmpty()) count++;
        assertEquals(15, count, "the mean of 75 has passed 1");
        assertEquals(Optional.empty(), watch.learned(3), "it is said once");
    }

    @Test
    void aRunThatFindsNoLowerLossIsStopped() {
        watch.use(still(200));
        for (int i = 0; i < 500; i++) assertEquals(Optional.empty(), watch.learned(2 - i / 1000.0));
        int count = 0;
        while (watch.learned(1.6).isEmpty()) count++;
        assertEquals(199, count);
    }

    @Test
    void aUnitThatNeverLivedDoesNotDie() {
        watch.use(new StopRules(OptionalDouble.empty(), OptionalDouble.empty(), true, OptionalInt.empty()));
        assertEquals(Optional.empty(), watch.counted(2));
        assertEquals(Optional.empty(), watch.counted(1));
        assertEquals(Optional.of(Reason.STOP_DEAD), watch.counted(3));
        assertEquals(Optional.empty(), watch.counted(4));
    }

    @Test
    void aSessionStopsWhereItWasAskedToAndGoesOn() {
        Told told = new Told();
        TrainingSession session = told.opened(Told.PLAN, Optional.empty());
        session.handle(new Command.StopWhen(accuracy(0.5)));
        session.handle(new Command.Run(60));
        Told.work(session);
        assertEquals(Reason.STOP_ACCURACY, told.last(Event.Stopped.class).reason());
        int at = told.last(Event.Stopped.class).progress().iteration();
        assertEquals(0, at % 10, "an epoch ends after " + at);
        assertEquals(true, at < 60);
        session.handle(new Command.Run(60));
        Told.work(session);
        assertEquals(Reason.DONE, told.last(Event.Stopped.class).reason());
        String sha256 = told.last(Event.Saved.class).sha256();
        assertEquals(new Told().weightsOfAPlainRun(60), sha256);
    }
}
