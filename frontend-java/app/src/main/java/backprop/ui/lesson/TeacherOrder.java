package backprop.ui.lesson;

import backprop.browser.WindowStore;
import backprop.browser.Wire;
import backprop.lesson.MessageCodec;
import backprop.lesson.TeacherMessage;
import java.util.function.Consumer;

/** What the window of who leads a lesson asks of it from the lab's other pages. */
public final class TeacherOrder {
    private TeacherOrder() {}

    /** Whether this window leads a lesson. */
    public static boolean mayBeSent() {
        boolean isStudent = !WindowStore.get(WindowStore.TOKEN).isEmpty();
        return !isStudent && !lesson().isEmpty() && !key().isEmpty();
    }

    /** @param then told whether the server took it */
    public static void send(TeacherMessage order, Consumer<Boolean> then) {
        Wire.send(
                "POST",
                "class/lessons/" + lesson(),
                key(),
                MessageCodec.write(order),
                reply -> then.accept(reply.isFine()));
    }

    private static String lesson() {
        return WindowStore.get(WindowStore.LESSON);
    }

    private static String key() {
        return WindowStore.get(WindowStore.KEY);
    }
}
