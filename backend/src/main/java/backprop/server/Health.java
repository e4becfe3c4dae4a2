package backprop.server;

import io.javalin.http.Context;

/** How the server is, for a script or a monitor. */
final class Health {
    private Health() {}

    static void answer(Context context, String version, String mnist) {
        context.contentType("application/json")
                .header("Cache-Control", "no-store")
                .result("{\"status\":\"ok\",\"version\":\"" + version + "\",\"mnist\":\"" + mnist + "\"}");
    }
}
