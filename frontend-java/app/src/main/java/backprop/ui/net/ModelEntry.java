package backprop.ui.net;

import backprop.json.Json;

/** A pretrained net that the server has: where its weights are, and what its card says. */
public record ModelEntry(String name, String path, int size, Json card) {
    static ModelEntry of(Json model) {
        return new ModelEntry(
                model.get("name").text(),
                model.get("path").text(),
                model.get("size").integer(),
                model.get("card"));
    }

    /** Such as 784–50–10. */
    public String label() {
        return card.get("architecture").text().replace('-', '–');
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
