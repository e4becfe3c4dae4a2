package backprop.exercise;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is wrong with a program, by name. Each is computed and compared, never read off the text: a program has a mistake if it
 * gives what a layer with that mistake gives.
 */
public enum Mistake {
    // Any layer.
    DOUT_IGNORED,
    DOUT_DIVIDED,
    SIGN,
    GRADIENT_ZERO,
    LOCAL_DERIVATIVE_MISSING,
    GRADIENTS_SWAPPED,
    VALUE_FOR_GRADIENT,
    ARGUMENT_CHANGED,
    STALE_VALUE,
    STORED_VALUE_CHANGED,
    SHARED_STATE,
    ACCUMULATED,
    NOT_A_NUMBER,

    // Numbers.
    PLUS_FOR_TIMES,
    OUTPUT_FOR_INPUT,
    SUM_AS_PRODUCT,
    GRADIENT_SHARED_OUT,
    OVERWRITTEN,
    PATHS_MULTIPLIED,

    // Activations.
    MASK_INVERTED,
    MASK_AT_ZERO,
    MASK_FROM_DOUT,
    ONE_FOR_VALUE,
    DERIVATIVE_FROM_INPUT,
    OUTPUT_TWICE,
    FACTOR_MISSING,
    PLUS_FOR_MINUS,
    DERIVATIVE_OF_TANH,
    EXPONENT_SIGN,

    // Matrices.
    TRANSPOSE,
    SUPERFLUOUS_TRANSPOSE,
    FACTORS_SWAPPED,
    BIAS_MISSING,
    NOT_SUMMED,
    WRONG_AXIS,
    SUMMED_OVER_ALL,
    AXIS_KEPT,
    AVERAGED,

    // Softmax and loss.
    SOFTMAX_OF_BATCH,
    SOFTMAX_OF_COLUMNS,
    KEEPDIMS_MISSING,
    SOFTMAX_TWICE,
    OVERFLOW,
    NOT_NORMALIZED,
    NOT_DIVIDED,
    DIVIDED_TWICE,
    DIVIDED_BY_CLASSES,
    DIVIDED_BY_ENTRIES,
    T_MINUS_Y,
    LABEL_IGNORED,
    SOFTMAX_DIAGONAL,
    SOFTMAX_NOT_DIFFERENTIATED,
    RECIPROCAL_MISSING,
    LOG_MISSING,

    // Nets and their training.
    FORWARD_ORDER,
    LAYER_SKIPPED,
    NOT_PASSED_ON,
    OLD_WEIGHTS,
    BIAS_DECAYED,
    RATE_SIGN,
    RATE_MISSING,
    UPDATE_LOST,
    WEIGHTS_REPLACED,
    PARAMETER_LEFT_OUT,
    SAME_BATCH,
    LABELS_MISMATCHED,

    // Numerical gradients.
    ONE_SIDED,
    NOT_HALVED,
    PARENTHESES_MISSING,
    NOT_RESTORED,
    ALL_AT_ONCE,
    STEP_TOO_SMALL,
    STEP_TOO_LARGE,

    // Optimizers.
    STATE_NOT_KEPT,
    DECAY_MISSING,
    BIAS_CORRECTION_MISSING,
    SQUARE_ROOT_MISSING,
    STEPS_NOT_COUNTED,
    BETAS_SWAPPED,

    // Dropout.
    SCALE_MISSING,
    SCALE_WRONG,
    RATIO_INVERTED,
    NOT_SILENCED,
    MASK_REDRAWN,
    MASK_DRAWN_ONCE,
    MASK_IN_READING,

    // Batch normalisation.
    MEAN_HELD,
    VARIANCE_HELD,
    STATISTICS_HELD,
    DEVIATION_FOR_VARIANCE,
    VARIANCE_FOR_DEVIATION,
    GAMMA_IGNORED,

    // Convolution and pooling.
    PADDING_KEPT,
    AXES_MIXED,
    FILTER_FLIPPED,
    TIES_ALL_PAID,
    SPREAD_OVER_WINDOW;

    /** Its name in messages and texts: dout-ignored. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Mistake> find(String key) {
        return Stream.of(values()).filter(mistake -> mistake.key().equals(key)).findFirst();
    }
}
