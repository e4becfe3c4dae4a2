package backprop.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.browser.Lab;
import backprop.browser.Visitor;
import backprop.data.Dataset;
import backprop.data.DigitGenerator;
import backprop.data.DigitRange;
import backprop.data.DigitTemplates;
import backprop.data.Samples;
import backprop.tensor.JavaKernels;
import backprop.tensor.Rng;
import backprop.tensor.Workspace;
import backprop.train.Trainer;
import backprop.train.TrainingPlan;
import backprop.weights.WeightsDigest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Lab.class)
class SessionIT {
    private static final Path TEMPLATES = Path.of("..", "web", "data", "templates.json");
    private static final long MEGABYTE = 1 << 20;

    private static String weights(Dataset digits, int seed, int steps) {
        JavaKernels kernels = new JavaKernels();
        TrainingPlan plan = TrainingPlan.notebook().withSeed(seed);
        Trainer trainer = new Trainer(new Workspace(kernels), plan, Samples.of(kernels, digits));
        for (int i = 0; i < steps; i++) trainer.step();
        return WeightsDigest.of(trainer.network());
    }

    @Test
    void pausesAndResetsLeaveTheRunAsItIs(Visitor visitor) {
        Desk desk = new Desk(visitor);
        desk.tell("open simd MNIST 3 300");
        desk.await("opened 600 200");
        desk.tell("run 41");
        desk.await("stopped PAUSED 41");
        desk.tell("reset");
        desk.await("stopped PAUSED 0");
        for (int i = 0; i < 5; i++) {
            desk.tell("run 300");
            desk.tell("pause");
            desk.await("stopped PAUSED");
        }
        desk.tell("run 300");
        String saved = desk.await("saved 300");
        desk.await("stopped DONE 300");
        assertEquals("saved 300 " + weights(SmallData.TRAIN, 3, 300), saved);
    }

    @Test
    void aWorkerThatFailedGoesOnFromItsLastWeights(Visitor visitor) {
        Desk desk = new Desk(visitor);
        desk.tell("open simd MNIST 3 100");
        desk.await("opened");
        desk.tell("run 60");
        String saved = desk.await("saved 60");
        desk.tell("open-again");
        desk.await("failed broken");
        desk.tell("restart");
        desk.await("opened 600 200");
        desk.tell("save");
        assertEquals(saved, desk.await("saved"));
        desk.tell("run 100");
        desk.await("stopped DONE 100");
    }

    @Test
    void digitsAreGeneratedInTheWorkerAsOnTheCommandLine(Visitor visitor) throws IOException {
        Desk desk = new Desk(visitor);
        desk.tell("open simd GENERATED 5 20");
        desk.await("opened 5000 1000");
        desk.tell("run 20");
        String saved = desk.await("saved 20");
        DigitGenerator generator = new DigitGenerator(DigitTemplates.parse(Files.readString(TEMPLATES)));
        Dataset first = generator.generate(new Rng(1), 5000, DigitRange.ROBUST);
        assertEquals("saved 20 " + weights(first, 5, 20), saved);
    }

    @Test
    void fiftySessionsThatAreDroppedTakeNoMemory(Visitor visitor) {
        Desk desk = new Desk(visitor);
        Renderer renderer = Renderer.of(desk.page());
        sessions(desk, 3);
        long before = renderer.memory();
        sessions(desk, 50);
        long after = renderer.memory();
        assertTrue(after - before < 40 * MEGABYTE, before / MEGABYTE + " MB, then " + after / MEGABYTE);
    }

    private static void sessions(Desk desk, int count) {
        for (int i = 0; i < count; i++) {
            desk.tell("open simd MNIST 1 5");
            desk.await("opened");
            desk.tell("close");
        }
        desk.page().waitForCondition(() -> desk.page().workers().isEmpty());
    }
}
