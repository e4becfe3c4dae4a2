package backprop.pretrained;

import backprop.train.TrainingPlan;
import java.util.List;
import java.util.Optional;

/** The nets that come with the lab. */
public final class Recipes {
    private final List<Recipe> all;

    public Recipes(Generators generators) {
        all = List.of(
                new NotebookRecipe(TrainingPlan.notebook()),
                new MlpRecipe(MlpRecipe.PUBLISHED, generators.digits()),
                new CnnRecipe(CnnRecipe.PUBLISHED, generators),
                new DetectorRecipe(DetectorRecipe.PUBLISHED, generators));
    }

    public Optional<Recipe> find(String name) {
        return all.stream().filter(recipe -> recipe.name().equals(name)).findFirst();
    }

    public List<String> names() {
        return all.stream().map(Recipe::name).toList();
    }
}
