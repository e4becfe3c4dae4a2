package backprop.ui.bench;

import backprop.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a run was measured to be; the seconds are those of its iterations, not of evaluations.
 *
 * @param loss the mean of its last mini-batches
 */
record BenchResult(
        String engine, double stepsPerSecond, double seconds, double loss, double testAccuracy, String weightsSha256) {
    String json() {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("engine", Json.of(engine));
        members.put("stepsPerSecond", Json.of(stepsPerSecond));
        members.put("seconds", Json.of(seconds));
        members.put("loss", Json.of(loss));
        members.put("testAccuracy", Json.of(testAccuracy));
        members.put("weightsSha256", Json.of(weightsSha256));
        return Json.of(members).indented();
    }
}
