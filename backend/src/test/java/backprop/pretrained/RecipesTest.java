package backprop.pretrained;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Dataset;
import backprop.data.handwriting.DigitRange;
import backprop.json.Json;
import backprop.nn.Network;
import backprop.nn.Parameter;
import backprop.train.TrainingPlan;
import backprop.weights.NetworkFile;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecipesTest {
    private static final Dataset DIGITS = Published.generated(3, 300, DigitRange.ROBUST);
    private static final TrainingDigits TEST_DIGITS = Published.training(DIGITS);
    private static final MlpRecipe.Extent SHORT = new MlpRecipe.Extent(4, 300, 100);
    private static final CnnRecipe.Extent FEW = new CnnRecipe.Extent(2, 300, 100, 50, 50);
    private static final DetectorRecipe.Extent FEW_DRAWINGS = new DetectorRecipe.Extent(2, 60);

    @Test
    void theNotebooksRecipeGivesTheSameBytesTwice() {
        TrainingPlan plan = TrainingPlan.notebook().withIterations(20);
        assertArrayEquals(bytes(new NotebookRecipe(plan)), bytes(new NotebookRecipe(plan)));
    }

    @Test
    void mlpsRecipeGivesTheSameBytesTwiceOnAGridOf256ths() {
        Network network = trained(new MlpRecipe(SHORT, Published.generator()));
        for (Parameter parameter : network.parameters()) {
            for (float weight : parameter.value().toArray()) {
                assertEquals(Math.rint(weight * 256.0), weight * 256.0, parameter.name());
            }
        }
        byte[] first = NetworkFile.write(network, Map.of());
        assertArrayEquals(first, bytes(new MlpRecipe(SHORT, Published.generator())));
        MlpRecipe longer = new MlpRecipe(new MlpRecipe.Extent(5, 300, 100), Published.generator());
        assertFalse(Arrays.equals(first, bytes(longer)));
    }

    /** The digits of a round are made on another thread while those of the one before are learned from. */
    @Test
    void theRecipesThatMakeTheirDigitsAheadGiveTheSameBytesTwice() {
        Generators generators = Published.generators();
        Network cnn = trained(new CnnRecipe(FEW, generators));
        assertTrue(cnn.architecture().parameterCount() <= 10_000);
        assertArrayEquals(NetworkFile.write(cnn, Map.of()), bytes(new CnnRecipe(FEW, Published.generators())));
        assertArrayEquals(
                bytes(new DetectorRecipe(FEW_DRAWINGS, generators)),
                bytes(new DetectorRecipe(FEW_DRAWINGS, Published.generators())));
    }

    @Test
    void theNotebooksRecipeIsTheNotebooks() {
        Recipe recipe = new Recipes(Published.generators()).find("notebook").orElseThrow();
        assertEquals(10_000, recipe.iterations());
        Map<String, Json> said = recipe.describe();
        assertEquals(0.1, said.get("learningRate").number());
        assertEquals(100, said.get("batch").integer());
    }

    @Test
    void anUnknownNameHasNoRecipe() {
        Recipes recipes = new Recipes(Published.generators());
        assertEquals(List.of("notebook", "mlp", "cnn", "detector"), recipes.names());
        assertTrue(recipes.find("Notebook").isEmpty());
    }

    private static byte[] bytes(Recipe recipe) {
        return NetworkFile.write(trained(recipe), Map.of());
    }

    /** It tells of each of its iterations. */
    private static Network trained(Recipe recipe) {
        AtomicInteger steps = new AtomicInteger();
        Network network = recipe.train(TEST_DIGITS, steps::incrementAndGet);
        assertEquals(recipe.iterations(), steps.get(), recipe.name());
        return network;
    }
}
