package backprop.classroom.store;

import backprop.lesson.Entry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Lessons under way, and their entries. Each method is done as a whole or not at all; all throw StoreException where it cannot be. */
public interface LessonStore extends AutoCloseable {
    /** @return false if its code, or its id, is in use */
    boolean create(LessonRow lesson);

    List<LessonRow> lessons();

    /** Those with a number above that, in order. */
    List<Entry> entries(String lesson, long after);

    /**
     * Keeps messages, and gives each its number: the order of a lesson's numbers is the order in which they can be read.
     *
     * @param obsolete numbers of entries, by lesson, that need not be kept any more
     * @return an entry for each draft, in their order; none where its lesson has ended
     */
    List<Optional<Entry>> append(List<Draft> drafts, Map<String, ? extends Collection<Long>> obsolete);

    /** Forgets it and all that was said in it. */
    void end(String lesson);

    /** Whether other servers may write there, too. */
    boolean isShared();

    /** Milliseconds since 1970 by the clock of all who share it; none where nobody does. */
    default OptionalLong clock() {
        return OptionalLong.empty();
    }

    /** Tells the other servers that something was said in a lesson. */
    default void announce(String lesson) {}

    /**
     * Listens to what other servers say.
     *
     * @param heard takes a lesson's id, or "" when something may have been missed
     */
    default Listening listen(Consumer<String> heard) {
        return () -> {};
    }

    @Override
    void close();
}
