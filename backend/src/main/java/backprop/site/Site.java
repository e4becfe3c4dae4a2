package backprop.site;

import backprop.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** All addresses of the lab but the data: pages, styles, scripts, nets. Plain files, for any server. */
public final class Site implements Content {
    public static final String VERSION = "0.1.0";

    private static final String PAGES = "/pages/";
    private static final String PARTS = "/parts/";
    private static final String PANELS = "/panels/";
    private static final List<String> INGREDIENTS = List.of(
            PAGES, PARTS, PANELS, "/i18n/", "/prose/", "/frame.html", Licences.TEXTS, ServiceWorkerScript.SOURCE);
    private static final String NOT_FOUND = "/404.html";
    private static final String TOP = "/";
    private static final String KATEX = "/lib/katex/";
    /** The Java that the pages explain, by its own names: whoever reads it wants to know them. */
    private static final String SOURCE = "/source/";
    /** What a browser asks for beside a text, which can name no icon. */
    private static final String ICON = "/favicon.ico";

    /** Who may talk to a lab in a frame besides its own pages: plain files name nobody. */
    private static final String FRAMES = "/frame-from.json";

    /** Pages that take part in a lesson, which there is nowhere without a server. */
    private static final List<String> LESSON = List.of("/class/projector/", "/join/");

    private final SortedMap<String, Asset> assets;
    private final Asset notFound;

    private Site(SortedMap<String, Asset> assets, Asset notFound) {
        this.assets = assets;
        this.notFound = notFound;
    }

    /** From the class path: as the build has packed it, else of its parts. */
    public static Site load() {
        return load(VERSION, TOP);
    }

    /**
     * @param version as the pages say it
     * @param top where the site will stand on its host, such as "/some/prefix/": the answer to a wrong address needs it
     */
    public static Site load(String version, String top) {
        if (version.equals(VERSION) && top.equals(TOP)) {
            Optional<SortedMap<String, Asset>> packed = PackedSite.find();
            if (packed.isPresent()) return new Site(packed.get(), packed.get().get(NOT_FOUND));
        }
        return of(Sources.load(), version, top);
    }

    static Site of(Sources sources, String version, String top) {
        PageTexts texts = PageTexts.from(sources);
        List<PageSource> pages = pages(sources, PAGES);
        Map<String, Asset> hashed = files(sources);
        addPanels(hashed, sources, texts);
        addWords(hashed, pages, texts);
        SortedMap<String, Asset> assets = new TreeMap<>();
        hashed.values().forEach(asset -> assets.put(asset.path(), asset));
        sources.below(SOURCE).forEach((path, content) -> assets.put(path, Asset.page(path, content)));
        assets.put(ICON, Asset.page(ICON, sources.files().get(ICON)));
        add(assets, Licences.PATH, Licences.text(sources));
        add(assets, FRAMES, "{\"origins\":[]}");
        add(assets, ModelIndex.PATH, ModelIndex.of(sources, hashed).compact());
        PageAssembler assembler = new PageAssembler(sources, addresses(sources, pages, hashed), version);
        for (PageSource page : pages) {
            add(
                    assets,
                    address(page),
                    assembler.assemble(page, texts.of(page.texts()).get("en"), root(page, top)));
        }
        add(
                assets,
                ServiceWorkerScript.SOURCE,
                ServiceWorkerScript.with(sources.text(ServiceWorkerScript.SOURCE), assets.values()));
        return new Site(assets, assets.get(NOT_FOUND));
    }

    /** The same for a host of plain files. */
    public Site withoutLessons() {
        SortedMap<String, Asset> fewer = new TreeMap<>(assets);
        LESSON.forEach(fewer::remove);
        String script = new String(fewer.remove(ServiceWorkerScript.SOURCE).body(), StandardCharsets.UTF_8);
        add(fewer, ServiceWorkerScript.SOURCE, ServiceWorkerScript.with(script, fewer.values()));
        return new Site(fewer, notFound);
    }

    private static void add(SortedMap<String, Asset> assets, String path, String text) {
        assets.put(path, Asset.page(path, bytes(text)));
    }

    /** What is served as it is, by its own path, at an address with its hash. */
    private static Map<String, Asset> files(Sources sources) {
        Map<String, Asset> hashed = new LinkedHashMap<>();
        BreakPoints points = BreakPoints.of(sources.text(BreakPoints.PATH));
        UnaryOperator<String> sheets = path -> points.resolved(path, sources.text(path));
        sources.files().forEach((path, content) -> {
            if (!isIngredient(path)) hashed.put(path, Asset.hashed(path, sent(path, content, sheets)));
        });
        hashed.computeIfPresent(
                KATEX + "katex.min.css",
                (path, sheet) -> Asset.hashed(path, FontLinks.served(sheet.body(), KATEX, hashed)));
        return hashed;
    }

    /** @param sheets the text of a style sheet by its path */
    private static byte[] sent(String path, byte[] content, UnaryOperator<String> sheets) {
        if (!StyleSheet.is(path)) return content;
        return bytes(StyleSheet.sent(path, StyleSheet.whole(sheets.apply(path), sheets)));
    }

    private static void addPanels(Map<String, Asset> hashed, Sources sources, PageTexts texts) {
        for (PageSource panel : pages(sources, PANELS)) {
            String path = PANELS + panel.name() + ".json";
            hashed.put(path, Asset.hashed(path, bytes(panel(panel, texts))));
        }
    }

    /** For each page a script of its texts, and of the names of all that is there but these scripts. Pages with none but common texts share it. */
    private static void addWords(Map<String, Asset> hashed, List<PageSource> pages, PageTexts texts) {
        String names = names(hashed);
        for (PageSource page : pages) {
            String content = words(texts.of(page.texts())) + names;
            String served = "/texts/" + texts.nameOf(page.texts()) + ".js";
            hashed.put("/texts/" + page.name() + ".js", Asset.hashed(served, bytes(content)));
        }
    }

    /** Where what a page may link to is served. */
    private static Map<String, String> addresses(Sources sources, List<PageSource> pages, Map<String, Asset> hashed) {
        Map<String, String> addresses = new HashMap<>();
        pages.forEach(page -> addresses.put(address(page), address(page)));
        hashed.forEach((path, asset) -> addresses.put(path, asset.path()));
        sources.below(SOURCE).keySet().forEach(path -> addresses.put(path, path));
        addresses.put(Licences.PATH, Licences.PATH);
        addresses.put(ModelIndex.PATH, ModelIndex.PATH);
        return addresses;
    }

    private static boolean isIngredient(String path) {
        return path.startsWith(SOURCE)
                || StyleSheet.isPart(path)
                || path.equals(Licences.PATH)
                || path.equals(ICON)
                || path.equals(BreakPoints.PATH)
                || INGREDIENTS.stream().anyMatch(path::startsWith);
    }

    /** What a page brings in only when it is wanted: markup, and the panel's texts. */
    private static String panel(PageSource panel, PageTexts texts) {
        Map<String, Json> both = new LinkedHashMap<>();
        both.put("html", Json.of(panel.html()));
        both.put("texts", texts.only(panel.texts()));
        return Json.of(both).compact();
    }

    private static List<PageSource> pages(Sources sources, String folder) {
        Map<String, String> parts = new HashMap<>();
        for (String file : sources.below(PARTS).keySet()) parts.put(name(PARTS, file), sources.text(file));
        Prose prose = Prose.from(sources);
        return sources.below(folder).keySet().stream()
                .map(file -> PageSource.of(name(folder, file), sources.text(file), parts))
                .map(page -> page.withProse(prose))
                .toList();
    }

    /** From "/pages/draw.html" to "draw". */
    private static String name(String folder, String file) {
        return file.substring(folder.length(), file.length() - ".html".length());
    }

    private static String address(PageSource page) {
        return switch (page.name()) {
            case "404" -> NOT_FOUND;
            case "home" -> "/";
            default -> "/" + page.name() + "/";
        };
    }

    /** From a page to the top. The answer to a wrong address stands at any depth: only absolute addresses hold in it. */
    private static String root(PageSource page, String top) {
        String address = address(page);
        if (address.equals(NOT_FOUND)) return top;
        return "../".repeat((int) address.chars().filter(c -> c == '/').count() - 1);
    }

    private static String words(Json texts) {
        return "window.backpropTexts = " + texts.compact() + ";\n";
    }

    /** Under which name each file is served, for the scripts of the pages. */
    private static String names(Map<String, Asset> hashed) {
        Map<String, Json> names = new LinkedHashMap<>();
        hashed.forEach((path, asset) ->
                names.put(path.substring(1), Json.of(asset.path().substring(1))));
        return "window.backpropAssets = " + Json.of(names).compact() + ";\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Optional<Asset> find(String path) {
        return Optional.ofNullable(assets.get(path));
    }

    @Override
    public Asset notFound() {
        return notFound;
    }

    /** By their addresses, in order. */
    public SortedMap<String, Asset> assets() {
        return assets;
    }
}
