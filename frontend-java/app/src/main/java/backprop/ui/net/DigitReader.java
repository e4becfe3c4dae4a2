package backprop.ui.net;

import backprop.nn.Network;
import backprop.tensor.JavaKernels;
import backprop.tensor.Matrix;
import backprop.tensor.Workspace;
import backprop.weights.NetworkFile;

/** Reads one digit at a time with a net: the same layers as on the JVM. */
public final class DigitReader {
    private final Network network;
    private final Matrix x;
    private final byte[] file;

    /** Throws SafeTensorsException, with a sentence, if the file holds no net. */
    public DigitReader(byte[] file) {
        this.file = file;
        Workspace home = new Workspace(new JavaKernels());
        network = NetworkFile.read(file, home);
        x = home.keep(1, network.architecture().inputs());
    }

    /** Ten probabilities, from 784 numbers of 0 to 1. */
    public float[] read(float[] input) {
        x.fill(input);
        return network.probabilities(x).toArray();
    }

    public byte[] file() {
        return file;
    }

    /** How many there are. */
    public int parameters() {
        return (int) network.architecture().parameterCount();
    }
}
