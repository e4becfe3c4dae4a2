package backprop.present;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SubjectTest {
    private static final List<String> FIGURES = List.of("bill", "flow");

    @Test
    void aLinkNamesItsFigure() {
        assertEquals(Optional.of("flow"), Subject.figure("flow", "", FIGURES));
        assertEquals(Optional.of("flow"), Subject.figure("flow", "bill", FIGURES));
    }

    @Test
    void withoutANameTheFragmentSaysIt() {
        assertEquals(Optional.of("flow"), Subject.figure("1", "flow", FIGURES));
    }

    @Test
    void elseThePagesFirstIsMeant() {
        assertEquals(Optional.of("bill"), Subject.figure("1", "s2", FIGURES));
        assertEquals(Optional.of("bill"), Subject.figure("1", "", FIGURES));
        assertEquals(Optional.empty(), Subject.figure("1", "", List.of()));
    }

    @Test
    void whatIsNoFigureIsNotShown() {
        assertEquals(Optional.empty(), Subject.figure("main", "flow", FIGURES));
        assertEquals(Optional.empty(), Subject.figure("", "flow", FIGURES));
    }
}
