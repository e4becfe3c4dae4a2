package backprop.lesson.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.lesson.Question.NextGradient;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class GraphLinkTest {
    private static final String ADDRESS = "/graph/?what";

    private static Optional<NextGradient> next(Map<String, String> parameters) {
        return new GraphLink(parameters).next(ADDRESS);
    }

    private static Optional<NextGradient> asked(String node, double right) {
        return Optional.of(new NextGradient(ADDRESS, node, OptionalDouble.of(right)));
    }

    /** Notebook, section 4.1. */
    @Test
    void theTwoApplesAsTheNotebookHasThem() {
        assertEquals(asked("apple_price", 1.1), next(Map.of("preset", "apples", "step", "3")));
        assertEquals(asked("apple", 2.2), next(Map.of("preset", "apples", "step", "4")));
    }

    @Test
    void onTheWayForwardTheFirstGradientIsStillToCome() {
        assertEquals(asked("apple_price", 1.1), next(Map.of("preset", "apples")));
    }

    @Test
    void atTheEndNothingIsAsked() {
        assertTrue(next(Map.of("preset", "apples", "step", "end")).isEmpty());
    }

    @Test
    void inputsOfTheAddressCount() {
        assertEquals(asked("apple_price", 2), next(Map.of("preset", "apples", "step", "3", "tax", "2")));
    }

    @Test
    void anExpressionOfOnesOwn() {
        assertEquals(asked("x", 3), next(Map.of("e", "x * y", "x", "2", "y", "3")));
    }

    @Test
    void whatIsNoSituationAsksNothing() {
        assertTrue(next(Map.of("e", "x * (")).isEmpty());
        assertTrue(next(Map.of("preset", "bananas")).isEmpty());
    }
}
