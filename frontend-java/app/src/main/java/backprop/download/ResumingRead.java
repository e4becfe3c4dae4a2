package backprop.download;

import java.util.function.DoubleSupplier;

/**
 * Reads a file piece by piece. Where the connection breaks, what has come is kept, and after a pause the rest is asked
 * for. The pauses grow, and no two readers take the same: who was thrown out together does not come back together.
 *
 * @param <P> a piece of the file
 */
public final class ResumingRead<P> implements DownloadSource.Answer<P> {
    /** In milliseconds. */
    private static final double FIRST_PAUSE = 500, LONGEST_PAUSE = 8_000;

    private static final int OK = 200, PARTIAL = 206, TIMEOUT = 408, NO_SUCH_RANGE = 416, TOO_MANY = 429, SERVER = 500;

    private final DownloadSource<P> source;
    private final Target<P> target;
    private final Delay delay;
    private final DoubleSupplier random;
    private final int tries;
    private String tag = "";
    private int place;
    /** Where it was begun anew, only what goes beyond this is progress. */
    private int furthest;

    private int total;
    private int failures;

    /** Does something later, in so many milliseconds. */
    public interface Delay {
        void run(Runnable then, double milliseconds);
    }

    /**
     * @param random from 0 to 1
     * @param tries how often it is asked for with nothing coming, before it is given up
     */
    public ResumingRead(DownloadSource<P> source, Target<P> target, Delay delay, DoubleSupplier random, int tries) {
        this.source = source;
        this.target = target;
        this.delay = delay;
        this.random = random;
        this.tries = tries;
    }

    public void start() {
        if (tag.isEmpty() && !source.isNamedByContent()) place = 0;
        source.open(place, tag, this);
    }

    @Override
    public boolean accepts(AnswerHead head) {
        if (head.status() != OK && !continues(head)) return false;
        total = head.total();
        if (head.status() == OK) {
            place = 0;
            tag = "";
        }
        if (!head.strongTag().isEmpty()) tag = head.strongTag();
        return true;
    }

    /** With the next byte, of the same file. Some leave If-Range aside. */
    private boolean continues(AnswerHead head) {
        return head.status() == PARTIAL
                && head.from() == place
                && !head.encoded()
                && (tag.isEmpty()
                        || head.strongTag().isEmpty()
                        || head.strongTag().equals(tag));
    }

    @Override
    public void refused(AnswerHead head) {
        int status = head.status();
        if (status == NO_SUCH_RANGE && place > 0 && head.total() == place) {
            target.done(place);
        } else if (status == PARTIAL || status == NO_SUCH_RANGE && place > 0) {
            place = 0;
            tag = "";
            breaks();
        } else if (status >= SERVER || status == TIMEOUT || status == TOO_MANY) {
            breaks();
        } else {
            target.failed();
        }
    }

    @Override
    public void piece(P piece, int length) {
        target.piece(piece, place);
        place += length;
        if (place > furthest) {
            furthest = place;
            failures = 0;
        }
    }

    /** A part may be shorter than what was asked for. */
    @Override
    public void ends() {
        if (place < total) breaks();
        else target.done(place);
    }

    @Override
    public void breaks() {
        failures++;
        if (failures == tries) {
            target.failed();
            return;
        }
        target.interrupted();
        double pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * (1 << (failures - 1)));
        delay.run(this::start, pause * (0.5 + random.getAsDouble()));
    }
}
