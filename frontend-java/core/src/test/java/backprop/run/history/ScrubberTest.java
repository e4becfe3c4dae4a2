package backprop.run.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ScrubberTest {
    private final List<Integer> asked = new ArrayList<>();
    private double time;
    private final Scrubber scrubber = new Scrubber(() -> time, asked::add);

    @Test
    void onlyTheLastWishIsAskedForNext() {
        for (int iteration : new int[] {10, 20, 30, 40}) scrubber.request(iteration);
        scrubber.received(10, true);
        scrubber.received(40, true);
        assertEquals(List.of(10, 40), asked);
        assertEquals(false, scrubber.isWaiting());
    }

    @Test
    void whatTakesLongIsGivenUp() {
        scrubber.request(9000);
        scrubber.request(50);
        time = 200;
        scrubber.received(9000, false);
        assertEquals(List.of(9000), asked);
        time = 400;
        scrubber.received(9000, false);
        assertEquals(List.of(9000, 50), asked);
        // What still comes of the other is no answer.
        scrubber.received(9000, true);
        assertTrue(scrubber.isWaiting());
    }

    /** However it is moved: when it rests, the iteration under it is seen. */
    @Property
    void theLastWishIsAnswered(@ForAll @Size(min = 1, max = 30) List<@IntRange(min = 0, max = 5) Integer> wishes) {
        List<Integer> all = new ArrayList<>();
        double[] now = {0};
        Scrubber it = new Scrubber(() -> now[0], all::add);
        for (int i = 0; i < wishes.size(); i++) {
            it.request(wishes.get(i));
            now[0] += 100;
            if (i % 3 == 0) it.received(all.get(all.size() - 1), true);
        }
        int answers = 0;
        while (it.isWaiting() && answers++ < 5) it.received(all.get(all.size() - 1), true);
        assertEquals(wishes.get(wishes.size() - 1), all.get(all.size() - 1));
    }

    @Property
    void aFilmGoesForwardToItsEnd(
            @ForAll @IntRange(min = 0, max = 500) int first, @ForAll @IntRange(min = 1, max = 10_000) int length) {
        Film film = new Film(first, first + length);
        int at = first;
        int frames = 0;
        while (at < first + length) {
            int next = film.next(at);
            assertTrue(next > at, at + " then " + next);
            at = next;
            frames++;
        }
        assertEquals(first + length, film.next(at));
        assertTrue(frames <= 81, "frames " + frames);
    }
}
