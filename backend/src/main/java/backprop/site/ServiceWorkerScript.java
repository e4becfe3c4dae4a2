package backprop.site;

import backprop.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The script that keeps the site for visits without a server: what there is, in which version, and web's service-worker.js. */
final class ServiceWorkerScript {
    static final String SOURCE = "/service-worker.js";

    private static final String SITE = "const site = ";

    private ServiceWorkerScript() {}

    /**
     * Pages and what they are made of are kept on the first visit; nets when they are loaded.
     *
     * @param script as it stands in web, or as it was given before, with other assets
     */
    static String with(String script, Collection<Asset> assets) {
        List<Json> pages = new ArrayList<>(), files = new ArrayList<>(), nets = new ArrayList<>();
        Map<String, Json> hashes = new TreeMap<>();
        for (Asset asset : assets) {
            Json path = Json.of(asset.path().substring(1));
            hashes.put(asset.path(), Json.of(asset.hash()));
            if (!asset.immutable()) pages.add(path);
            else (asset.path().startsWith("/models/") ? nets : files).add(path);
        }
        Map<String, Json> site = new LinkedHashMap<>();
        site.put("version", Json.of(Asset.hashOf(Json.of(hashes).compact().getBytes(StandardCharsets.UTF_8))));
        site.put("pages", Json.of(pages));
        site.put("files", Json.of(files));
        site.put("nets", Json.of(nets));
        String source = script.startsWith(SITE) ? script.substring(script.indexOf('\n') + 1) : script;
        return SITE + Json.of(site).compact() + ";\n" + source;
    }
}
