package backprop.store;

import backprop.json.Json;
import java.util.Map;

final class DrawingCodec implements RecordCodec<SavedDrawing> {
    @Override
    public Json card(SavedDrawing drawing) {
        return Json.of(Map.of("label", Json.of(drawing.label()), "date", Json.of(drawing.date())));
    }

    @Override
    public byte[] bytes(SavedDrawing drawing) {
        return drawing.pixels();
    }

    @Override
    public SavedDrawing read(Json card, byte[] pixels) {
        return new SavedDrawing(
                pixels, card.get("label").integer(), card.get("date").number());
    }
}
