package backprop.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.run.RunState.Idle;
import backprop.run.RunState.Paused;
import backprop.run.RunState.Running;
import backprop.session.protocol.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunViewTest {
    private final RunsPage page = new RunsPage();
    private final RunController controller = page.controller;

    @Test
    void whereThereIsNoRunNothingIsSeenAndNothingIsBusy() {
        RunsView view = controller.view();
        assertEquals(List.of(), view.runs());
        assertEquals(Optional.empty(), view.current());
        assertEquals(0, view.atWork());
    }

    @Test
    void aViewStaysAsItWasWhileItsRunGoesOn() {
        Run run = page.started();
        RunsView before = controller.view();
        RunView then = before.current().orElseThrow();
        assertEquals(1, before.atWork());
        assertEquals(new Running(Goal.TRAIN), then.state());
        int iteration = then.iteration();
        controller.rename(run, "mine");
        controller.changeRate(0.02);
        page.worker().work();
        page.worker().settle();
        RunView now = run.view();
        assertTrue(now.isOver() && now.canBeTested() && now.isOf(Optional.of(then)));
        assertEquals("mine", now.name());
        assertEquals(0.02, now.rate());
        assertEquals(iteration, then.iteration());
        assertEquals(new Running(Goal.TRAIN), then.state());
        assertEquals("", then.name());
        assertEquals(0.1, then.rate());
        assertTrue(then.marks().size() < now.marks().size());
    }

    @Test
    void aResetIsSeenInTheNextViewAndTheLossesOfTheLastAreStillThere() {
        Run run = page.started();
        page.worker().settle();
        RunView done = run.view();
        double last = done.losses().loss(RunsPage.ITERATIONS);
        controller.handle(RunCommand.RESET);
        assertEquals(new Idle(), run.view().state());
        assertEquals(0, run.view().iteration());
        controller.handle(RunCommand.STEP);
        page.worker().settle();
        assertEquals(1, run.view().iteration());
        assertEquals(RunsPage.ITERATIONS, done.iteration());
        assertEquals(last, done.losses().loss(RunsPage.ITERATIONS));
    }

    @Test
    void aPageIsToldOfAnEventWithTheRunThatHasTakenItIn() {
        List<RunView> stopped = new ArrayList<>();
        page.whenReceived = (run, event) -> {
            if (event instanceof Event.Stopped) stopped.add(run);
        };
        page.started();
        page.worker().work();
        controller.handle(RunCommand.PAUSE);
        page.worker().settle();
        RunView view = stopped.get(stopped.size() - 1);
        assertEquals(new Paused(), view.state());
        assertEquals(view.iteration(), view.snapshot().orElseThrow().iteration());
        assertEquals(view.iteration(), view.losses().count());
    }

    @Test
    void aHiddenRunIsStillInTheListAndItsStyleIsTaken() {
        Run run = page.started();
        controller.hide(run, true);
        RunsView view = controller.view();
        assertTrue(view.runs().get(0).isHidden());
        assertEquals(List.of(run.style()), view.styles());
        assertEquals(0, controller.delete(run));
        assertEquals(List.of(), controller.view().styles());
    }

    @Test
    void theMarkOfAnIterationIsTheLastAtOrBeforeIt() {
        page.started();
        page.worker().settle();
        RunView view = page.run().view();
        AccuracyMark last = view.marks().get(view.marks().size() - 1);
        assertEquals(Optional.of(last), view.mark(RunsPage.ITERATIONS));
        assertEquals(
                Optional.of(view.marks().get(0)), view.mark(view.marks().get(0).iteration()));
        assertEquals(Optional.empty(), view.mark(-1));
        assertEquals((double) RunsPage.ITERATIONS / view.perEpoch(), view.epoch(RunsPage.ITERATIONS));
    }
}
