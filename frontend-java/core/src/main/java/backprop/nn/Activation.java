package backprop.nn;

/** What stands between two affine layers. */
public enum Activation {
    RELU {
        @Override
        public Layer layer() {
            return new Relu();
        }
    },
    SIGMOID {
        @Override
        public Layer layer() {
            return new Sigmoid();
        }
    };

    /** A new layer of this kind. */
    public abstract Layer layer();
}
