package backprop.site;

import backprop.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pretrained nets: for each card in web/models, the card, and where its weights are. */
final class ModelIndex {
    static final String PATH = "/models/index.json";

    private static final String FOLDER = "/models/";
    private static final String CARD = ".json";

    private ModelIndex() {}

    static Json of(Sources sources, Map<String, Asset> hashed) {
        List<Json> models = new ArrayList<>();
        for (String path : sources.below(FOLDER).keySet()) {
            if (path.endsWith(CARD)) models.add(model(path, sources, hashed));
        }
        return Json.of(Map.of("models", Json.of(models)));
    }

    private static Json model(String cardPath, Sources sources, Map<String, Asset> hashed) {
        String name = cardPath.substring(FOLDER.length(), cardPath.length() - CARD.length());
        Asset weights = hashed.get(FOLDER + name + ".safetensors");
        if (weights == null) throw new IllegalStateException("the card " + cardPath + " has no weights beside it");
        Map<String, Json> model = new LinkedHashMap<>();
        model.put("name", Json.of(name));
        model.put("path", Json.of(weights.path().substring(1)));
        model.put("size", Json.of(weights.body().length));
        model.put("hash", Json.of(weights.hash()));
        model.put("card", Json.parse(sources.text(cardPath)));
        return Json.of(model);
    }
}
