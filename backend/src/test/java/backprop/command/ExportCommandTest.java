package backprop.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.export.StaticExport;
import backprop.site.Asset;
import backprop.site.Site;
import backprop.site.TestSite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportCommandTest {
    private static final Site SITE = TestSite.SITE.withoutLessons();

    @TempDir
    private Path folder;

    @Test
    void allThatTheServerServesIsWrittenWithTheLicencesAndNothingElse() throws IOException {
        String out = export("--data", "").requireSuccess().out();
        assertTrue(out.contains("Without MNIST"), out);
        for (Asset asset : SITE.assets().values()) {
            String name = asset.path().substring(1) + (asset.path().endsWith("/") ? "index.html" : "");
            assertArrayEquals(asset.body(), Files.readAllBytes(folder.resolve(name)), name);
        }
        assertEquals("{\"mnist\":\"absent\"}", Files.readString(folder.resolve("data/index.json")));
        assertTrue(Files.readString(folder.resolve("licences.txt")).contains("SIL OPEN FONT LICENSE"));
        try (Stream<Path> files = Files.walk(folder)) {
            assertEquals(
                    List.of(),
                    files.filter(file -> file.toString().endsWith(".part")).toList(),
                    "nothing but the site is left in the folder");
        }
    }

    /** The service worker breaks off where a page that it is to keep is not there. */
    @Test
    void theServiceWorkerKnowsTheSamePagesButThoseOfALesson() {
        String all = text(TestSite.SITE, "/service-worker.js"), fewer = text(SITE, "/service-worker.js");
        for (String page : List.of("\"join/\"", "\"class/projector/\"")) {
            assertTrue(all.contains(page), page);
            assertFalse(fewer.contains(page), page);
        }
        assertTrue(fewer.contains("\"class/\"") && fewer.contains("\"404.html\""), fewer);
        assertEquals(all.substring(all.indexOf('\n')), fewer.substring(fewer.indexOf('\n')));
        assertTrue(
                SITE.find("/join/").isEmpty() && SITE.find("/class/projector/").isEmpty());
    }

    private static String text(Site site, String path) {
        return new String(site.find(path).orElseThrow().body(), StandardCharsets.UTF_8);
    }

    /** "//host/" would have sent every link of the page for wrong addresses to another host. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "lab",
                "/lab",
                "lab/",
                "//host/",
                "/a//b/",
                "/a b/",
                "/../",
                "/lab/./",
                "/<b>/",
                "/\"/",
                "/a?b/",
                "/#/",
                "/\\host/",
                "/\u001b[31m/",
                ""
            })
    void whatIsNoPrefixIsRefused(String prefix) {
        export("--data", "", "--prefix", prefix).requireSentence("/lab/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/~class/.lab-2/", "/实验室/%E5%AE%9E/"})
    void thePageForWrongAddressesKnowsThePrefix(String prefix) throws IOException {
        export("--data", "", "--prefix", prefix).requireSuccess();
        String page = Files.readString(folder.resolve("404.html"));
        assertTrue(
                page.contains("data-root=\"" + prefix + "\"") && page.contains("href=\"" + prefix + "draw/\""), page);
    }

    /** It filled the folder that the user happened to be in. */
    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void anEmptyNameIsNoFolder(String name) {
        Outcome.of("export", "--data", "", name).requireSentence("Name the folder");
    }

    /** A panel's markup and texts changed places from start to start, and with them its name and all that leads to it. */
    @Test
    void anotherProgramWritesTheSameBytes() throws Exception {
        Path here = folder.resolve("here"), there = folder.resolve("there");
        Outcome.of("export", here.toString(), "--data", "").requireSuccess();
        try (LabProcess lab = LabProcess.fromSource("export", there.toString(), "--data", "")) {
            lab.outcome().requireSuccess();
        }
        try (Stream<Path> files = Files.walk(there)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path same = here.resolve(there.relativize(file));
                assertTrue(Files.exists(same), same + " is not there");
                assertEquals(-1, Files.mismatch(same, file), same.toString());
            }
        }
    }

    @Test
    void compressedFilesStandBesideTheOthersWhereAskedFor() throws IOException {
        new StaticExport(folder, true).write(List.of(SITE.find("/draw/").orElseThrow()));
        Path page = folder.resolve("draw/index.html");
        assertTrue(Files.size(page.resolveSibling("index.html.gz")) < Files.size(page) / 2);
        assertTrue(Files.size(page.resolveSibling("index.html.br")) < Files.size(page) / 2);
    }

    @Test
    void aFolderThatCannotBeWrittenGetsASentence() throws IOException {
        Files.createFile(folder.resolve("file"));
        Outcome.of("export", "--data", "", folder.resolve("file").toString())
                .requireSentence("file", "cannot be written");
    }

    /** Rules that fit the same path add up: a page with two policies would obey both. */
    @Test
    void eachPathHasEachHeaderOnceAndThoseOfTheServer() throws IOException {
        export("--data", "").requireSuccess();
        List<Rule> rules = rules(Files.readString(folder.resolve("_headers")));
        assertTrue(rules.size() < 100, rules.size() + " rules, more than Cloudflare takes");
        for (Asset asset : SITE.assets().values()) {
            List<String> names = new ArrayList<>(), lines = new ArrayList<>();
            for (Rule rule : rules) {
                if (rule.path().matcher(asset.path()).matches()) lines.addAll(rule.headers());
            }
            lines.forEach(line -> names.add(line.substring(0, line.indexOf(':'))));
            assertEquals(names.size(), names.stream().distinct().count(), asset.path() + " " + names);
            assertTrue(lines.contains("X-Content-Type-Options: nosniff"), asset.path());
            assertEquals(asset.immutable(), lines.toString().contains("immutable"), asset.path());
            boolean policy = asset.path().endsWith("/") || asset.path().startsWith("/workers/");
            if (policy) assertTrue(names.contains("Content-Security-Policy"), asset.path());
            boolean wasm = asset.path().startsWith("/workers/wasm.");
            assertEquals(wasm, lines.toString().contains("'unsafe-eval'"), asset.path());
            assertFalse(lines.toString().contains("*"), asset.path());
        }
    }

    private record Rule(Pattern path, List<String> headers) {}

    private static List<Rule> rules(String file) {
        List<Rule> rules = new ArrayList<>();
        for (String line : file.lines().toList()) {
            if (line.startsWith("  ")) rules.get(rules.size() - 1).headers().add(line.strip());
            else rules.add(new Rule(Pattern.compile(line.replace(".", "\\.").replace("*", ".*")), new ArrayList<>()));
        }
        return rules;
    }

    private Outcome export(String... options) {
        List<String> args = new ArrayList<>(List.of("export", folder.toString()));
        args.addAll(List.of(options));
        return Outcome.of(args.toArray(String[]::new));
    }
}
