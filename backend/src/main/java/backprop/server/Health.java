package backprop.server;

import io.javalin.http.Context;

/** How the server is, for a script or a monitor. */
record Health(String version, Data data) {
    void answer(Context context) {
        context.contentType("application/json")
                .header("Cache-Control", "no-store")
                .result("{\"status\":\"ok\",\"version\":\"" + version + "\",\"mnist\":\"" + data.mnist() + "\"}");
    }
}
