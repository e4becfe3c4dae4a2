package backprop.run;

/** What a run works for. */
public enum Goal {
    /** All iterations of its plan. */
    TRAIN,
    /** A first impression: a few iterations on the digits that are here already. Then it begins again with all. */
    PREVIEW,
    /** The rest of the present epoch. */
    EPOCH,
    /** One iteration. */
    STEP,
    /** One iteration, with all that happens in it. */
    WATCH;

    /** Whether the net is worth testing afterwards: after a step or two it is not. */
    boolean isFollowedByTest() {
        return this == TRAIN || this == EPOCH;
    }
}
