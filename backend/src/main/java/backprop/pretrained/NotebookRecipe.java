package backprop.pretrained;

import backprop.data.Samples;
import backprop.json.Json;
import backprop.nn.Network;
import backprop.tensor.JavaKernels;
import backprop.tensor.Workspace;
import backprop.train.Trainer;
import backprop.train.TrainingPlan;
import java.util.LinkedHashMap;
import java.util.Map;

/** The notebook's run, exactly: 784-50-10, ReLU, batches of 100 drawn with replacement, SGD 0.1, 10,000 iterations. */
final class NotebookRecipe implements Recipe {
    private final TrainingPlan plan;

    /** @param plan the published net's is {@link TrainingPlan#notebook()} */
    NotebookRecipe(TrainingPlan plan) {
        this.plan = plan;
    }

    @Override
    public String name() {
        return "notebook";
    }

    @Override
    public int iterations() {
        return plan.iterations();
    }

    @Override
    public Network train(TrainingDigits digits, Progress progress) {
        Workspace home = new Workspace(new JavaKernels());
        Trainer trainer = new Trainer(home, plan, Samples.of(home.kernels(), digits.mnist()));
        while (!trainer.progress().isDone()) {
            trainer.step();
            progress.step();
        }
        return trainer.network();
    }

    @Override
    public Map<String, Json> describe() {
        Map<String, Json> recipe = new LinkedHashMap<>();
        recipe.put("data", Json.of("MNIST, 60,000 training digits"));
        recipe.put("initialization", Json.of("normal, standard deviation 0.01"));
        recipe.put("optimizer", Json.of("SGD"));
        recipe.put("learningRate", Json.of(plan.learningRate()));
        recipe.put("batch", Json.of(plan.batchSize()));
        recipe.put("iterations", Json.of(plan.iterations()));
        recipe.put("seed", Json.of(plan.seed()));
        return recipe;
    }
}
