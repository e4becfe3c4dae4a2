package backprop.run;

import backprop.session.protocol.Event;
import java.util.List;
import java.util.Optional;

/**
 * What has come so far of a look at an earlier iteration; until something of it has come, there is what was seen before it.
 *
 * @param iteration the one that was seen last
 * @param milliseconds that the way there took
 */
public record Sight(
        int iteration,
        double milliseconds,
        Optional<Event.Progressed> way,
        Optional<Event.Seen> statistics,
        Optional<Event.FirstWeights> firstWeights,
        Optional<Event.Reading> reading,
        Optional<Event.Evaluated> evaluated) {
    public static final Sight NONE =
            new Sight(0, 0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** This, and what has come now. */
    public Sight with(Event.Revisited revisited) {
        Event event = revisited.seen();
        boolean isWay = event instanceof Event.Progressed;
        return new Sight(
                revisited.iteration(),
                isWay ? ((Event.Progressed) event).milliseconds() : milliseconds,
                newer(event, Event.Progressed.class, way),
                isBeginning(event) ? Optional.empty() : newer(event, Event.Seen.class, statistics),
                newer(event, Event.FirstWeights.class, firstWeights),
                newer(event, Event.Reading.class, reading),
                newer(event, Event.Evaluated.class, evaluated));
    }

    /** No iteration led there, so there are neither activations nor gradients. */
    private static boolean isBeginning(Event event) {
        return event instanceof Event.Progressed way && way.losses().length == 0;
    }

    private static <E extends Event> Optional<E> newer(Event event, Class<E> kind, Optional<E> older) {
        return kind.isInstance(event) ? Optional.of(kind.cast(event)) : older;
    }

    /** Whether the losses on the way were those of the run, bit by bit. */
    public boolean isOf(RunView run) {
        if (way.isEmpty()) return true;
        float[] losses = way.get().losses();
        int from = way.get().progress().iteration() - losses.length;
        for (int i = 0; i < losses.length; i++) {
            if (from + i + 1 > run.iteration()) return true;
            if (Float.floatToIntBits(losses[i])
                    != Float.floatToIntBits((float) run.losses().loss(from + i + 1))) return false;
        }
        return true;
    }

    /** The run as it is seen there. */
    public RunView of(RunView run) {
        return new RunView(
                run.run(),
                run.spec(),
                run.style(),
                run.name(),
                run.given(),
                run.isHidden(),
                run.state(),
                run.rate(),
                run.perEpoch(),
                run.losses(),
                run.marks(),
                statistics.map(List::of).orElse(List.of()),
                run.perSecond(),
                run.snapshot(),
                evaluated,
                firstWeights);
    }
}
