package backprop.ui.net;

import backprop.nn.Network;
import backprop.tensor.JavaKernels;
import backprop.tensor.Kernels;
import backprop.tensor.Matrix;
import backprop.tensor.Workspace;
import backprop.weights.NetworkFile;

/** Reads one digit at a time with a net: the same layers as on the JVM. */
public final class DigitReader {
    private final byte[] file;
    private Network network;
    private Matrix x;

    /** Throws SafeTensorsException, with a sentence, if the file holds no net. */
    public DigitReader(byte[] file) {
        this.file = file;
        readWith(new JavaKernels());
    }

    /**
     * From now on with these, which give the same bits.
     *
     * @throws backprop.session.MemoryBudgetException if they have no room for the net, which is read as before then
     */
    public void readWith(Kernels kernels) {
        Workspace home = new Workspace(kernels);
        Network next = NetworkFile.read(file, home);
        Matrix input = home.allocate(1, next.architecture().inputs());
        // After the first one no more memory is taken.
        next.probabilities(input);
        network = next;
        x = input;
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
