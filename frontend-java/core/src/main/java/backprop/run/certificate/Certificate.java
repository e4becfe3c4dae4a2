package backprop.run.certificate;

import backprop.json.Json;
import backprop.session.settings.RunSettings;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is claimed of a run: whoever does it again from its settings, on the same digits, comes by the same weights and ends
 * with the same, to the last bit. Nobody signs it: {@link Verification} does the run again.
 *
 * @param digits SHA-256 of the digits it learned from and was tested on, see {@link backprop.session.DigitsDigest}
 * @param waypoints one for each of {@link Waypoint#iterations}
 * @param weights SHA-256 of the last ones, see {@link backprop.weights.WeightsDigest}
 * @param train how it reads the digits that it learned from, at its end; and test those that it did not
 */
public record Certificate(
        RunSettings settings, String digits, List<Waypoint> waypoints, String weights, Score train, Score test) {
    static final String KIND = "backprop-run";
    static final int VERSION = 1;
    /** How the numbers are rounded: each product and each sum to float32, in the order of {@link backprop.tensor.Kernels}. */
    static final String BITS = "float32";

    public Certificate {
        waypoints = List.copyOf(waypoints);
    }

    public int iterations() {
        return settings.plan().iterations();
    }

    /** For a file. */
    public String text() {
        return toJson().indented() + "\n";
    }

    /** For an address: letters, digits, - and _ alone. */
    public String link() {
        byte[] text = toJson().compact().getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    Json toJson() {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("certificate", Json.of(KIND));
        members.put("version", Json.of(VERSION));
        members.put("settings", settings.toJson());
        members.put("digits", Json.of(digits));
        members.put("bits", Json.of(BITS));
        members.put(
                "waypoints", Json.of(waypoints.stream().map(Waypoint::toJson).toList()));
        members.put("weights", Json.of(weights));
        members.put("train", train.toJson());
        members.put("test", test.toJson());
        return Json.of(members);
    }
}
