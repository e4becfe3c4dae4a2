package backprop.layers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import backprop.explain.Trace;
import backprop.math.Rng;
import backprop.nn.Initialization;
import backprop.nn.Network;
import backprop.nn.Parameter;
import backprop.nn.architecture.Architecture;
import backprop.tensor.JavaKernels;
import backprop.tensor.Workspace;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FirstFiltersTest {
    @Test
    void aFilterForEdgesIsStrongestAtTheEdge() {
        float[] rightBrighter = {-1, 0, 1, -1, 0, 1, -1, 0, 1};
        FirstFilters filters =
                new FirstFilters(Architecture.parse("6x6-conv1@3-2"), List.of(rightBrighter, new float[] {0.5f}));
        float[] halfBright = new float[36];
        for (int i = 0; i < 36; i++) halfBright[i] = i % 6 < 3 ? 0 : 1;
        float[] map = filters.maps(halfBright)[0];
        assertArrayEquals(new float[] {0.5f, 3.5f, 3.5f, 0.5f}, Arrays.copyOf(map, filters.mapSide()));
        assertEquals(1, FirstFilters.strongest(map));
        assertEquals(1, filters.largestWeight());
    }

    @Test
    void itsMapsAreWhatTheNetMakesOfTheDigit() {
        Workspace home = new Workspace(new JavaKernels());
        Architecture net = Architecture.parse("9x9-conv3@3s2p1-relu-10");
        Rng rng = new Rng(5);
        Network network = Network.create(home, net, Initialization.HE, rng);
        List<float[]> values =
                network.parameters().stream().map(Parameter::toArray).toList();
        float[] digit = new float[81];
        for (int i = 0; i < 81; i++) digit[i] = (float) rng.nextDouble();
        Trace trace = new Trace(network);
        trace.forward(digit);
        float[] expected = trace.output(0).toArray(); // pixel by pixel, the three channels beside each other
        float[][] maps = new FirstFilters(net, values).maps(digit);
        for (int filter = 0; filter < 3; filter++) {
            for (int place = 0; place < 25; place++)
                assertEquals(expected[place * 3 + filter], maps[filter][place], 1e-5);
        }
    }

    @Test
    void aNetThatBeginsWithAnotherLayerHasNone() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new FirstFilters(Architecture.parse("784-10"), List.of(new float[7840], new float[10])));
    }
}
