package backprop.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.classroom.store.MemoryStore;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class OtherServersTest {
    private static final long SECOND = 1_000_000_000;

    /** When which lesson was announced. */
    private final Map<String, List<Long>> told = new ConcurrentHashMap<>();

    private final MemoryStore store = new MemoryStore() {
        @Override
        public void announce(String lesson) {
            told.computeIfAbsent(lesson, each -> new CopyOnWriteArrayList<>()).add(System.nanoTime());
        }
    };

    @Test
    void eachLessonIsAnnouncedOnceASecondAtMostHoweverMuchIsSaid() {
        Set<String> said = ConcurrentHashMap.newKeySet();
        LessonClock clock = new LessonClock(System::currentTimeMillis, System::nanoTime);
        OtherServers others = new OtherServers(store, clock, said, lesson -> {});
        try {
            for (long start = System.nanoTime(); System.nanoTime() - start < 3.2 * SECOND; TestLesson.pause(20)) {
                said.add("busy");
                if (told.isEmpty()) said.add("quiet");
            }
        } finally {
            others.close();
        }
        assertEquals(1, told.get("quiet").size(), "it had nothing more to tell");
        List<Long> busy = told.get("busy");
        assertTrue(busy.size() >= 2 && busy.size() <= 4, busy.size() + " times in 3.2 s");
        for (int i = 1; i < busy.size(); i++) {
            long apart = busy.get(i) - busy.get(i - 1);
            assertTrue(apart >= SECOND, apart / 1e9 + " s apart");
        }
    }
}
