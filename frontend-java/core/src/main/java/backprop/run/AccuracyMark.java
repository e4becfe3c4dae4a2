package backprop.run;

/** Accuracies after an iteration, 0 to 1: of training digits and of test digits. */
public record AccuracyMark(int iteration, double train, double test) {}
