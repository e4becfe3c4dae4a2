package backprop.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.session.protocol.Command;
import backprop.session.protocol.Event;
import backprop.session.protocol.Event.Reason;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Runs that are lost, and the way back. */
class SessionTroubleTest {
    private final Told told = new Told();

    @Test
    void aRunThatDivergesStopsAndKeepsItsLastGoodWeights() {
        TrainingSession session = told.opened(Told.PLAN.withLearningRate(1e30), Optional.empty());
        session.handle(new Command.Run(60));
        Told.work(session);
        assertEquals(Reason.DIVERGED, told.last(Event.Stopped.class).reason());
        assertTrue(told.all(Event.Saved.class).isEmpty());
    }

    @Test
    void aNetWhoseUnitsAreDeadStopsOnceAndMayGoBack() {
        TrainingSession session = told.opened(Told.PLAN.withLearningRate(0.1), Optional.empty());
        session.handle(new Command.Save());
        String start = told.last(Event.Saved.class).sha256();
        session.handle(new Command.LearningRate(300));
        session.handle(new Command.Run(60));
        Told.work(session);
        Event.Stopped stopped = told.last(Event.Stopped.class);
        assertEquals(Reason.DEAD, stopped.reason());
        assertEquals(0, stopped.good());
        assertTrue(told.last(Event.Seen.class).layers().get(1).dead() >= 0.8);
        session.handle(new Command.Run(60));
        Told.work(session);
        assertEquals(Reason.DONE, told.last(Event.Stopped.class).reason());
        session.handle(new Command.RestoreLastGood());
        assertEquals(start, told.last(Event.Saved.class).sha256());
        assertEquals(Reason.PAUSED, told.last(Event.Stopped.class).reason());
        assertEquals(0, told.last(Event.Stopped.class).progress().iteration());
    }

    @Test
    void aRunThatHasDivergedGoesBackToItsLastGoodWeightsAndLearnsOn() {
        TrainingSession session = told.opened(Told.PLAN.withIterations(1000), Optional.empty());
        session.handle(new Command.Run(250));
        Told.work(session);
        session.handle(new Command.LearningRate(1e30));
        session.handle(new Command.Run(1000));
        Told.work(session);
        Event.Stopped stopped = told.last(Event.Stopped.class);
        assertEquals(Reason.DIVERGED, stopped.reason());
        assertTrue(stopped.progress().hasDiverged());
        assertTrue(stopped.progress().iteration() < 260, stopped.toString());
        assertEquals(200, stopped.good());
        int saved = told.all(Event.Saved.class).size();
        session.handle(new Command.Pause());
        assertEquals(Reason.DIVERGED, told.last(Event.Stopped.class).reason());
        assertEquals(saved, told.all(Event.Saved.class).size());
        session.handle(new Command.RestoreLastGood());
        assertEquals(200, told.last(Event.Stopped.class).progress().iteration());
        assertFalse(told.last(Event.Stopped.class).progress().hasDiverged());
        session.handle(new Command.LearningRate(0.1));
        session.handle(new Command.Run(10_000));
        Told.work(session);
        assertEquals(Reason.DONE, told.last(Event.Stopped.class).reason());
        assertTrue(told.last(Event.Evaluated.class).test().accuracy() > 0.9);
    }
}
