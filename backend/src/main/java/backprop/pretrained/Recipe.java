package backprop.pretrained;

import backprop.data.Dataset;
import backprop.json.Json;
import backprop.nn.Network;
import java.util.Map;

/** How a pretrained net is made, and made again: the same recipe on the same data gives the same bytes. */
public interface Recipe {
    String name();

    int iterations();

    /** @param mnist the 60,000 training digits */
    Network train(Dataset mnist, Progress progress);

    /** What the net's card says of it. */
    Map<String, Json> describe();

    interface Progress {
        void step();
    }
}
