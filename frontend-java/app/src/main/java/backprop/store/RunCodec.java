package backprop.store;

import backprop.json.Json;
import backprop.run.AccuracyMark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The bytes are the losses, four each with the lowest first, then the weights. */
final class RunCodec implements RecordCodec<SavedRun> {
    @Override
    public Json card(SavedRun run) {
        Map<String, Json> settings = new LinkedHashMap<>();
        new TreeMap<>(run.settings()).forEach((name, value) -> settings.put(name, Json.of(value)));
        List<Json> marks = new ArrayList<>();
        for (AccuracyMark mark : run.marks()) {
            marks.add(Json.of(List.of(Json.of(mark.iteration()), Json.of(mark.train()), Json.of(mark.test()))));
        }
        Map<String, Json> card = new LinkedHashMap<>();
        card.put("name", Json.of(run.name()));
        card.put("settings", Json.of(settings));
        card.put("losses", Json.of(run.losses().length));
        card.put("marks", Json.of(marks));
        card.put("perEpoch", Json.of(run.perEpoch()));
        card.put("iteration", Json.of(run.iteration()));
        card.put("state", Json.of(run.state()));
        card.put("hidden", Json.of(run.hidden()));
        return Json.of(card);
    }

    @Override
    public byte[] bytes(SavedRun run) {
        int count = run.losses().length;
        byte[] bytes = new byte[4 * count + run.weights().length];
        for (int i = 0; i < count; i++) {
            int bits = Float.floatToIntBits(run.losses()[i]);
            for (int b = 0; b < 4; b++) bytes[4 * i + b] = (byte) (bits >>> 8 * b);
        }
        System.arraycopy(run.weights(), 0, bytes, 4 * count, run.weights().length);
        return bytes;
    }

    @Override
    public SavedRun read(Json card, byte[] bytes) {
        float[] losses = new float[card.get("losses").integer()];
        for (int i = 0; i < losses.length; i++) {
            int bits = 0;
            for (int b = 0; b < 4; b++) bits |= (bytes[4 * i + b] & 255) << 8 * b;
            losses[i] = Float.intBitsToFloat(bits);
        }
        byte[] weights = new byte[bytes.length - 4 * losses.length];
        System.arraycopy(bytes, 4 * losses.length, weights, 0, weights.length);
        Map<String, String> settings = new LinkedHashMap<>();
        card.get("settings").members().forEach((name, value) -> settings.put(name, value.text()));
        return new SavedRun(
                card.get("name").text(),
                settings,
                losses,
                card.get("marks").items().stream().map(RunCodec::mark).toList(),
                card.get("perEpoch").integer(),
                card.get("iteration").integer(),
                weights,
                card.get("state").text(),
                card.get("hidden").bool());
    }

    private static AccuracyMark mark(Json json) {
        List<Json> values = json.items();
        return new AccuracyMark(
                values.get(0).integer(), values.get(1).number(), values.get(2).number());
    }
}
