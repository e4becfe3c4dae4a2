package backprop.exercise;

import java.util.List;
import java.util.Optional;

/** All exercises, in the order of the book. */
public final class Exercises {
    private Exercises() {}

    public static List<Exercise> list() {
        return List.of(
                new Exercise(1, "mul", ScalarLayers::mul),
                new Exercise(2, "add", ScalarLayers::add),
                new Exercise(3, "reuse", ScalarLayers::reuse),
                new Exercise(4, "relu", Activations::relu),
                new Exercise(5, "sigmoid", Activations::sigmoid),
                new Exercise(6, "affine", AffineLayer::ofRow),
                new Exercise(7, "affine-batch", AffineLayer::ofBatch),
                new Exercise(8, "softmax", SoftmaxFunction::check),
                new Exercise(9, "softmax-with-loss", LossLayer::check),
                new Exercise(10, "two-layer-net", NetExercise::check),
                new Exercise(11, "training", TrainingProtocol::check),
                new Exercise(12, "numerical-gradient", NumericalGradientExercise::check),
                new Exercise(13, "optimizers", OptimizerExercise::check),
                new Exercise(14, "dropout", DropoutProtocol::check),
                new Exercise(15, "batch-norm", BatchNormLayer::check),
                new Exercise(16, "convolution", ConvolutionLayer::check),
                new Exercise(17, "pooling", PoolingLayer::check));
    }

    public static Optional<Exercise> find(String name) {
        return list().stream().filter(exercise -> exercise.name().equals(name)).findFirst();
    }
}
