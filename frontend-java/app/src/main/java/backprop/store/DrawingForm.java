package backprop.store;

import backprop.json.Json;
import java.util.Map;

final class DrawingForm implements Form<KeptDrawing> {
    @Override
    public Json card(KeptDrawing drawing) {
        return Json.of(Map.of("label", Json.of(drawing.label()), "date", Json.of(drawing.date())));
    }

    @Override
    public byte[] bytes(KeptDrawing drawing) {
        return drawing.pixels();
    }

    @Override
    public KeptDrawing read(Json card, byte[] pixels) {
        return new KeptDrawing(
                pixels, card.get("label").integer(), card.get("date").number());
    }
}
