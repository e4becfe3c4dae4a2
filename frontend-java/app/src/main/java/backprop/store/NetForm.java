package backprop.store;

import backprop.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

final class NetForm implements Form<KeptNet> {
    @Override
    public Json card(KeptNet net) {
        Map<String, Json> card = new LinkedHashMap<>();
        card.put("name", Json.of(net.name()));
        card.put("architecture", Json.of(net.architecture()));
        card.put("data", Json.of(net.data()));
        net.accuracy().ifPresent(accuracy -> card.put("accuracy", Json.of(accuracy)));
        card.put("date", Json.of(net.date()));
        return Json.of(card);
    }

    @Override
    public byte[] bytes(KeptNet net) {
        return net.file();
    }

    @Override
    public KeptNet read(Json card, byte[] file) {
        OptionalDouble accuracy = card.find("accuracy")
                .map(value -> OptionalDouble.of(value.number()))
                .orElse(OptionalDouble.empty());
        return new KeptNet(
                card.get("name").text(),
                file,
                card.get("architecture").text(),
                card.get("data").text(),
                accuracy,
                card.get("date").number());
    }
}
