package backprop.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.run.RunState.Diverged;
import backprop.run.RunState.Done;
import backprop.run.RunState.Failed;
import backprop.run.RunState.Idle;
import backprop.run.RunState.Loading;
import backprop.run.RunState.Paused;
import backprop.run.RunState.Pausing;
import backprop.run.RunState.Previewed;
import backprop.run.RunState.Running;
import backprop.session.protocol.Command;
import backprop.session.protocol.Event;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One run, asked for by the page's buttons. */
class ActiveRunTest {
    private final RunsPage page = new RunsPage();
    private final RunController controller = page.controller;

    @Test
    void startTrainsToTheEndAndTestsTheNet() {
        controller.handle(RunCommand.START);
        assertEquals(new Loading(Goal.PREVIEW), page.run().state());
        page.worker().deliver();
        page.worker().allDigits();
        page.worker().settle();
        assertEquals(new Done(), page.run().state());
        assertEquals(RunsPage.ITERATIONS, page.run().iteration());
        assertEquals(RunsPage.ITERATIONS, page.run().snapshot().orElseThrow().iteration());
        assertEquals(10, page.run().view().evaluated().orElseThrow().test().total());
        assertTrue(controller.isFollowedByTest(page.run()));
    }

    /** The same seed is to give the same run, however fast the digits come. */
    @Test
    void aFirstImpressionIsShownAndTheRunBeginsAgainWithAllDigits() {
        Run quick = page.started();
        page.worker().settle();
        RunsPage slowly = new RunsPage();
        slowly.controller.handle(RunCommand.START);
        slowly.worker().deliver();
        slowly.worker().firstDigits();
        slowly.worker().settle();
        assertEquals(new Previewed(), slowly.run().state());
        assertEquals(50, slowly.run().iteration());
        assertTrue(slowly.run().state().isPreview());
        slowly.worker().allDigits();
        slowly.worker().settle();
        assertEquals(new Done(), slowly.run().state());
        for (int i = 1; i <= RunsPage.ITERATIONS; i++)
            assertEquals(
                    quick.view().losses().loss(i), slowly.run().view().losses().loss(i));
    }

    @Test
    void allDigitsInTheMidstOfAFirstImpressionBeginTheRunAtOnce() {
        controller.handle(RunCommand.START);
        page.worker().deliver();
        page.worker().firstDigits();
        page.worker().handle();
        page.worker().work();
        page.worker().deliverAll();
        assertEquals(new Running(Goal.PREVIEW), page.run().state());
        page.worker().allDigits();
        page.worker().settle();
        assertEquals(new Done(), page.run().state());
        assertEquals(RunsPage.ITERATIONS, page.run().iteration());
    }

    /** It was gone on with when all digits had come meanwhile: the same seed gave another run. */
    @Test
    void aFirstImpressionThatWasPausedIsNotGoneOnWithEither() {
        Run quick = page.started();
        page.worker().settle();
        RunsPage slowly = new RunsPage();
        slowly.controller.handle(RunCommand.START);
        slowly.worker().deliver();
        slowly.worker().firstDigits();
        slowly.worker().handle();
        slowly.worker().work();
        slowly.controller.handle(RunCommand.PAUSE);
        slowly.worker().settle();
        assertEquals(new Paused(), slowly.run().state());
        slowly.worker().allDigits();
        slowly.worker().settle();
        slowly.controller.handle(RunCommand.START);
        slowly.worker().settle();
        for (int i = 1; i <= RunsPage.ITERATIONS; i++)
            assertEquals(
                    quick.view().losses().loss(i), slowly.run().view().losses().loss(i));
    }

    /** An epoch was taken for a first impression, and lost, when the last digits came after Start. */
    @Test
    void whatWasLearnedStepByStepIsGoneOnWithThoughDigitsAreStillComing() {
        controller.handle(RunCommand.STEP);
        page.worker().deliver();
        page.worker().firstDigits();
        page.worker().settle();
        assertEquals(1, page.run().iteration());
        controller.handle(RunCommand.START);
        assertEquals(new Running(Goal.TRAIN), page.run().state());
        page.worker().handle();
        page.worker().work();
        page.worker().deliverAll();
        int learned = page.run().iteration();
        page.worker().allDigits();
        page.worker().deliverAll();
        assertTrue(
                learned > 1 && page.run().iteration() >= learned,
                "back at " + page.run().iteration());
    }

    /** What the worker told before it knew of the reset was heard as if it were of the new run. */
    @Test
    void startRightAfterResetHearsNothingOfTheTimeBefore() {
        Run run = page.started();
        page.worker().work();
        page.worker().work();
        controller.handle(RunCommand.RESET);
        assertEquals(new Idle(), run.state());
        controller.handle(RunCommand.START);
        assertEquals(new Running(Goal.TRAIN), run.state());
        page.worker().deliverAll();
        assertEquals(0, run.iteration());
        assertEquals(new Running(Goal.TRAIN), run.state());
        page.worker().settle();
        assertEquals(new Done(), run.state());
        assertEquals(RunsPage.ITERATIONS, run.iteration());
    }

    @Test
    void aPauseThatIsFollowedByStartDoesNotEndTheNewWork() {
        Run run = page.started();
        page.worker().work();
        controller.handle(RunCommand.PAUSE);
        page.worker().deliverAll();
        assertEquals(new Pausing(), run.state());
        controller.handle(RunCommand.START);
        page.worker().settle();
        assertEquals(new Done(), run.state());
    }

    @Test
    void twoStepsInARowAreTwo() {
        Run run = page.started();
        controller.handle(RunCommand.PAUSE);
        page.worker().settle();
        int before = run.iteration();
        controller.handle(RunCommand.STEP);
        controller.handle(RunCommand.STEP);
        page.worker().settle();
        assertEquals(new Paused(), run.state());
        assertEquals(before + 2, run.iteration());
        assertFalse(controller.isFollowedByTest(run));
    }

    @Test
    void anEpochThatIsAskedForBeforeTheDigitsAreCountedHasTheirLength() {
        controller.handle(RunCommand.EPOCH);
        page.worker().deliver();
        page.worker().count();
        assertFalse(page.worker().handle());
        page.worker().deliver();
        assertEquals(new Running(Goal.EPOCH), page.run().state());
        page.worker().allDigits();
        page.worker().settle();
        assertEquals(new Paused(), page.run().state());
        assertEquals(30, page.run().iteration());
    }

    @Test
    void aPauseBeforeTheWorkerIsReadyTakesTheWishBack() {
        controller.handle(RunCommand.START);
        controller.handle(RunCommand.PAUSE);
        assertEquals(new Paused(), page.run().state());
        page.worker().allDigits();
        page.worker().settle();
        assertEquals(0, page.run().iteration());
        assertFalse(page.run().state().isBusy());
    }

    @Test
    void aFailedRunIsStartedAgainInANewWorkerWhereItWasSaved() {
        Run run = page.started();
        page.worker().work();
        controller.handle(RunCommand.PAUSE);
        page.worker().settle();
        int saved = run.snapshot().orElseThrow().iteration();
        page.worker().fail();
        page.worker().settle();
        assertEquals(new Failed(), run.state());
        controller.handle(RunCommand.START);
        assertEquals(2, page.workers.size());
        assertEquals(saved, page.worker().open.from().orElseThrow().iteration());
        page.worker().allDigits();
        page.worker().settle();
        assertEquals(new Done(), run.state());
    }

    @Test
    void aFileThatIsMissingFailsARunThatWaitsForIt() {
        controller.handle(RunCommand.START);
        page.worker().deliver();
        page.workers.get(0).missing();
        page.worker().deliver();
        assertEquals(new Failed(), page.run().state());
    }

    @Test
    void aDivergedRunGoesBackOrBeginsAgain() {
        page.requested = Optional.of(List.of(RunsPage.spec(1e38)));
        Run run = page.started();
        page.worker().settle();
        assertEquals(new Diverged(), run.state());
        controller.restoreLastGood(run, 0.1);
        page.worker().settle();
        assertFalse(run.state().isBusy() || run.state() instanceof Diverged);
        controller.handle(RunCommand.START);
        page.worker().settle();
        assertEquals(new Done(), run.state());
        assertEquals(0.1, run.rate());
    }

    /** The button did nothing where another run had taken the place of its worker. */
    @Test
    void aDivergedRunWhoseWorkerIsGoneBeginsAgainWithTheOtherRate() {
        page.requested = Optional.of(List.of(RunsPage.spec(1e38), RunsPage.spec(0.2)));
        Run run = page.started();
        page.worker().settle();
        assertEquals(new Diverged(), run.state());
        assertEquals(2, page.workers.size());
        controller.restoreLastGood(run, 0.1);
        assertFalse(run.state() instanceof Diverged);
        assertEquals(0, run.iteration());
        assertEquals(0.1, run.rate());
    }

    @Test
    void aFinishedRunsWorkerEndsWhenNobodyAsksItAnyMoreAndAnotherAnswersLater() {
        Run run = page.started();
        page.worker().settle();
        page.passIdleTime();
        assertTrue(page.worker().isClosed);
        controller.request(run, new Command.Evaluate());
        assertEquals(2, page.workers.size());
        page.worker().allDigits();
        page.events.clear();
        page.worker().settle();
        assertTrue(page.events.stream().anyMatch(Event.Evaluated.class::isInstance));
        assertEquals(new Done(), run.state());
    }
}
