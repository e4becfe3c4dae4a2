package backprop.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.browser.Lab;
import backprop.browser.Visitor;
import backprop.tensor.JavaKernels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Lab.class)
class EnginesIT {
    private static final Path OURS = Path.of("..", "frontend-java", "core", "src", "test", "resources", "golden");
    private static final String GOLDEN = Stream.of("layers.json", "optimizers.json", "two_layer_net.json")
            .map(EnginesIT::read)
            .collect(Collectors.joining(",", "[", "]"));
    private static final String POINTS = PointsCheck.run(new JavaKernels());
    private static final String MEETING = GoldenCheck.run(new JavaKernels(), GOLDEN);

    private static String read(String file) {
        String folder = System.getProperty("golden", "");
        try {
            return Files.readString((folder.isEmpty() ? OURS : Path.of(folder)).resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theReferenceValuesAreMetOnTheJvm() {
        List<String> lines = MEETING.lines().toList();
        assertTrue(lines.size() > 100, "only " + lines.size());
        assertEquals(
                List.of(), lines.stream().filter(line -> !line.endsWith(" met")).toList());
    }

    @Test
    void simdGivesTheBitsOfTheJvmAndMeetsTheReferenceValues(Visitor visitor) {
        assertEquals(
                KernelCheck.run(new JavaKernels()) + RunCheck.run(new JavaKernels(), 500) + POINTS + MEETING,
                CheckWorkers.ask(visitor, "simd", GOLDEN));
    }

    @Test
    void wasmGivesTheBitsOfTheJvmAndMeetsTheReferenceValues(Visitor visitor) {
        assertEquals(
                KernelCheck.run(new JavaKernels()) + RunCheck.run(new JavaKernels(), 500) + MEETING,
                CheckWorkers.ask(visitor, "wasm", GOLDEN));
    }

    @Test
    void plainJavaScriptGivesTheBitsOfTheJvmWhenAskedAndMeetsTheReferenceValues(Visitor visitor) {
        assertEquals(
                LayerCheck.run() + RunCheck.run(new JavaKernels(), 100) + POINTS + MEETING,
                CheckWorkers.ask(visitor, "js", GOLDEN));
    }
}
