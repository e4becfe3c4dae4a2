package backprop.fetch;

import java.time.Duration;

/**
 * How long a mirror may take.
 *
 * @param connect until it answers
 * @param idle between two bytes
 * @param stretch in which at least leastBytes must come
 */
public record Timeouts(Duration connect, Duration idle, Duration stretch, long leastBytes) {
    public static final Timeouts USUAL =
            new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(30), 30_000);
}
