package backprop.script;

import backprop.data.pad.Point;
import backprop.data.pad.Stroke;
import backprop.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The state of the Draw lab. */
public final class DrawJson {
    private DrawJson() {}

    /**
     * @param net its name in links
     * @param strokes as {@code draw} takes them
     * @param probabilities ten, of the digits 0 to 9; empty while nothing is read
     * @param refused what the drawing is, where it is no digit
     */
    public static Json of(String net, List<Stroke> strokes, Optional<float[]> probabilities, Optional<String> refused) {
        Map<String, Json> state = new LinkedHashMap<>();
        state.put("lab", Json.of("draw"));
        state.put("net", Json.of(net));
        state.put("strokes", Json.of(strokes.stream().map(DrawJson::places).toList()));
        state.put("digit", probabilities.map(it -> Json.of(largest(it))).orElse(Numbered.NONE));
        state.put("probabilities", probabilities.map(DrawJson::numbers).orElse(Numbered.NONE));
        state.put("refused", refused.map(Json::of).orElse(Numbered.NONE));
        return Json.of(state);
    }

    private static Json places(Stroke stroke) {
        List<Json> places = new ArrayList<>();
        for (Point point : stroke.points()) {
            places.add(Json.of(point.x()));
            places.add(Json.of(point.y()));
        }
        return Json.of(places);
    }

    private static Json numbers(float[] numbers) {
        List<Json> all = new ArrayList<>();
        for (float number : numbers) all.add(Numbered.json(number));
        return Json.of(all);
    }

    private static int largest(float[] numbers) {
        int best = 0;
        for (int i = 1; i < numbers.length; i++) if (numbers[i] > numbers[best]) best = i;
        return best;
    }
}
