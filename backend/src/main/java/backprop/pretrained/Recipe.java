package backprop.pretrained;

import backprop.data.Dataset;
import backprop.data.Samples;
import backprop.json.Json;
import backprop.nn.Network;
import backprop.train.Evaluation;
import java.util.LinkedHashMap;
import java.util.Map;

/** How a pretrained net is made, and made again: the same recipe on the same data gives the same bytes. */
public interface Recipe {
    String name();

    int iterations();

    Network train(TrainingDigits digits, Progress progress);

    /** What the net's card says of it. */
    Map<String, Json> describe();

    /** Where its net stands in the project. */
    default String folder() {
        return "web/models";
    }

    /**
     * How good its net is, for the card.
     *
     * @param test MNIST's 10,000 test digits
     * @param generated digits of the "nice" range that the net was not trained on
     */
    default Map<String, Json> measure(Network network, Dataset test, Dataset generated) {
        Map<String, Json> accuracy = new LinkedHashMap<>();
        accuracy.put("mnist", Json.of(accuracy(network, test)));
        accuracy.put("generated", Json.of(accuracy(network, generated)));
        return Map.of("accuracy", Json.of(accuracy));
    }

    private static double accuracy(Network network, Dataset digits) {
        return Evaluation.of(network, Samples.of(network.workspace().kernels(), digits))
                .accuracy();
    }

    interface Progress {
        void step();
    }
}
