package backprop.run.search;

/**
 * A short run with what was drawn for it.
 *
 * @param number from 1, in the order in which they were drawn
 * @param rate learning rate
 * @param decay weight decay
 */
public record Trial(int number, double rate, double decay) {}
