package backprop.store;

import backprop.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

final class NetCodec implements RecordCodec<SavedNet> {
    @Override
    public Json card(SavedNet net) {
        Map<String, Json> card = new LinkedHashMap<>();
        card.put("name", Json.of(net.name()));
        card.put("architecture", Json.of(net.architecture()));
        card.put("data", Json.of(net.data()));
        net.accuracy().ifPresent(accuracy -> card.put("accuracy", Json.of(accuracy)));
        card.put("date", Json.of(net.date()));
        return Json.of(card);
    }

    @Override
    public byte[] bytes(SavedNet net) {
        return net.file();
    }

    @Override
    public SavedNet read(Json card, byte[] file) {
        OptionalDouble accuracy = card.find("accuracy")
                .map(value -> OptionalDouble.of(value.number()))
                .orElse(OptionalDouble.empty());
        return new SavedNet(
                card.get("name").text(),
                file,
                card.get("architecture").text(),
                card.get("data").text(),
                accuracy,
                card.get("date").number());
    }
}
