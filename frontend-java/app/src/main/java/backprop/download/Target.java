package backprop.download;

/**
 * Where a file is read to.
 *
 * @param <P> a piece of it
 */
public interface Target<P> {
    /** @param at how many bytes came before it; less than before where the file had to be begun anew */
    void piece(P piece, int at);

    /** The connection broke, and will be tried again. */
    default void interrupted() {}

    void done(int length);

    void failed();
}
