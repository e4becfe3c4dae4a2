package backprop.classroom.store;

import backprop.lesson.Entry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Keeps lessons as long as the process lives: for tests. */
public class MemoryStore implements LessonStore {
    private final Map<String, Book> books = new LinkedHashMap<>();

    private static final class Book {
        private final LessonRow row;
        private final TreeMap<Long, Entry> entries = new TreeMap<>();
        private long last;
        private long touched;

        Book(LessonRow row) {
            this.row = row;
            touched = row.touched();
        }
    }

    @Override
    public synchronized boolean create(LessonRow lesson) {
        boolean isTaken =
                books.values().stream().anyMatch(book -> book.row.code().equals(lesson.code()));
        return !isTaken && books.putIfAbsent(lesson.id(), new Book(lesson)) == null;
    }

    @Override
    public synchronized List<LessonRow> lessons() {
        return books.values().stream()
                .map(book -> new LessonRow(book.row.id(), book.row.code(), book.row.keyHash(), book.touched))
                .toList();
    }

    @Override
    public synchronized List<Entry> entries(String lesson, long after) {
        Book book = books.get(lesson);
        return book == null
                ? List.of()
                : List.copyOf(book.entries.tailMap(after, false).values());
    }

    @Override
    public synchronized List<Optional<Entry>> append(
            List<Draft> drafts, Map<String, ? extends Collection<Long>> obsolete) {
        List<Optional<Entry>> entries = new ArrayList<>();
        for (Draft draft : drafts) {
            Optional<Book> book = Optional.ofNullable(books.get(draft.lesson()));
            entries.add(book.map(found -> append(found, draft)));
        }
        obsolete.forEach((lesson, numbers) -> {
            if (books.containsKey(lesson)) books.get(lesson).entries.keySet().removeAll(numbers);
        });
        return entries;
    }

    private static Entry append(Book book, Draft draft) {
        Entry entry = new Entry(draft.lesson(), ++book.last, draft.millis(), draft.message());
        book.entries.put(entry.number(), entry);
        book.touched = Math.max(book.touched, draft.millis());
        return entry;
    }

    @Override
    public synchronized void end(String lesson) {
        books.remove(lesson);
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public void close() {}
}
