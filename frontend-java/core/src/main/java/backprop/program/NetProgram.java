package backprop.program;

import backprop.nn.architecture.Architecture;
import backprop.points.LabState;
import backprop.session.settings.RunSettings;

/** A net, or how it was trained, as a short program that runs without the lab. */
public final class NetProgram {
    private NetProgram() {}

    /**
     * Loads the weights that the lab saved, and says for digits what the lab says.
     *
     * @param weights the name of their file
     */
    public static String scores(ProgramLanguage language, Architecture net, String weights, Words words) {
        return switch (language) {
            case NUMPY -> NumpyScores.program(net, weights, words);
            case PYTORCH -> TorchScores.program(net, weights, words);
            case JAVA -> JavaScores.program(net, weights, words);
        };
    }

    /** Trains such a net by the recipe of such a run; the random numbers are others. */
    public static String training(ProgramLanguage language, RunSettings run, Words words) {
        return switch (language) {
            case NUMPY -> NumpyTraining.program(run, words);
            case PYTORCH -> TorchTraining.program(run, words);
            case JAVA -> JavaTraining.program(run, words);
        };
    }

    /**
     * A net for points with its weights, in NumPy; it says for a few points what the page says of them.
     *
     * @param file what it will be called
     * @throws IllegalArgumentException where no frame has brought weights yet
     */
    public static String points(LabState state, String file, Words words) {
        return NumpyPoints.program(state, file, words);
    }
}
