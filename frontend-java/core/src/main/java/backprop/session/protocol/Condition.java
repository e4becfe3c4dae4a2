package backprop.session.protocol;

/**
 * Under what conditions a run went on after an iteration, until the next condition.
 *
 * @param iteration the last one before
 * @param rate the learning rate
 * @param samples how many it drew its mini-batches from
 * @param isRestarted whether it began again with the first mini-batch and an optimizer that remembers nothing, with the
 *     weights that it had: as a run does that is gone on with from its weights alone
 */
public record Condition(int iteration, double rate, int samples, boolean isRestarted) {}
