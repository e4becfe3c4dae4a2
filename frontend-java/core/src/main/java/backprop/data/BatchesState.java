package backprop.data;

/**
 * Where mini-batches stand between two of them.
 *
 * @param samples how many they are drawn from
 * @param position of the next one in the order
 * @param order of the samples in this epoch; empty where each is drawn from all
 * @param rng where the generator stands
 */
public record BatchesState(int samples, int position, int[] order, int[] rng) {}
