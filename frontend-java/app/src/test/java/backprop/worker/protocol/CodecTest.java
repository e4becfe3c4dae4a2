package backprop.worker.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Dataset;
import backprop.data.Sampling;
import backprop.nn.Initialization;
import backprop.nn.architecture.Architecture;
import backprop.optim.OptimizerKind;
import backprop.session.protocol.Command;
import backprop.session.protocol.Condition;
import backprop.session.protocol.Event;
import backprop.session.protocol.Histogram;
import backprop.session.protocol.LayerStatistics;
import backprop.session.protocol.Misreading;
import backprop.session.protocol.Snapshot;
import backprop.session.protocol.TrainerCheckpoint;
import backprop.session.protocol.WatchedParameter;
import backprop.session.settings.DataSource;
import backprop.session.settings.StopRules;
import backprop.train.Evaluation;
import backprop.train.Progress;
import backprop.train.TrainingPlan;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CodecTest {
    private static final TrainingPlan PLAN = TrainingPlan.notebook().with(plan -> {
        plan.architecture = Architecture.parse("784-100-bn-tanh-drop0.25-10");
        plan.initialization = Initialization.XAVIER;
        plan.optimizer = OptimizerKind.ADAM;
        plan.learningRate = 0.1 + 0.2;
        plan.weightDecay = 1e-4;
        plan.sampling = Sampling.SHUFFLED_EPOCHS;
        plan.batchSize = 7;
        plan.samples = 300;
        plan.seed = 12;
        plan.iterations = 77;
    });

    private static Command sent(Command command) {
        return CommandCodec.decode(CommandCodec.encode(command));
    }

    private static <E extends Event> E sent(E event) {
        StampedEvent stamped = StampedEvent.decode(new StampedEvent(7, event).encode());
        assertEquals(7, stamped.commands());
        Event decoded = stamped.event();
        @SuppressWarnings("unchecked")
        E same = (E) assertInstanceOf(event.getClass(), decoded);
        return same;
    }

    @Test
    void commandsOfSimpleValuesArrive() {
        List<Command> commands = List.of(
                new Command.Open(PLAN, DataSource.GENERATED, false, Optional.empty()),
                new Command.Open(TrainingPlan.notebook(), DataSource.MNIST, true, Optional.empty()),
                new Command.Run(17),
                new Command.Pause(),
                new Command.Reset(),
                new Command.RestoreLastGood(),
                new Command.LearningRate(0.3),
                new Command.Evaluate(),
                new Command.Save(),
                new Command.HashDigits(),
                new Command.TraceStep(),
                new Command.Try(0.0123, 1e-7),
                new Command.Misread(4, -1, 30));
        for (Command command : commands) assertEquals(command, sent(command));
    }

    @Test
    void drawnDigitsAndWeightsArriveSideBySide() {
        byte[] images = new byte[2 * Dataset.PIXELS];
        images[5] = 9;
        images[Dataset.PIXELS] = -1;
        byte[] file = {1, 2, 3};
        Dataset drawn = new Dataset(images, new byte[] {4, 7});
        Command.Open open = (Command.Open) sent(
                new Command.Open(PLAN, DataSource.DRAWN, true, Optional.of(new Snapshot(8, file)), Optional.of(drawn)));
        assertEquals(PLAN, open.plan());
        assertEquals(8, open.from().orElseThrow().iteration());
        assertArrayEquals(file, open.from().orElseThrow().file());
        assertArrayEquals(images, open.drawn().orElseThrow().images());
        assertArrayEquals(new byte[] {4, 7}, open.drawn().orElseThrow().labels());
    }

    @Test
    void eventsOfSimpleValuesArrive() {
        Progress nowhere = new Progress(0, 60, 10, Double.NaN);
        List<Event> events = List.of(
                new Event.Ready(),
                new Event.Loading(5000, 70_000, 60_000),
                new Event.Missing("data/train-1.digits"),
                new Event.Opened(300, 10_000),
                new Event.DigitsHashed("0f"),
                new Event.Stopped(Event.Reason.DEAD, nowhere, 50),
                new Event.Stopped(Event.Reason.DIVERGED, new Progress(3, 60, 10, Double.POSITIVE_INFINITY), 0),
                new Event.Tried(300, 0.925, false),
                new Event.Failed("no-room", List.of("2000")));
        for (Event event : events) assertEquals(event, sent(event));
    }

    @Test
    void lossesArriveEvenWhereTheyAreNoNumbers() {
        float[] losses = {2.3f, Float.NaN, Float.POSITIVE_INFINITY};
        Event.Progressed done = sent(new Event.Progressed(new Progress(3, 60, 10, Double.NaN), losses, 1.5));
        assertArrayEquals(losses, done.losses());
        assertEquals(1.5, done.milliseconds());
        assertEquals(new Progress(3, 60, 10, Double.NaN), done.progress());
    }

    @Test
    void evaluationsAndWeightsArrive() {
        Event.Evaluated evaluated = sent(
                new Event.Evaluated(9, new Evaluation(new int[][] {{3, 1}, {0, 2}}), new Evaluation(new int[1][1])));
        assertArrayEquals(new int[][] {{3, 1}, {0, 2}}, evaluated.train().confusion());
        assertEquals(9, evaluated.iteration());
        Event.Saved saved = sent(new Event.Saved(new Snapshot(4, new byte[] {7, 8}), "abc"));
        assertArrayEquals(new byte[] {7, 8}, saved.snapshot().file());
        assertEquals("abc", saved.sha256());
    }

    @Test
    void aWatchedIterationArrives() {
        byte[] pixels = new byte[2 * Dataset.PIXELS];
        pixels[Dataset.PIXELS + 3] = -5;
        float[] scores = new float[20];
        scores[19] = 0.5f;
        float[] before = {1, 2, 3, 4, 5, 6};
        Event.StepTraced watched = sent(new Event.StepTraced(
                8,
                100,
                new int[] {3, 9},
                pixels,
                scores,
                new float[20],
                2.25,
                List.of(new WatchedParameter("W1", 0, 2, 3, 50, before, new float[6], new float[6]))));
        assertEquals(100, watched.size());
        assertArrayEquals(new int[] {3, 9}, watched.labels());
        assertArrayEquals(pixels, watched.pixels());
        assertArrayEquals(scores, watched.scores());
        assertEquals(2.25, watched.loss());
        WatchedParameter w = watched.parameters().get(0);
        assertEquals("W1 2 3 50", w.name() + " " + w.rows() + " " + w.columns() + " " + w.units());
        assertArrayEquals(before, w.before());
    }

    @Test
    void misreadDigitsArrive() {
        byte[] pixels = new byte[Dataset.PIXELS];
        pixels[783] = 4;
        Event.Misreadings misread = sent(new Event.Misreadings(
                600, 4, -1, 12, List.of(new Misreading(55, pixels, 4, new int[] {9, 4, 7}, new float[] {0.6f, 0.3f, 0.1f
                }))));
        assertEquals(
                "600 4 -1 12",
                misread.iteration() + " " + misread.label() + " " + misread.answer() + " " + misread.total());
        Misreading digit = misread.digits().get(0);
        assertEquals(55, digit.index());
        assertArrayEquals(pixels, digit.pixels());
        assertArrayEquals(new int[] {9, 4, 7}, digit.guesses());
        assertArrayEquals(new float[] {0.6f, 0.3f, 0.1f}, digit.probabilities());
    }

    @Test
    void histogramsAndPicturesArrive() {
        LayerStatistics layer = new LayerStatistics(
                1, new Histogram(0, 2, new int[] {5, 6}), new Histogram(-1, 1, new int[] {7, 0, 1}), 0.25);
        Event.Seen seen = sent(new Event.Seen(50, List.of(layer, layer)));
        assertEquals(2, seen.layers().size());
        LayerStatistics arrived = seen.layers().get(1);
        assertArrayEquals(new int[] {7, 0, 1}, arrived.gradients().counts());
        assertEquals(2, arrived.activations().high());
        assertEquals(0.25, arrived.dead());
        Event.FirstWeights first = sent(new Event.FirstWeights(50, 1, new float[] {1, -2}));
        assertArrayEquals(new float[] {1, -2}, first.weights());
    }

    @Test
    void aWayBackArrives() {
        byte[] drawing = new byte[Dataset.PIXELS];
        drawing[7] = -3;
        List<Condition> conditions =
                List.of(new Condition(0, 0.1 + 0.2, 5000, false), new Condition(40, 1e-7, 60_000, true));
        TrainerCheckpoint from = new TrainerCheckpoint(30, new byte[] {5, 6, 7});
        Command.Misread misread = new Command.Misread(4, 9, 24);
        Command.Revisit revisit = (Command.Revisit)
                sent(new Command.Revisit(55, Optional.of(from), conditions, Optional.of(drawing), misread, true));
        assertEquals(55, revisit.iteration());
        assertEquals(30, revisit.from().orElseThrow().iteration());
        assertArrayEquals(from.state(), revisit.from().orElseThrow().state());
        assertEquals(conditions, revisit.conditions());
        assertArrayEquals(drawing, revisit.drawing().orElseThrow());
        assertEquals(misread, revisit.misread());
        assertTrue(revisit.isKept());
        Command.Revisit plain = new Command.Revisit(1, Optional.empty(), List.of(), Optional.empty(), misread, false);
        assertEquals(plain, sent(plain));
        Command.Resume resume = (Command.Resume) sent(new Command.Resume(from));
        assertArrayEquals(from.state(), resume.from().state());
        StopRules rules = new StopRules(OptionalDouble.of(0.1 + 0.2), OptionalDouble.of(1), true, OptionalInt.of(5));
        assertEquals(new Command.StopWhen(rules), sent(new Command.StopWhen(rules)));
        assertEquals(new Command.StopWhen(StopRules.NONE), sent(new Command.StopWhen(StopRules.NONE)));
    }

    @Test
    void whatIsSeenThereArrives() {
        Event.Conditioned conditioned = new Event.Conditioned(new Condition(3, 0.1, 300, true));
        assertEquals(conditioned, sent(conditioned));
        Event.Checkpointed checkpointed = sent(new Event.Checkpointed(new TrainerCheckpoint(8, new byte[] {1, 2})));
        assertArrayEquals(new byte[] {1, 2}, checkpointed.checkpoint().state());
        assertEquals(new Event.Revisiting(9, 4), sent(new Event.Revisiting(9, 4)));
        Event.Revisited revisited = sent(new Event.Revisited(12, new Event.Reading(new float[] {0.25f, 0.75f})));
        assertEquals(12, revisited.iteration());
        Event.Reading reading = assertInstanceOf(Event.Reading.class, revisited.seen());
        assertArrayEquals(new float[] {0.25f, 0.75f}, reading.probabilities());
        Event.Revisited saved = sent(new Event.Revisited(4, new Event.Saved(new Snapshot(4, new byte[] {7}), "abc")));
        assertArrayEquals(
                new byte[] {7}, ((Event.Saved) saved.seen()).snapshot().file());
    }

    @Test
    void whatIsNoMessageIsRefused() {
        Message unknown = new Message("{\"is\":\"nothing\"}", Message.NO_BYTES);
        assertThrows(IllegalArgumentException.class, () -> CommandCodec.decode(unknown));
        assertThrows(IllegalArgumentException.class, () -> EventCodec.decode(unknown));
        Message open = CommandCodec.encode(new Command.Open(PLAN, DataSource.MNIST, true, Optional.empty()));
        Message wrong = new Message(open.text().replace("\"batch\":7", "\"batch\":0"), Message.NO_BYTES);
        assertThrows(IllegalArgumentException.class, () -> CommandCodec.decode(wrong));
    }
}
