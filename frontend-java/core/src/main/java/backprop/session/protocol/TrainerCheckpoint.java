package backprop.session.protocol;

import backprop.train.TrainerState;

/**
 * A run as it was after so many iterations, whole: weights, what its optimizer remembers, and where its generators of random
 * numbers stand. What a page keeps it need not understand.
 *
 * @param state as {@link TrainerState#toBytes()} wrote it; nobody writes into it
 */
public record TrainerCheckpoint(int iteration, byte[] state) {
    public static TrainerCheckpoint of(TrainerState state) {
        return new TrainerCheckpoint(state.iteration(), state.toBytes());
    }
}
