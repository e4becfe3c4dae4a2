package backprop.bench;

import backprop.data.Samples;
import backprop.mnist.MnistFolder;
import backprop.nn.Initialization;
import backprop.nn.architecture.Architecture;
import backprop.tensor.JavaKernels;
import backprop.tensor.Kernels;
import backprop.tensor.Workspace;
import backprop.train.Evaluation;
import backprop.train.Trainer;
import backprop.train.TrainingPlan;

/** Our Java on the JVM, as the command train runs it. */
final class JvmTrainer implements Contestant {
    private static final int WARM_UP = 500, LAST = 20;

    private final int steps;
    private final Trainer trainer;
    private final Samples test;
    private double loss;

    JvmTrainer(MnistFolder mnist, String net, int steps) {
        this.steps = steps;
        Kernels kernels = new JavaKernels();
        Architecture architecture = Architecture.parse(net);
        TrainingPlan plan = TrainingPlan.notebook().with(changed -> {
            changed.architecture = architecture;
            if (architecture.usesPictures()) changed.initialization = Initialization.HE;
        });
        trainer = new Trainer(new Workspace(kernels), plan, Samples.of(kernels, mnist.train()));
        test = Samples.of(kernels, mnist.test());
        for (int i = 0; i < (architecture.usesPictures() ? WARM_UP / 5 : WARM_UP); i++) trainer.step();
    }

    @Override
    public String name() {
        return "jvm";
    }

    @Override
    public double round() {
        loss = 0;
        long start = System.nanoTime();
        for (int i = 0; i < steps; i++) {
            double now = trainer.step();
            if (i >= steps - LAST) loss += now / LAST;
        }
        return steps / ((System.nanoTime() - start) / 1e9);
    }

    @Override
    public double loss() {
        return loss;
    }

    @Override
    public double accuracy() {
        return Evaluation.of(trainer.network(), test).accuracy();
    }
}
