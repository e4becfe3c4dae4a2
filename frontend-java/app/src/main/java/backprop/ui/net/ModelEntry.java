package backprop.ui.net;

import backprop.json.Json;
import backprop.text.Split;

/** A pretrained net that the server has: where its weights are, and what its card says. */
public record ModelEntry(String name, String path, int size, Json card) {
    private static final String CONVOLUTION = "conv";

    static ModelEntry of(Json model) {
        return new ModelEntry(
                model.get("name").text(),
                model.get("path").text(),
                model.get("size").integer(),
                model.get("card"));
    }

    /** Such as 784–50–10; of a net with convolutions their filters, and the units after them: conv 12–16–10. */
    public String label() {
        String architecture = card.get("architecture").text();
        return architecture.contains(CONVOLUTION) ? filters(architecture) : architecture.replace('-', '–');
    }

    private static String filters(String architecture) {
        StringBuilder label = new StringBuilder(CONVOLUTION);
        for (String layer : Split.of(architecture, '-')) {
            boolean convolution = layer.startsWith(CONVOLUTION);
            String count = convolution ? layer.substring(CONVOLUTION.length(), layer.indexOf('@')) : layer;
            if (!count.chars().allMatch(c -> c >= '0' && c <= '9')) continue;
            label.append(label.length() == CONVOLUTION.length() ? ' ' : '–').append(count);
        }
        return label.toString();
    }

    public double testAccuracy() {
        return card.get("accuracy").get("mnist").number();
    }

    public int parameters() {
        return card.get("parameters").integer();
    }

    public int iterations() {
        return card.get("recipe").get("iterations").integer();
    }

    public int batchSize() {
        return card.get("recipe").get("batch").integer();
    }
}
