package backprop.run.search;

/**
 * What came out of a trial.
 *
 * @param accuracy on the validation digits, 0 to 1; 0 where it has diverged
 * @param hasDiverged whether its loss became no number before its end
 */
public record TrialResult(Trial trial, double accuracy, boolean hasDiverged) {}
