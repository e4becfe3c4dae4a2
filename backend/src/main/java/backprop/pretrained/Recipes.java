package backprop.pretrained;

import backprop.data.handwriting.DigitGenerator;
import backprop.train.TrainingPlan;
import java.util.List;
import java.util.Optional;

/** The nets that come with the lab. */
public final class Recipes {
    private final List<Recipe> all;

    public Recipes(DigitGenerator generator) {
        all = List.of(new NotebookRecipe(TrainingPlan.notebook()), new MlpRecipe(MlpRecipe.PUBLISHED, generator));
    }

    public Optional<Recipe> find(String name) {
        return all.stream().filter(recipe -> recipe.name().equals(name)).findFirst();
    }

    public List<String> names() {
        return all.stream().map(Recipe::name).toList();
    }
}
