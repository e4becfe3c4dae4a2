package backprop.server;

import backprop.json.Json;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;

/** How the server is, for a script or a monitor. */
record Health(String version, Data data) {
    void answer(Context context) {
        Map<String, Json> health = new LinkedHashMap<>();
        health.put("status", Json.of("ok"));
        health.put("version", Json.of(version));
        health.put("mnist", Json.of(data.mnist()));
        data.onItsWay().ifPresent(fetched -> health.put("fetched", Json.of(Math.rint(fetched * 100) / 100)));
        context.contentType("application/json")
                .header("Cache-Control", "no-store")
                .result(Json.of(health).compact());
    }
}
