package backprop.lesson;

import java.util.Optional;

/**
 * @param misses at most {@link TaskProgress#STUCK_MISSES}: more are not counted
 * @param mistake the last one that had a name
 */
public record TaskView(String id, TaskState state, int misses, Optional<String> mistake) {}
