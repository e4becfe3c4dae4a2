package backprop.export;

import backprop.server.SecurityHeaders;
import backprop.site.Asset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The file "_headers", as Netlify and Cloudflare Pages read it. Headers of several rules that fit add up, and two security
 * policies would both hold: so no header stands in two rules that fit the same path.
 */
final class HeadersFile {
    private static final String FOR_EVER = "  Cache-Control: public, max-age=31536000, immutable\n";

    private HeadersFile() {}

    static String of(List<Asset> assets) {
        StringBuilder file = new StringBuilder("/*\n");
        new TreeMap<>(SecurityHeaders.others())
                .forEach((name, value) -> file.append("  " + name + ": " + value + "\n"));
        Map<String, List<Asset>> byFolder =
                assets.stream().collect(Collectors.groupingBy(HeadersFile::folder, TreeMap::new, Collectors.toList()));
        byFolder.forEach((folder, inside) -> {
            file.append(forEver(folder, inside, assets));
            file.append(policies(folder, inside));
        });
        return file.toString();
    }

    /** One rule for a folder where all is named by its content, and no page lies below; else one for each such file. */
    private static String forEver(String folder, List<Asset> inside, List<Asset> all) {
        boolean isForEver =
                all.stream().filter(asset -> asset.path().startsWith(folder)).allMatch(Asset::immutable);
        if (isForEver) return folder + "*\n" + FOR_EVER;
        return inside.stream()
                .filter(Asset::immutable)
                .map(asset -> asset.path() + "\n" + FOR_EVER)
                .collect(Collectors.joining());
    }

    /** One rule for a folder where all that obeys a policy obeys the same: the services take a hundred rules at most. */
    private static String policies(String folder, List<Asset> inside) {
        List<String> paths = inside.stream()
                .map(Asset::path)
                .filter(HeadersFile::needsPolicy)
                .toList();
        boolean isSame = paths.stream().map(SecurityHeaders::policy).distinct().count() == 1;
        if (isSame && !folder.equals("/")) return policy(folder + "*", paths.get(0));
        return paths.stream().map(path -> policy(path, path)).collect(Collectors.joining());
    }

    private static String policy(String rule, String path) {
        return rule + "\n  Content-Security-Policy: " + SecurityHeaders.policy(path) + "\n";
    }

    /** From "/css/draw.1.css" to "/css/". */
    private static String folder(Asset asset) {
        String path = asset.path();
        int second = path.indexOf('/', 1);
        return second < 0 ? "/" : path.substring(0, second + 1);
    }

    private static boolean needsPolicy(String path) {
        Predicate<String> page = at -> at.endsWith("/") || at.endsWith(".html");
        return page.test(path) || path.startsWith("/workers/") || path.equals("/service-worker.js");
    }
}
