package backprop.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A class with so many seats, to which students come, whose tabs they close, and come back, whenever they like. */
class SeatsPropertyTest {
    private static final int SIZE = 4;

    private final Book book = new Book();
    /** When each student was heard of last, by key; those who left are not there. */
    private final Map<String, Long> heard = new HashMap<>();

    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, Integer> misses = new HashMap<>();
    private Random random;

    @Property(tries = 200, seed = "6")
    void nobodyWhoIsGoneKeepsAnybodyOutAndNobodyWhoIsThereLosesTheSeat(@ForAll @IntRange(max = 1_000_000) int seed) {
        random = new Random(seed);
        for (int move = 0; move < 120; move++) {
            book.pass(random.nextInt(6) == 0 ? random.nextInt(600_000) : random.nextInt(20_000));
            move("key" + random.nextInt(12));
            assertEquals(there().size(), book.lesson.seats(book.now()));
            assertTrue(book.lesson.seats(book.now()) <= SIZE);
            for (String key : there()) assertTrue(book.lesson.hasSeat(ids.get(key), book.now()), key);
        }
    }

    private List<String> there() {
        List<String> there = new ArrayList<>();
        heard.forEach((key, at) -> {
            if (book.now() - at <= Student.SEAT_MILLIS) there.add(key);
        });
        return there;
    }

    /** As the server's door does it: who has a seat speaks, others where one is free. */
    private void move(String key) {
        boolean isFree = book.lesson.seats(book.now()) < SIZE;
        assertEquals(there().size() < SIZE, isFree);
        if (!ids.containsKey(key)) {
            if (!isFree) return;
            ids.put(key, book.join(key));
            heard.put(key, book.now());
        } else if (heard.containsKey(key)) {
            assertEquals(Optional.of(ids.get(key)), book.lesson.studentWith(key), "the token works");
            assertEquals(misses.getOrDefault(key, 0), misses(key), "what was done is still there");
            if (isFree || book.lesson.hasSeat(ids.get(key), book.now())) speak(key);
        }
    }

    private void speak(String key) {
        heard.put(key, book.now());
        switch (random.nextInt(8)) {
            case 0 -> {
                book.say(ids.get(key), new StudentMessage.Left());
                heard.remove(key);
            }
            case 1, 2 -> {
                book.say(
                        ids.get(key), new StudentMessage.TaskReported("graph/apples", Attempt.WRONG, Optional.empty()));
                misses.merge(key, 1, (before, one) -> Math.min(TaskProgress.STUCK_MISSES, before + one));
            }
            default -> book.say(ids.get(key), new StudentMessage.Present());
        }
    }

    private int misses(String key) {
        return book.tile(ids.get(key)).tasks().stream()
                .mapToInt(TaskView::misses)
                .sum();
    }
}
