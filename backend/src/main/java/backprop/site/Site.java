package backprop.site;

import backprop.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** All addresses of the lab but the data: pages, styles, scripts, nets. Plain files, for any server. */
public final class Site {
    public static final String VERSION = "0.1.0";

    private static final String PAGES = "/pages/";
    private static final String NOT_FOUND = "/404.html";

    private final SortedMap<String, Asset> assets;
    private final Asset notFound;

    private Site(SortedMap<String, Asset> assets, Asset notFound) {
        this.assets = assets;
        this.notFound = notFound;
    }

    /** From the class path. */
    public static Site load() {
        Sources sources = Sources.load();
        Map<String, Asset> hashed = new LinkedHashMap<>();
        sources.files().forEach((path, content) -> {
            if (!isIngredient(path)) hashed.put(path, Asset.hashed(path, content));
        });
        Texts texts = Texts.from(sources);
        hashed.put("/texts.js", Asset.hashed("/texts.js", bytes(startScript(texts, hashed))));
        SortedMap<String, Asset> assets = new TreeMap<>();
        hashed.values().forEach(asset -> assets.put(asset.path(), asset));
        Asset models = Asset.page(
                "/models/index.json", bytes(ModelIndex.of(sources, hashed).compact()));
        assets.put(models.path(), models);

        Map<String, String> addresses = new HashMap<>();
        hashed.forEach((path, asset) -> addresses.put(path, asset.path()));
        Set<String> pages = sources.below(PAGES).keySet();
        pages.forEach(file -> addresses.put(address(file), address(file)));
        PageAssembler assembler = new PageAssembler(sources.text("/frame.html"), texts, addresses, VERSION);
        pages.forEach(file -> {
            String page = assembler.assemble(name(file), sources.text(file), root(file));
            assets.put(address(file), Asset.page(address(file), bytes(page)));
        });
        return new Site(assets, assets.get(NOT_FOUND));
    }

    private static boolean isIngredient(String path) {
        return path.startsWith(PAGES) || path.startsWith("/i18n/") || path.equals("/frame.html");
    }

    /** From "/pages/draw.html" to "draw". */
    private static String name(String file) {
        return file.substring(PAGES.length(), file.length() - ".html".length());
    }

    private static String address(String file) {
        return switch (name(file)) {
            case "404" -> NOT_FOUND;
            case "home" -> "/";
            default -> "/" + name(file) + "/";
        };
    }

    /** From a page to the top. The answer to a wrong address stands at any depth: only absolute addresses hold in it. */
    private static String root(String file) {
        String address = address(file);
        if (address.equals(NOT_FOUND)) return "/";
        return "../".repeat((int) address.chars().filter(c -> c == '/').count() - 1);
    }

    /** What each page's script needs first: the texts, and under which name each file is served. */
    private static String startScript(Texts texts, Map<String, Asset> hashed) {
        Map<String, Json> names = new LinkedHashMap<>();
        hashed.forEach((path, asset) ->
                names.put(path.substring(1), Json.of(asset.path().substring(1))));
        return "window.backpropTexts = " + texts.both().compact() + ";\nwindow.backpropAssets = "
                + Json.of(names).compact() + ";\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public Optional<Asset> find(String path) {
        return Optional.ofNullable(assets.get(path));
    }

    public Asset notFound() {
        return notFound;
    }

    /** By their addresses, in order. */
    public SortedMap<String, Asset> assets() {
        return assets;
    }
}
