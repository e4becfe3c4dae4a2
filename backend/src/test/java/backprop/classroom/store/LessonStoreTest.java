package backprop.classroom.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.lesson.Entry;
import backprop.lesson.Message;
import backprop.lesson.StudentMessage;
import backprop.lesson.StudentName;
import backprop.lesson.TeacherMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store does. */
abstract class LessonStoreTest {
    private static final LessonRow ROW = new LessonRow("l1", "4821", "hash", 1_000);
    private static final Message PAUSE = new TeacherMessage.Paused();

    LessonStore store;

    abstract LessonStore open();

    @BeforeEach
    void begin() {
        store = open();
        assertTrue(store.create(ROW));
    }

    @AfterEach
    void end() {
        if (store == null) return;
        for (LessonRow row : store.lessons()) store.end(row.id());
        store.close();
    }

    @Test
    void noTwoLessonsHaveOneCode() {
        assertFalse(store.create(new LessonRow("l2", "4821", "hash", 0)));
        assertFalse(store.create(new LessonRow("l1", "4822", "hash", 0)));
        assertTrue(store.create(new LessonRow("l2", "4822", "hash", 0)));
        assertEquals(
                List.of("l1", "l2"),
                store.lessons().stream().map(LessonRow::id).sorted().toList());
    }

    @Test
    void whatIsKeptIsReadInTheOrderOfItsNumbers() {
        List<Message> messages = List.of(
                new Message.Joined("key", new StudentName(7)),
                new Message.Said("s1", new StudentMessage.PageOpened("/graph/?e=a%2Bb")),
                new TeacherMessage.BroughtHere("/train/"));
        List<Draft> drafts = messages.stream()
                .map(message -> new Draft("l1", 2_000, message))
                .toList();
        List<Optional<Entry>> kept = store.append(drafts, Map.of());
        assertEquals(
                List.of(1L, 2L, 3L),
                kept.stream().map(entry -> entry.orElseThrow().number()).toList());
        assertEquals(kept.stream().map(Optional::orElseThrow).toList(), store.entries("l1", 0));
        assertEquals(1, store.entries("l1", 2).size());
        assertEquals(2_000, store.lessons().get(0).touched());
    }

    @Test
    void theSameMessageTwiceIsTwoEntries() {
        Draft draft = new Draft("l1", 5, PAUSE);
        List<Optional<Entry>> kept = store.append(List.of(draft, draft), Map.of());
        assertEquals(
                List.of(1L, 2L),
                kept.stream().map(entry -> entry.orElseThrow().number()).toList());
    }

    @Test
    void whatNoLongerCountsIsDeletedAndItsNumberIsNotGivenAgain() {
        store.append(List.of(new Draft("l1", 5, PAUSE), new Draft("l1", 5, PAUSE)), Map.of());
        List<Optional<Entry>> kept = store.append(List.of(new Draft("l1", 6, PAUSE)), Map.of("l1", List.of(1L, 2L)));
        assertEquals(3, kept.get(0).orElseThrow().number());
        assertEquals(1, store.entries("l1", 0).size());
        store.append(List.of(), Map.of("l1", List.of(3L)));
        assertEquals(List.of(), store.entries("l1", 0));
        assertEquals(
                4,
                store.append(List.of(new Draft("l1", 6, PAUSE)), Map.of())
                        .get(0)
                        .orElseThrow()
                        .number());
    }

    @Test
    void anOpenPageIsNoTouch() {
        Message present = new Message.Said("s1", new StudentMessage.Present());
        store.append(List.of(new Draft("l1", 9_000, present)), Map.of());
        assertEquals(1_000, store.lessons().get(0).touched());
    }

    @Test
    void anEndedLessonIsForgottenAndTakesNothing() {
        store.create(new LessonRow("l2", "1111", "hash", 0));
        store.append(List.of(new Draft("l1", 5, PAUSE)), Map.of());
        store.end("l1");
        assertEquals(List.of(), store.entries("l1", 0));
        List<Optional<Entry>> kept =
                store.append(List.of(new Draft("l1", 5, PAUSE), new Draft("l2", 5, PAUSE)), Map.of());
        assertTrue(kept.get(0).isEmpty());
        assertTrue(kept.get(1).isPresent());
        store.end("l2");
        store.end("l2");
        assertEquals(List.of(), store.lessons());
        assertTrue(store.create(ROW), "its code is free again");
    }

    /** The board would miss what is committed below a number that it has seen. */
    @Test
    void whoReadsWhileManyWriteMissesNothing() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(4);
        List<CompletableFuture<Void>> written = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            written.add(CompletableFuture.runAsync(
                    () -> {
                        for (int i = 0; i < 25; i++)
                            store.append(List.of(new Draft("l1", 5, PAUSE), new Draft("l1", 5, PAUSE)), Map.of());
                    },
                    writers));
        }
        TreeSet<Long> seen = new TreeSet<>();
        CompletableFuture<Void> all = CompletableFuture.allOf(written.toArray(CompletableFuture<?>[]::new));
        boolean isLast = false;
        while (!isLast) {
            isLast = all.isDone();
            for (Entry entry : store.entries("l1", seen.isEmpty() ? 0 : seen.last())) seen.add(entry.number());
        }
        all.get();
        writers.shutdown();
        assertEquals(200, seen.size());
        assertEquals(200, seen.last());
    }
}
