package backprop.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.math.Rng;
import backprop.nn.Initialization;
import backprop.nn.Network;
import backprop.nn.architecture.Architecture;
import backprop.session.protocol.Event;
import backprop.session.protocol.Snapshot;
import backprop.tensor.JavaKernels;
import backprop.tensor.Workspace;
import backprop.weights.NetworkFile;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FirstLayerTest {
    private static Network network(String architecture) {
        Workspace home = new Workspace(new JavaKernels());
        return Network.create(home, Architecture.parse(architecture), Initialization.HE, new Rng(1));
    }

    private static Event.FirstWeights first(Network network) {
        return FirstLayer.of(new Snapshot(7, NetworkFile.write(network, Map.of())))
                .orElseThrow();
    }

    /** It told of 70, and had the weights of 70; a session tells of 64. */
    @Test
    void ofManyUnitsTheFirstAreToldAsASessionTellsThem() {
        Network network = network("784-70-10");
        Event.FirstWeights first = first(network);
        assertEquals(7, first.iteration());
        assertEquals(64, first.units());
        assertEquals(64 * 784, first.weights().length);
        for (int k = 0; k < 784; k++)
            for (int j = 0; j < 64; j++)
                assertEquals(network.weights().get(0).value().get(k, j), first.weights()[j * 784 + k]);
    }

    @Test
    void aFilterIsARow() {
        Network network = network("28x28-conv3@5-10");
        Event.FirstWeights first = first(network);
        assertEquals(3, first.units());
        float[] w = network.values().get(0);
        assertArrayEquals(Arrays.copyOf(w, 3 * 25), first.weights());
    }

    @Test
    void aFileThatIsNoneHasNoFirstLayer() {
        assertTrue(FirstLayer.of(new Snapshot(7, new byte[3])).isEmpty());
    }
}
