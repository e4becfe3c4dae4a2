package backprop.ui.inside.digit;

import backprop.explain.LayerBlock;
import backprop.explain.Trace;
import backprop.nn.Network;
import backprop.tensor.Workspace;
import backprop.weights.NetworkFile;
import java.util.List;

/**
 * What the questions are about.
 *
 * @param name  of the net, as the address has it; label as the choice shows it
 * @param input the digit's pixels, 0 to 1; nothing where the pad is blank
 * @param label what the digit is known to be, else −1
 */
public record InspectedDigit(
        String name, String netLabel, byte[] file, Trace trace, List<LayerBlock> blocks, float[] input, int label) {
    public static InspectedDigit of(
            String name, String netLabel, byte[] file, InspectionKernels speed, float[] input, int label) {
        Network network = NetworkFile.read(file, new Workspace(speed.kernels(file)));
        Trace trace = new Trace(network);
        return new InspectedDigit(
                name, netLabel, file, trace, LayerBlock.of(trace.network().architecture()), input, label);
    }

    public InspectedDigit with(float[] input, int label) {
        return new InspectedDigit(name, netLabel, file, trace, blocks, input, label);
    }

    /** Whether windows slide in it, and feature maps come out. */
    public boolean hasMaps() {
        return trace.network().architecture().usesPictures();
    }

    public boolean isBlank() {
        return input.length == 0;
    }

    /** The net reads the digit. */
    public void read() {
        trace.forward(input);
    }

    public int answer() {
        return trace.scores().largestInRow(0);
    }
}
