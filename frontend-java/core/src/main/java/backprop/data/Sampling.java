package backprop.data;

/** Which samples make the next mini-batch. */
public enum Sampling {
    /** Each drawn from all, as the notebook does it: in one epoch some come twice, some never. */
    WITH_REPLACEMENT,
    /** Each once an epoch, in a new random order; an epoch's last batch holds what is left. */
    SHUFFLED_EPOCHS
}
