package backprop.optim;

/** h ← h + (∂L/∂W)², W ← W − η/√h · ∂L/∂W: who has moved much moves less. Book, section 6.1.5. */
public final class AdaGrad extends AccumulatedSquares {
    public AdaGrad() {
        super(1, 1);
    }
}
