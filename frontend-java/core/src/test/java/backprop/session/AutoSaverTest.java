package backprop.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import backprop.math.Rng;
import backprop.nn.Initialization;
import backprop.nn.Network;
import backprop.nn.architecture.Architecture;
import backprop.session.protocol.Event;
import backprop.tensor.JavaKernels;
import backprop.tensor.Workspace;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AutoSaverTest {
    private final Network network = Network.create(
            new Workspace(new JavaKernels()), Architecture.parse("784-10"), Initialization.NORMAL, new Rng(1));
    private final List<Event> told = new ArrayList<>();
    private int seconds;
    private final AutoSaver saver = new AutoSaver(network, () -> 1000 * seconds, told::add);

    /** A run of the first seconds was lost with the page: its first save came after five. */
    @Test
    void savesComeSoonAndThenMoreSeldom() {
        assertEquals(List.of(2, 5, 10, 16, 22), saves(25));
        saver.restart();
        assertEquals(List.of(26, 29), saves(31));
        assertEquals(7, told.size());
    }

    @Test
    void weightsThatAreNoNumbersAreNotTold() {
        network.parameters().get(0).value().set(0, 0, Float.NaN);
        assertFalse(saver.save(1));
        assertEquals(List.of(), told);
    }

    private List<Integer> saves(int until) {
        List<Integer> saves = new ArrayList<>();
        for (seconds++; seconds <= until; seconds++) {
            if (!saver.isDue()) continue;
            saver.saveAgain(seconds);
            saves.add(seconds);
        }
        seconds = until;
        return saves;
    }
}
