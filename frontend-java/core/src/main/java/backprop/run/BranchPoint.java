package backprop.run;

/**
 * Where a run left another: it has the other's first iterations, and goes on with a learning rate or an optimizer of its own.
 *
 * @param parent what the other was called then
 * @param iteration the last that both have
 */
public record BranchPoint(String parent, int iteration) {}
