package backprop.pretrained;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Dataset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsAheadTest {
    @Test
    void roundsComeInOrderAndNoneIsMadeThatIsNotWanted() {
        List<Integer> made = new ArrayList<>();
        try (RoundsAhead rounds = new RoundsAhead(3, round -> {
            made.add(round);
            return new Dataset(new byte[Dataset.PIXELS], new byte[] {(byte) round});
        })) {
            for (int round = 0; round < 3; round++)
                assertEquals(round, rounds.next().label(0));
        }
        assertEquals(List.of(0, 1, 2), made);
    }

    @Test
    void whatFailsWhileDigitsAreMadeIsTold() {
        try (RoundsAhead rounds = new RoundsAhead(2, round -> {
            throw new IllegalArgumentException("no pen");
        })) {
            IllegalStateException failure = assertThrows(IllegalStateException.class, rounds::next);
            assertTrue(failure.getCause().getMessage().contains("no pen"));
        }
    }
}
