package backprop.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Samples;
import backprop.nn.architecture.Architecture;
import backprop.optim.OptimizerKind;
import backprop.session.protocol.Command;
import backprop.session.protocol.Event;
import backprop.session.settings.DataSource;
import backprop.tensor.JavaKernels;
import backprop.tensor.Workspace;
import backprop.train.Blots;
import backprop.train.Evaluator;
import backprop.train.Trainer;
import backprop.train.TrainingPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrialsTest {
    private static final Samples ALL = Blots.samples(100), TEST = Blots.samples(10);
    private static final TrainingPlan PLAN = TrainingPlan.notebook()
            .with(Architecture.parse("784-8-bn-relu-10"))
            .with(OptimizerKind.ADAM)
            .withBatchSize(10)
            .withLearningRate(0.5)
            .withIterations(30);

    private final List<Event> events = new ArrayList<>();
    private final TrainingSession session = session();

    private TrainingSession session() {
        Command.Open open = new Command.Open(PLAN, DataSource.MNIST, true, Optional.empty());
        TrainingSession session = new TrainingSession(new Workspace(new JavaKernels()), open, () -> 0, events::add);
        session.use(ALL, TEST);
        return session;
    }

    private Event.Tried tried(double rate, double decay) {
        session.handle(new Command.Try(rate, decay));
        return (Event.Tried) events.get(events.size() - 1);
    }

    /** Those before it leave nothing behind: neither weights nor what the optimizer or batch normalisation remember. */
    @Test
    void eachIsTheRunThatItWouldBeAlone() {
        for (double rate : new double[] {0.001, 0.01, 0.1, 0.01}) {
            Event.Tried tried = tried(rate, 1e-3);
            assertEquals(alone(rate, 1e-3), tried.accuracy());
            assertEquals(new Event.Tried(30, tried.accuracy(), false), tried);
        }
    }

    private static double alone(double rate, double decay) {
        TrainingPlan plan = PLAN.with(draft -> {
            draft.learningRate = rate;
            draft.weightDecay = decay;
        });
        Trainer trainer = new Trainer(new Workspace(new JavaKernels()), plan, ALL.first(80));
        for (int i = 0; i < plan.iterations(); i++) trainer.step();
        return new Evaluator(trainer.network(), ALL).part(80, 100).accuracy();
    }

    @Test
    void whatIsDrawnMakesADifference() {
        assertNotEquals(tried(1e-6, 0).accuracy(), tried(0.01, 0).accuracy());
        assertTrue(tried(0.01, 0).accuracy() > 0.5);
    }

    @Test
    void aTrialThatDivergesSaysSo() {
        Event.Tried tried = tried(1e300, 0);
        assertTrue(tried.hasDiverged());
        assertEquals(0, tried.accuracy());
        assertTrue(tried.iterations() < 30);
        assertTrue(tried(0.01, 0).accuracy() > 0.5);
    }
}
