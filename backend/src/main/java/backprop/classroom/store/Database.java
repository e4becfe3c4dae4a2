package backprop.classroom.store;

import java.util.function.Consumer;
import javax.sql.DataSource;

/** Where connections come from. */
interface Database {
    /** Those of now: after {@link #reset} others. */
    DataSource connections();

    /** Makes the tables that are not there. */
    void migrate();

    /** Something failed: whatever is half closed is closed, and opened again when it is wanted. */
    void reset();

    /** Nothing is in it any more. */
    void clear();

    boolean isShared();

    /** As in {@link LessonStore}. */
    Listening listen(Consumer<String> heard);

    void close();
}
