package backprop.optim;

/** The optimizers there are. */
public enum Algorithm {
    SGD {
        @Override
        public Optimizer optimizer(double learningRate) {
            return new Sgd(learningRate);
        }
    };

    /** A new one, at its start. */
    public abstract Optimizer optimizer(double learningRate);
}
