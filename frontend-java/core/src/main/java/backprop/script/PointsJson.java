package backprop.script;

import backprop.json.Json;
import backprop.number.Numbers;
import backprop.points.PointFrame;
import backprop.points.PointLink;
import backprop.points.PointSettings;
import backprop.points.Score;
import backprop.points.StopGoal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The state of the Points lab. */
public final class PointsJson {
    private static final List<String> TEXTS = List.of(PointLink.OWN, PointLink.FUNCTION);

    private PointsJson() {}

    /**
     * @param state idle, running, paused, reached, diverged, failed
     * @param frame empty until the run has told of itself
     */
    public static Json state(String state, PointSettings settings, StopGoal stop, Optional<PointFrame> frame) {
        Map<String, Json> json = new LinkedHashMap<>();
        json.put("lab", Json.of("points"));
        json.put("state", Json.of(state));
        json.put("iteration", Json.of(frame.map(PointFrame::iteration).orElse(0)));
        json.put("epoch", Json.of(frame.map(PointFrame::epoch).orElse(0.0)));
        Optional<Score> training = frame.map(PointFrame::training);
        Optional<Score> test =
                frame.filter(it -> settings.data().draw().test().size() > 0).map(PointFrame::test);
        json.put("loss", number(training.map(Score::loss)));
        json.put("testLoss", number(test.map(Score::loss)));
        json.put("trainAccuracy", number(training.map(Score::accuracy)));
        json.put("testAccuracy", number(test.map(Score::accuracy)));
        double speed = frame.map(PointFrame::stepsPerSecond).orElse(0.0);
        json.put("iterationsPerSecond", Json.of(Double.isFinite(speed) ? speed : 0));
        json.put("settings", settings(settings, stop));
        json.put("layers", frame.map(it -> layers(settings, it.weights())).orElse(Numbered.NONE));
        return Json.of(json);
    }

    private static Json number(Optional<Double> number) {
        return number.map(Numbered::json).orElse(Numbered.NONE);
    }

    private static Json settings(PointSettings settings, StopGoal stop) {
        Map<String, Json> json = new LinkedHashMap<>();
        PointLink.writeAll(settings)
                .forEach((name, text) -> json.put(
                        name,
                        TEXTS.contains(name) || Numbers.read(text).isEmpty()
                                ? Json.of(text)
                                : Json.of(Numbers.read(text).getAsDouble())));
        json.put(PointLink.STOP, Json.of(stop.text()));
        return Json.of(json);
    }

    /** {@code [{W: [[…], …], b: […]}, …]}: W has a row for each unit that the weights come from. */
    private static Json layers(PointSettings settings, float[] weights) {
        List<Integer> sizes = settings.architecture().sizes();
        List<Json> layers = new ArrayList<>();
        int at = 0;
        for (int layer = 1; layer < sizes.size(); layer++) {
            List<Json> rows = new ArrayList<>();
            for (int from = 0; from <= sizes.get(layer - 1); from++) {
                List<Json> row = new ArrayList<>();
                for (int unit = 0; unit < sizes.get(layer); unit++) row.add(Numbered.json(weights[at++]));
                rows.add(Json.of(row));
            }
            Json bias = rows.remove(rows.size() - 1);
            Map<String, Json> json = new LinkedHashMap<>();
            json.put("W", Json.of(rows));
            json.put("b", bias);
            layers.add(Json.of(json));
        }
        return Json.of(layers);
    }
}
