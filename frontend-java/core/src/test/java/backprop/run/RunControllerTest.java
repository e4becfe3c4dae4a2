package backprop.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.run.RunState.Done;
import backprop.run.RunState.Loading;
import backprop.run.RunState.Waiting;
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

    /** Whoever changed a setting while an experiment ran was left with one run of it. */
    @Test
    void variantsGoOnThoughTheFormAsksForSomethingElse() {
        page.requested = Optional.of(List.of(RunsPage.spec(0.1), RunsPage.spec(0.2)));
        Run first = page.started();
        controller.requestChanged();
        page.requested = Optional.of(List.of(RunsPage.spec(0.3)));
        page.worker().settle();
        Run second = page.run();
        assertNotSame(first, second);
        assertEquals(0.2, second.rate());
        controller.handle(RunCommand.PAUSE);
        page.worker().deliverAll();
        assertTrue(controller.startsAnew());
        controller.handle(RunCommand.START);
        assertEquals(0.3, page.run().rate());
    }

    @Test
    void runsOfEarlierVisitsKeepTheirLooks() {
        Run begun = page.started();
        LineStyle first = begun.style();
        Run earlier = new Run(RunsPage.spec(0.2), first);
        controller.addEarlier(List.of(earlier));
        assertEquals(first, earlier.style());
        assertNotEquals(first, begun.style());
        assertEquals(Optional.of(first), LineStyle.read(first.text()));
        assertEquals(Optional.empty(), LineStyle.read("5-1"));
    }

    @Test
    void aRunIsNamedByWhatSetsItApartFromThoseThatAreShown() {
        Run one = page.started();
        controller.addEarlier(List.of(new Run(RunsPage.spec(0.2), new LineStyle(1, 1))));
        assertEquals("0.1", value(one));
        controller.hide(page.runs().get(0), true);
        assertEquals("784-8-10", value(one));
        controller.hide(page.runs().get(0), false);
        assertEquals("0.1", value(one));
        controller.changeRate(0.05);
        assertEquals("0.1 → 0.05", value(one));
        controller.delete(page.runs().get(0));
        assertEquals("784-8-10", value(one));
    }

    private static String value(Run run) {
        return run.view().given().parts().get(0).value();
    }

    /** Its rate became one that it had never learned with. */
    @Test
    void aRunThatIsOverKeepsItsRate() {
        Run run = page.started();
        page.worker().settle();
        assertTrue(controller.startsAnew());
        controller.changeRate(0.5);
        assertEquals(0.1, run.rate());
        page.requested = Optional.of(List.of(RunsPage.spec(0.5)));
        controller.handle(RunCommand.START);
        assertEquals(0.5, page.run().rate());
    }

    /** It lost its place to another, and went on with other mini-batches than alone. */
    @Test
    void whoAsksForAnotherRunWaitsUntilTheOneAtWorkIsDone() {
        Run first = page.started();
        page.worker().work();
        controller.requestChanged();
        page.requested = Optional.of(List.of(RunsPage.spec(0.2)));
        controller.handle(RunCommand.START);
        Run second = page.run();
        assertNotSame(first, second);
        assertEquals(new Waiting(Goal.TRAIN), second.state());
        assertEquals(1, page.workers.size());
        page.workers.get(0).settle();
        assertEquals(new Done(), first.state());
        assertEquals(new Loading(Goal.TRAIN), second.state());
    }

    @Test
    void whoLooksAtAnotherRunLeavesTheOneAtWorkAlone() {
        Run earlier = page.started();
        page.worker().settle();
        Run second = another(0.2);
        controller.select(earlier, false);
        controller.request(earlier, new Command.Evaluate());
        page.workers.get(1).settle();
        assertEquals(new Done(), second.state());
        assertSame(earlier, page.run());
    }

    /** One for the question beside the one at work, and no more of them. */
    @Test
    void whoAsksManyRunsNeedsOneWorkerMore() {
        List<Run> earlier = List.of(page.started(), another(0.3), another(0.4));
        for (FakeWorker worker : List.copyOf(page.workers)) worker.settle();
        another(0.5);
        for (Run run : earlier) controller.request(run, new Command.Evaluate());
        assertEquals(2, page.workers.stream().filter(worker -> !worker.isClosed).count());
    }

    /** Begun, with all its digits, and at work where there is room. */
    private Run another(double rate) {
        if (!page.workers.isEmpty()) page.worker().settle();
        controller.requestChanged();
        page.requested = Optional.of(List.of(RunsPage.spec(rate)));
        return page.started();
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
                new RunSpec(RunsPage.spec(0.1).settings(), 120));
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
