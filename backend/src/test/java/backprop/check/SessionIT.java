package backprop.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.browser.Lab;
import backprop.browser.Visitor;
import backprop.data.Dataset;
import backprop.data.Samples;
import backprop.data.handwriting.DigitGenerator;
import backprop.data.handwriting.DigitRange;
import backprop.data.handwriting.DigitTemplates;
import backprop.math.Rng;
import backprop.session.MemoryEstimate;
import backprop.tensor.JavaKernels;
import backprop.tensor.Workspace;
import backprop.train.Trainer;
import backprop.train.TrainingPlan;
import backprop.weights.WeightsDigest;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Lab.class)
class SessionIT {
    private static final Path TEMPLATES = Path.of("..", "web", "data", "templates.json");
    private static final long MEGABYTE = 1 << 20;
    private static final String KERNELS = "**/app/kernels*.wasm";

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
        desk.tell("open simd MNIST 3 2000");
        desk.await("opened 600 200");
        desk.tell("run 41");
        desk.await("stopped PAUSED 41");
        desk.tell("reset");
        desk.await("stopped RESET 0");
        for (int i = 0; i < 3; i++) {
            desk.tell("run 2000", "pause");
            desk.await("stopped PAUSED");
        }
        desk.tell("run 2000");
        String saved = desk.await("saved 2000");
        desk.await("stopped DONE 2000");
        assertEquals("saved 2000 " + weights(SmallData.TRAIN, 3, 2000), saved);
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
    void trainingStartsWithTheFirstPartAndGoesOnWithAll(Visitor visitor) {
        Desk desk = new Desk(visitor);
        List<Route> held = new ArrayList<>();
        desk.page().context().route("**/data/train-2.digits", held::add);
        desk.tell("open simd MNIST 3 50 parts");
        desk.await("opened 200 200");
        desk.tell("run 20");
        desk.await("stopped PAUSED 20");
        desk.page().waitForCondition(() -> !held.isEmpty());
        held.forEach(route -> SmallData.answer(route, SmallData.TRAIN.slice(400, 600)));
        desk.await("opened 600 200");
        desk.tell("run 50");
        desk.await("stopped DONE 50");
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

    /** They were made without end, and the run broke off when the kernels came. */
    @Test
    void kernelsThatComeLateFindAllGeneratedDigits(Visitor visitor) {
        Desk desk = new Desk(visitor);
        List<Route> held = new ArrayList<>();
        desk.page().context().route(KERNELS, held::add);
        desk.tell("open simd GENERATED 5 20");
        desk.await("loading 70000");
        held.forEach(Route::resume);
        desk.await("opened 60000 10000");
        desk.tell("run 20");
        desk.await("stopped DONE 20");
    }

    /** All that was said was that the run broke off. */
    @Test
    void kernelsThatCannotBeHadAreNamed(Visitor visitor) {
        Desk desk = new Desk(visitor);
        desk.page().context().route(KERNELS, Route::abort);
        desk.tell("open simd MNIST 3 20");
        assertTrue(desk.await("missing").contains("kernels"));
        visitor.expectComplaint("ERR_FAILED");
    }

    @Test
    void memoryThatTheBrowserRefusesIsSaid(Visitor visitor) {
        Desk desk = new Desk(visitor);
        String refuses = "WebAssembly.Memory = class { constructor() { throw new RangeError('no room'); } };";
        desk.page().context().route("**/workers/script*.js*", route -> {
            APIResponse script = route.fetch();
            route.fulfill(new Route.FulfillOptions().setResponse(script).setBody(refuses + script.text()));
        });
        desk.tell("open simd MNIST 3 20");
        desk.await("failed no-room");
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

    /** Its bytes are there but once, beside 64 MB for everything else: lists, net, engine, and parts on their way. */
    @ParameterizedTest
    @ValueSource(strings = {"simd", "wasm", "js"})
    void mnistTakesItsBytesOnceAnd64MegabytesInTheWorker(String engine, Visitor visitor) {
        Assumptions.assumeTrue(System.getenv("BACKPROP_DATA") != null, "no MNIST: BACKPROP_DATA is not set");
        Desk desk = new Desk(Desk.bare(visitor));
        WorkerHeap heap = new WorkerHeap(desk.page());
        desk.tell("open " + engine + " MNIST 1 50");
        desk.await("opened 60000 10000");
        desk.tell("run 50");
        desk.await("stopped DONE 50");
        // That of the kernels is asked for up front.
        long memory = engine.equals("simd") ? MemoryEstimate.of(TrainingPlan.notebook(), 71_000) : 0;
        long took = heap.bytes() + memory;
        System.out.println("The worker of " + engine + " holds " + took / MEGABYTE + " MB");
        assertTrue(took > 30 * MEGABYTE, engine + " cannot do with " + took);
        assertTrue(took < 70_000 * Dataset.PIXELS + 64 * MEGABYTE, engine + " took " + took / MEGABYTE + " MB");
    }

    private static void sessions(Desk desk, int count) {
        for (int i = 0; i < count; i++) {
            desk.tell("open simd DRAWN 1 5");
            desk.await("opened 16 4");
            desk.tell("close");
        }
        desk.page().waitForCondition(() -> desk.page().workers().isEmpty());
    }
}
