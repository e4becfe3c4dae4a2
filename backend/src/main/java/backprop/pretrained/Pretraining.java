package backprop.pretrained;

import backprop.data.Dataset;
import backprop.json.Json;
import backprop.nn.Network;
import backprop.weights.NetworkFile;
import backprop.weights.WeightsDigest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A trained net as it is published: its weights, and the card that says where they come from and how good they are. */
public record Pretraining(byte[] weights, byte[] card) {
    /**
     * @param test MNIST's 10,000 test digits
     * @param generated digits of the "nice" range that the net was not trained on
     */
    public static Pretraining of(Recipe recipe, Network network, Dataset test, Dataset generated) {
        Map<String, Json> card = new LinkedHashMap<>();
        card.put("name", Json.of(recipe.name()));
        card.put("architecture", Json.of(network.architecture().text()));
        network.architecture().activation().ifPresent(one -> card.put("activation", Json.of(one.key())));
        card.put("parameters", Json.of(network.architecture().parameterCount()));
        card.putAll(recipe.measure(network, test, generated));
        card.put("recipe", Json.of(recipe.describe()));
        card.put("weightsSha256", Json.of(WeightsDigest.of(network)));
        card.put("command", Json.of("mvn -q process-classes exec:java -Dexec.args=\"pretrain " + recipe.name() + "\""));
        byte[] weights = NetworkFile.write(network, Map.of("name", recipe.name()));
        return new Pretraining(weights, (Json.of(card).indented() + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
