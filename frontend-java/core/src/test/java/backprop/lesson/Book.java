package backprop.lesson;

import java.util.ArrayList;
import java.util.List;

/** A lesson and its entries, numbered as they come. */
final class Book {
    static final String ID = "lesson";

    final Lesson lesson = new Lesson(ID, "4821");
    final List<Entry> entries = new ArrayList<>();
    private long millis = 1_000_000;

    Effect add(Message message) {
        return add(new Entry(ID, lesson.version() + 1, millis, message));
    }

    Effect add(Entry entry) {
        entries.add(entry);
        return lesson.add(entry);
    }

    Effect say(String student, StudentMessage message) {
        return add(new Message.Said(student, message));
    }

    /** @return the new student's id */
    String join(String key) {
        add(new Message.Joined(key, new StudentName(0)));
        return lesson.studentWith(key).orElseThrow();
    }

    void pass(long time) {
        millis += time;
    }

    long now() {
        return millis;
    }

    Tile tile(String student) {
        return lesson.tiles(millis).stream()
                .filter(tile -> tile.student().equals(student))
                .findFirst()
                .orElseThrow();
    }
}
