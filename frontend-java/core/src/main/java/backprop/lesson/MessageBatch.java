package backprop.lesson;

import java.util.List;
import java.util.OptionalLong;

/**
 * One request of a student's page: what it says, and what it knows already.
 *
 * @param since the version of the last {@link StudentView}; empty: it knows nothing yet
 * @param messages none: it only asks
 */
public record MessageBatch(OptionalLong since, List<StudentMessage> messages) {
    public MessageBatch {
        messages = List.copyOf(messages);
    }
}
