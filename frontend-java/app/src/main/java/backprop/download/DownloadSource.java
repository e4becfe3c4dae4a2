package backprop.download;

/**
 * Where a file is read from, from any byte on.
 *
 * @param <P> a piece of it
 */
public interface DownloadSource<P> {
    /**
     * @param from the first byte that is wanted
     * @param tag of the very file that was begun, empty if there is none
     */
    void open(int from, String tag, Answer<P> answer);

    /** Whether another content would have another name, so that what has come belongs to the rest without a tag, too. */
    boolean isNamedByContent();

    /** What comes of it: first how it begins, then pieces, then its end or a break. */
    interface Answer<P> {
        /** Whether it is to be read; else it is told as refused. */
        boolean accepts(AnswerHead head);

        /** There are no pieces in it. */
        void refused(AnswerHead head);

        void piece(P piece, int length);

        void ends();

        void breaks();
    }
}
