package backprop.optim;

/** h ← ρh + (1 − ρ) · (∂L/∂W)², W ← W − η/√h · ∂L/∂W, with ρ = 0.99: AdaGrad that forgets. Book, section 6.1.5. */
public final class RmsProp extends AccumulatedSquares {
    private static final double DECAY = 0.99;

    public RmsProp() {
        super(DECAY, 1 - DECAY);
    }
}
