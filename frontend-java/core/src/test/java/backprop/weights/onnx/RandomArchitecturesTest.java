package backprop.weights.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import backprop.nn.Network;
import backprop.nn.architecture.Architecture;
import backprop.nn.architecture.ArchitectureException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Nets that nobody thought of: what they write, ONNX Runtime reads as the lab does, and the lab reads it back. */
@AddLifecycleHook(NeedsOnnxRuntime.class)
class RandomArchitecturesTest {
    private static final List<float[]> ROWS = RandomNets.rows(RandomNets.digits(30));

    @Property(tries = 12)
    void anyNetIsWrittenAsItReads(@ForAll("architectures") String architecture) throws OrtException {
        Network network = RandomNets.of(architecture);
        byte[] file = RandomNets.onnx(network).write(new OnnxNet.Doc("", ""));
        float[][] wanted = RandomNets.probabilities(network, ROWS);
        float[][] found = OnnxRun.probabilities(
                OrtEnvironment.getEnvironment(),
                file,
                ROWS,
                network.architecture().usesPictures());
        for (int i = 0; i < wanted.length; i++) assertArrayEquals(wanted[i], found[i], OnnxRun.CLOSE, architecture);
        requireSame(network, OnnxNet.read(file));
    }

    private static void requireSame(Network network, OnnxNet back) {
        assertEquals(network.architecture(), back.architecture());
        List<float[]> values = network.values();
        assertEquals(values.size(), back.values().size());
        for (int i = 0; i < values.size(); i++)
            assertArrayEquals(values.get(i), back.values().get(i));
    }

    @Provide
    Arbitrary<String> architectures() {
        Arbitrary<String> window = Combinators.combine(
                        Arbitraries.integers().between(1, 7),
                        Arbitraries.of("", "s2", "s3"),
                        Arbitraries.of("", "p1", "p2"))
                .as((size, stride, padding) -> size + stride + padding);
        Arbitrary<String> after = Arbitraries.of("", "-bn", "-relu", "-sigmoid", "-tanh", "-bn-relu", "-relu-drop0.3");
        Arbitrary<String> filters = Combinators.combine(
                        Arbitraries.integers().between(1, 5), window, after, Arbitraries.of("", "-pool2", "-pool3s2p1"))
                .as((count, of, then, pool) -> "-conv" + count + "@" + of + then + pool);
        Arbitrary<String> units = Combinators.combine(Arbitraries.integers().between(1, 20), after)
                .as((count, then) -> "-" + count + then);
        Arbitrary<String> rows = units.list().ofMaxSize(3).map(all -> String.join("", all) + "-10");
        Arbitrary<String> end =
                Arbitraries.oneOf(rows, Arbitraries.just("-conv10@1-gap"), rows.map(all -> "-gap" + all));
        Arbitrary<String> pictures = Combinators.combine(
                        filters.list().ofMinSize(1).ofMaxSize(3), end)
                .as((all, last) -> "28x28" + String.join("", all) + last);
        return Arbitraries.oneOf(rows.map(all -> "784" + all), pictures, pictures)
                .filter(RandomArchitecturesTest::isNet);
    }

    private static boolean isNet(String architecture) {
        try {
            Architecture.parse(architecture);
            return true;
        } catch (ArchitectureException e) {
            return false;
        }
    }
}
