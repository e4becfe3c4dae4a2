package backprop.ui.classroom;

import backprop.browser.WindowStore;
import backprop.browser.Wire;
import backprop.lesson.MessageCodec;
import backprop.lesson.TeacherMessage;
import java.util.function.Consumer;

/** What the teacher's window asks of the server, with its key. */
final class TeacherWire {
    private static final String LESSONS = "class/lessons";

    private TeacherWire() {}

    static String key() {
        return WindowStore.get(WindowStore.KEY);
    }

    /** Of the lesson under way; empty if there is none. */
    static String lesson() {
        return WindowStore.get(WindowStore.LESSON);
    }

    static void lesson(String id) {
        WindowStore.put(WindowStore.LESSON, id);
    }

    static void find(Consumer<Wire.Reply> then) {
        Wire.send("GET", LESSONS, key(), "", then);
    }

    static void start(Consumer<Wire.Reply> then) {
        Wire.send("POST", LESSONS, key(), "{}", then);
    }

    static void order(TeacherMessage order, Consumer<Wire.Reply> then) {
        Wire.send("POST", LESSONS + "/" + lesson(), key(), MessageCodec.write(order), then);
    }

    static void end(Consumer<Wire.Reply> then) {
        Wire.send("DELETE", LESSONS + "/" + lesson(), key(), "", then);
    }

    /** @param separator of the tables: comma or semicolon */
    static String export(String separator) {
        return LESSONS + "/" + lesson() + "/export?separator=" + separator;
    }
}
