package backprop.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.exercise.program.Tensor;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ExcerptTest {
    private static Tensor array(Integer... shape) {
        int size = 1;
        for (int length : shape) size *= length;
        return new Tensor(List.of(shape), new double[size]);
    }

    @Test
    void aSmallMatrixIsShownWhole() {
        Excerpt excerpt = Excerpt.of(array(3, 2), List.of(4));
        assertEquals("", excerpt.index());
        assertEquals(4, excerpt.place(List.of(3, 2), 2, 0));
        assertEquals("", Excerpt.of(array(), List.of(0)).index());
        assertEquals("", Excerpt.of(array(5), List.of(0)).index());
    }

    /** The first pictures may be right. */
    @Test
    void ofPicturesTheOneWithTheFirstWrongEntryIsShown() {
        List<Integer> wrong = List.of((2 * 3 + 1) * 16 + 5, 3 * 3 * 16 + 1);
        Excerpt excerpt = Excerpt.of(array(4, 3, 4, 4), wrong);
        assertEquals("[2, 1]", excerpt.index());
        assertEquals(wrong.get(0), excerpt.place(List.of(4, 3, 4, 4), 1, 1));
        assertEquals(1, excerpt.outside(List.of(4, 3, 4, 4), wrong));
    }

    @Test
    void ofManyRowsThoseAroundItAreShown() {
        assertEquals("[17:25]", Excerpt.of(array(40, 5), List.of(20 * 5)).index());
        assertEquals("[:, 12:20]", Excerpt.of(array(2, 20), List.of(19)).index());
        assertEquals("[0:8, 0:8]", Excerpt.of(array(20, 20), List.of()).index());
        assertEquals(
                "[1, 5:13]", Excerpt.of(array(2, 20, 3), List.of(60 + 8 * 3)).index());
    }

    /** It was [:, 12:20], which Python does not take from one axis. */
    @Test
    void aLongVectorHasOneIndex() {
        assertEquals("[12:20]", Excerpt.of(array(20), List.of(19)).index());
    }

    @Property(tries = 300)
    void theFirstWrongEntryIsAlwaysInSight(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 12) Integer> shape,
            @ForAll @IntRange(min = 0, max = 100_000) int any) {
        Tensor tensor = array(shape.toArray(Integer[]::new));
        List<Integer> wrong = List.of(any % tensor.size());
        assertEquals(0, Excerpt.of(tensor, wrong).outside(shape, wrong));
    }
}
