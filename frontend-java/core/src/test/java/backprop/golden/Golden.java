package backprop.golden;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The reference values: the project's, or instead of them the files of the same form in the folder of -Dgolden. */
public final class Golden {
    /** Kinds of layers.json with windows that slide. */
    private static final Set<String> SLIDING = Set.of("Convolution", "MaxPooling");

    private Golden() {}

    /** Of dropout: the share that is silenced. Of windows that slide: their steps, the edge, a pooling window's side. */
    public record Config(double rate, int stride, int pad, int size) {}

    public record Case(
            String name,
            String layer,
            Config config,
            Map<String, Tensor> inputs,
            Tensor forward,
            Tensor dout,
            Map<String, Tensor> backward,
            int[] labels,
            Tensor probabilities,
            Tensor keep) {
        public Tensor input(String name) {
            return inputs.get(name);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    public record Net(
            Map<String, Tensor> parameters, Tensor x, int[] labels, int batchSize, FirstBatch firstBatch, Sgd sgd) {
        /** The rows of step s: (s mod 5)·6 to +6, in the file's words. */
        public int from(int step) {
            return step % (x.rows() / batchSize) * batchSize;
        }
    }

    public record FirstBatch(double loss, Map<String, Tensor> gradients, Map<String, Tensor> numericalGradients) {}

    public record Sgd(double learningRate, int steps, double[] losses, Map<String, Tensor> finalParameters) {}

    private record Cases(List<Case> cases) {}

    /** Of layers without windows; an unknown kind is an error of the test that asks. */
    public static Stream<Case> layers() {
        return read("layers.json", Cases.class).cases().stream().filter(c -> !SLIDING.contains(c.layer()));
    }

    /** Convolution and max pooling, N, C, H, W, with gradients by their formulas. */
    public static Stream<Case> slidingLayers() {
        return read("convolution.json", Cases.class).cases().stream();
    }

    /** Some more, with central differences as gradients. */
    public static Stream<Case> slidingLayersWithDifferences() {
        return read("layers.json", Cases.class).cases().stream().filter(c -> SLIDING.contains(c.layer()));
    }

    public static Net twoLayerNet() {
        return read("two_layer_net.json", Net.class);
    }

    public static <T> T read(String file, Class<T> type) {
        try (Reader reader = open(file)) {
            return new Gson().fromJson(reader, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader open(String file) throws IOException {
        String folder = System.getProperty("golden", "");
        if (Files.exists(Path.of(folder, file)) && !folder.isEmpty())
            return Files.newBufferedReader(Path.of(folder, file));
        return new InputStreamReader(
                Objects.requireNonNull(Golden.class.getResourceAsStream("/golden/" + file), file),
                StandardCharsets.UTF_8);
    }
}
