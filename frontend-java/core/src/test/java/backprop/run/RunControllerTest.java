package backprop.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.run.RunState.Done;
import backprop.run.RunState.Leaving;
import backprop.run.RunState.Loading;
import backprop.run.RunState.Paused;
import backprop.run.RunState.Pausing;
import backprop.session.protocol.Command;
import backprop.session.protocol.Event;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Several runs. */
class RunControllerTest {
    private final RunsPage page = new RunsPage();
    private final RunController controller = page.controller;

    @Test
    void variantsWaitForEachOtherAndLearnFromAllDigits() {
        page.requested = Optional.of(List.of(RunsPage.spec(0.1), RunsPage.spec(0.2)));
        Run first = page.started();
        page.worker().settle();
        assertEquals(new Done(), first.state());
        assertFalse(controller.isFollowedByTest(first));
        Run second = page.run();
        assertNotSame(first, second);
        assertEquals(new Loading(Goal.TRAIN), second.state());
        assertTrue(page.workers.get(0).isClosed);
        assertTrue(page.worker().open.whole());
    }

    /** It was not heard, and the next one began. */
    @Test
    void aPauseDuringAVariantsLastTestHoldsTheNext() {
        page.requested = Optional.of(List.of(RunsPage.spec(0.1), RunsPage.spec(0.2)));
        Run first = page.started();
        while (page.worker().work()) {}
        controller.handle(RunCommand.PAUSE);
        page.worker().settle();
        assertEquals(new Done(), first.state());
        assertSame(first, page.run());
        controller.handle(RunCommand.START);
        assertNotSame(first, page.run());
    }

    @Test
    void aRunThatIsLeftForAnotherTellsFirstWhatItHasLearned() {
        Run first = page.started();
        page.worker().work();
        page.worker().deliverAll();
        int learned = first.iteration();
        assertTrue(learned > 0);
        controller.requestChanged();
        page.requested = Optional.of(List.of(RunsPage.spec(0.2)));
        controller.handle(RunCommand.START);
        assertEquals(new Leaving(), first.state());
        assertFalse(page.workers.get(0).isClosed);
        page.workers.get(0).settle();
        assertEquals(learned, first.snapshot().orElseThrow().iteration());
        assertEquals(new Paused(), first.state());
        assertTrue(page.workers.get(0).isClosed);
    }

    /** It was listed until the next reload, and gone after it. */
    @Test
    void aRunThatIsLeftDuringItsFirstImpressionTellsWhatItHasLearned() {
        controller.handle(RunCommand.START);
        page.worker().deliver();
        page.worker().firstDigits();
        page.worker().settle();
        Run previewed = page.run();
        controller.requestChanged();
        page.requested = Optional.of(List.of(RunsPage.spec(0.2)));
        controller.handle(RunCommand.START);
        assertEquals(new Leaving(), previewed.state());
        page.workers.get(0).settle();
        assertEquals(new Paused(), previewed.state());
        assertEquals(50, previewed.snapshot().orElseThrow().iteration());
    }

    @Test
    void whoLooksAtAnotherRunPausesTheOneAtWork() {
        Run earlier = page.started();
        page.worker().settle();
        controller.requestChanged();
        page.requested = Optional.of(List.of(RunsPage.spec(0.2)));
        controller.handle(RunCommand.START);
        Run second = page.run();
        page.worker().deliver();
        page.worker().allDigits();
        page.worker().deliverAll();
        page.worker().handleAll();
        page.worker().work();
        page.worker().deliverAll();
        controller.select(earlier, false);
        assertEquals(new Pausing(), second.state());
        controller.ask(earlier, new Command.Evaluate());
        assertEquals(new Leaving(), second.state());
        page.workers.get(1).settle();
        assertEquals(new Paused(), second.state());
        assertEquals(second.iteration(), second.snapshot().orElseThrow().iteration());
    }

    /** Its worker was ended at once, and what it had learned since it was last saved was lost. */
    @Test
    void aRunThatIsLeftAndWantedAgainGoesOnInItsWorker() {
        Run first = page.started();
        page.worker().work();
        page.worker().deliverAll();
        controller.requestChanged();
        page.requested = Optional.of(List.of(RunsPage.spec(0.2)));
        controller.handle(RunCommand.START);
        controller.select(first, false);
        controller.handle(RunCommand.START);
        assertEquals(2, page.workers.size());
        assertTrue(page.workers.get(1).isClosed);
        page.workers.get(0).settle();
        assertEquals(new Done(), first.state());
        assertFalse(page.workers.get(0).isClosed);
    }

    @Test
    void theSeventeenthRunTakesThePlaceOfTheOldestWithoutAName() {
        for (int i = 0; i < RunController.MOST_RUNS; i++) {
            controller.requestChanged();
            controller.handle(RunCommand.START);
        }
        Run named = page.runs().get(0);
        named.rename("mine");
        Run oldest = page.runs().get(1);
        controller.requestChanged();
        controller.handle(RunCommand.START);
        assertEquals(List.of(oldest), page.evicted);
        assertEquals(RunController.MOST_RUNS, page.runs().size());
        assertTrue(page.runs().contains(named));
    }

    @Test
    void aFormThatCannotBeStartsNothing() {
        page.requested = Optional.empty();
        for (RunCommand command : RunCommand.values()) controller.handle(command);
        assertTrue(page.runs().isEmpty());
        assertTrue(page.workers.isEmpty());
    }

    /** The branch's own: the parent's weights, generators and optimizer at that iteration, and a learning rate of its own. */
    @Test
    void aBranchGoesOnFromAnEarlierIterationAsARunOfItsOwn() {
        Run parent = page.started();
        page.worker().settle();
        assertEquals(OptionalInt.of(0), controller.firstIteration(parent));
        controller.revisit(parent, 120, Optional.empty(), new Command.Misread(-1, -1, 3), true);
        page.worker().settle();
        controller.branch(
                parent,
                revisited(Event.Saved.class).snapshot(),
                revisited(Event.Checkpointed.class).checkpoint(),
                new RunSpec(RunsPage.spec(0.1).settings(), "", Optional.of(new BranchPoint("parent", 120))));
        Run branch = page.run();
        assertNotSame(parent, branch);
        assertEquals(120, branch.iteration());
        page.worker().deliver();
        page.worker().allDigits();
        page.worker().settle();
        assertEquals(new Done(), branch.state());
        // Under the same conditions it is the same run.
        assertArrayEquals(
                parent.snapshot().orElseThrow().file(),
                branch.snapshot().orElseThrow().file());
        assertArrayEquals(
                parent.view().losses().toArray(), branch.view().losses().toArray());
        assertEquals(OptionalInt.of(120), controller.firstIteration(branch));
        controller.handle(RunCommand.RESET);
        assertEquals(120, branch.iteration());
    }

    private <E extends Event> E revisited(Class<E> kind) {
        return page.events.stream()
                .filter(Event.Revisited.class::isInstance)
                .map(event -> ((Event.Revisited) event).seen())
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }
}
