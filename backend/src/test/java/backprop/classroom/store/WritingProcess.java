package backprop.classroom.store;

import backprop.lesson.Entry;
import backprop.lesson.TeacherMessage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes into a lesson as fast as it can, and prints each number that it was given, until it is killed. */
public final class WritingProcess {
    private WritingProcess() {}

    public static void main(String[] args) {
        LessonStore store = Stores.inFolder(Path.of(args[0])).get();
        store.create(new LessonRow("l1", "4821", "hash", 0));
        List<Entry> before = store.entries("l1", 0);
        System.out.println(
                "found " + (before.isEmpty() ? 0 : before.get(before.size() - 1).number()) + " " + before.size());
        Draft draft = new Draft("l1", 5, new TeacherMessage.BroughtHere("/graph/?step=" + "7".repeat(300)));
        while (true) {
            List<Optional<Entry>> kept = store.append(List.of(draft, draft, draft), Map.of());
            System.out.println(kept.get(2).orElseThrow().number());
        }
    }
}
