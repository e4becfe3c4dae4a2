package backprop.detect;

import backprop.data.Dataset;
import backprop.data.nondigit.DrawingKind;
import backprop.nn.Network;
import backprop.tensor.JavaKernels;
import backprop.tensor.Matrix;
import backprop.tensor.Workspace;
import backprop.weights.NetworkFile;

/**
 * A small net of its own that tells digits from what is none, whichever net reads the digit then. It was trained on digits,
 * several digits, signs, scribbles and dots; softmax shares its certainty out among these kinds.
 */
public final class DigitDetector {
    /** A drawing is refused where the detector is surer than this that it is no digit: it rather lets one pass. */
    static final double REFUSED_FROM = 0.81;

    private static final DrawingKind[] KINDS = DrawingKind.values();

    private final Network network;
    private final Matrix x;

    /** @throws backprop.weights.SafeTensorsException if the file holds no net */
    public DigitDetector(byte[] file) {
        this(NetworkFile.read(file, new Workspace(new JavaKernels())));
    }

    /** @throws IllegalArgumentException if the net does not take a picture, or has not one output a kind */
    public DigitDetector(Network network) {
        int outputs = network.architecture().outputs();
        if (network.architecture().inputs() != Dataset.PIXELS || outputs != KINDS.length) {
            throw new IllegalArgumentException(
                    network.architecture().text() + " does not tell " + KINDS.length + " kinds of drawings apart");
        }
        this.network = network;
        x = network.workspace().allocate(1, Dataset.PIXELS);
    }

    /** @param input 784 numbers, 0 to 1 */
    public Detection of(float[] input) {
        x.fill(input);
        float[] probabilities = network.probabilities(x).toArray();
        double notDigit = 1 - probabilities[DrawingKind.DIGIT.ordinal()];
        DrawingKind kind = notDigit > REFUSED_FROM ? likeliestNonDigit(probabilities) : DrawingKind.DIGIT;
        return new Detection(kind, notDigit);
    }

    private static DrawingKind likeliestNonDigit(float[] probabilities) {
        DrawingKind likeliest = DrawingKind.SIGN;
        for (DrawingKind kind : KINDS) {
            boolean isLikelier = probabilities[kind.ordinal()] > probabilities[likeliest.ordinal()];
            if (kind != DrawingKind.DIGIT && isLikelier) likeliest = kind;
        }
        return likeliest;
    }
}
