package backprop.pretrained;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.browser.Nets;
import backprop.data.Dataset;
import backprop.data.Samples;
import backprop.data.handwriting.DigitRange;
import backprop.json.Json;
import backprop.mnist.RealMnist;
import backprop.nn.Network;
import backprop.nn.Parameter;
import backprop.nn.architecture.Activation;
import backprop.train.Evaluation;
import backprop.weights.WeightsDigest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardsTest {
    @ParameterizedTest
    @ValueSource(strings = {"notebook", "mlp", "cnn"})
    void aCardSaysWhatItsNetIs(String name) {
        Json card = Json.parse(Published.card(name));
        Network network = Nets.read(name);
        assertEquals(name, card.get("name").text());
        assertEquals(network.architecture().text(), card.get("architecture").text());
        assertEquals(
                network.architecture().activation().map(Activation::key),
                card.find("activation").map(Json::text));
        int parameters = network.parameters().stream()
                .mapToInt(parameter -> parameter.value().toArray().length)
                .sum();
        assertEquals(parameters, card.get("parameters").integer());
        assertEquals(WeightsDigest.of(network), card.get("weightsSha256").text());
        assertTrue(card.get("command").text().endsWith("\"pretrain " + name + "\""));
    }

    /** After a change of the generator the notebook net's card was not made anew: it said 0.8954. */
    @ParameterizedTest
    @ValueSource(strings = {"notebook", "mlp", "cnn"})
    void aCardSaysHowWellItsNetReadsGeneratedDigits(String name) {
        double said = Json.parse(Published.card(name))
                .get("accuracy")
                .get("generated")
                .number();
        Network network = Nets.read(name);
        Samples digits = Samples.of(network.workspace().kernels(), nice());
        assertEquals(said, Evaluation.of(network, digits).accuracy());
    }

    /** The other tests compare its card with the net. */
    @Test
    void cnnReadsWhatItHasToWithTenThousandParameters() {
        Json card = Json.parse(Published.card("cnn"));
        assertTrue(card.get("parameters").integer() <= 10_000);
        assertTrue(card.get("accuracy").get("mnist").number() >= 0.994);
        assertTrue(card.get("accuracy").get("generated").number() >= 0.985);
    }

    @ParameterizedTest
    @ValueSource(strings = {"notebook", "mlp", "cnn"})
    void cardAndFileAreWhatPretrainingWrites(String name) {
        Dataset mnist = RealMnist.folder().test();
        Recipe recipe = new Recipes(Published.generators()).find(name).orElseThrow();
        Pretraining made = Pretraining.of(recipe, Nets.read(name), mnist, nice());
        assertEquals(Published.card(name), new String(made.card(), StandardCharsets.UTF_8));
        assertArrayEquals(Published.file(name + ".safetensors"), made.weights());
    }

    @Test
    void theNotebookNetComesOutOfItsRecipeAgain() {
        Dataset mnist = RealMnist.folder().train();
        Recipe recipe = new Recipes(Published.generators()).find("notebook").orElseThrow();
        assertEquals(
                WeightsDigest.of(Nets.read("notebook")),
                WeightsDigest.of(recipe.train(Published.training(mnist), () -> {})));
    }

    @Test
    void theWeightsOfMlpLieOnAGridOf256ths() {
        for (Parameter parameter : Nets.read("mlp").parameters()) {
            for (float weight : parameter.value().toArray()) {
                assertEquals(Math.rint(weight * 256.0), weight * 256.0, parameter.name());
            }
        }
    }

    private static Dataset nice() {
        return Published.generated(2, 10_000, DigitRange.NICE);
    }
}
