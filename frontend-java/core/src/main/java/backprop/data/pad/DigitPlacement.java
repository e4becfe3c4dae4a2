package backprop.data.pad;

/** Where a drawn digit is put in the 28×28 pixels; in brackets what a net trained on MNIST (784-50-10) then reads right. */
public enum DigitPlacement {
    /** Fitted into 20×20, the centre of mass in the middle of 28×28, as MNIST was made (96 %). */
    BY_MASS,
    /** Fitted into 20×20, the box in the middle of 28×28 (78 %). */
    BY_BOX,
    /** The whole pad at a tenth of its size: what is small, or to one side, stays so (25 %). */
    AS_DRAWN
}
