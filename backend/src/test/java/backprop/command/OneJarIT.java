package backprop.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import backprop.site.Asset;
import backprop.site.Site;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one jar that {@code mvn package} makes. */
class OneJarIT {
    private static final Path JAR = Path.of("target/backprop-lab.jar").toAbsolutePath();
    private static final List<String> PROGRAM =
            List.of(LabProcess.JAVA, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", JAR.toString());
    private static final long MOST_BYTES = 40_000_000;

    @Test
    void theSameClassesGiveTheSameBytes() throws IOException {
        Path again = Path.of("target/again/backprop-lab.jar");
        boolean isOfThisBuild =
                Files.exists(again) && Files.getLastModifiedTime(again).compareTo(Files.getLastModifiedTime(JAR)) >= 0;
        assumeTrue(isOfThisBuild, "-Dtests.skip=true makes no second one");
        assertEquals(-1, Files.mismatch(JAR, again));
    }

    @Test
    void itIsSentInAMinuteOverTheNetworkOfASchool() throws IOException {
        assertTrue(Files.size(JAR) < MOST_BYTES, Files.size(JAR) + " bytes");
    }

    @Test
    void itRunsWhereNothingElseOfTheLabIs(@TempDir Path cache) throws Exception {
        LabVisit.all(args -> LabProcess.of(PROGRAM, System.getenv("PATH"), args), cache);
    }

    @Test
    void itHasTheSiteThatTheClassPathHas(@TempDir Path folder) throws Exception {
        try (LabProcess lab =
                LabProcess.of(PROGRAM, System.getenv("PATH"), "export", folder.toString(), "--data", "")) {
            lab.outcome().requireSuccess();
        }
        for (Asset asset : Site.load().withoutLessons().assets().values()) {
            Path file = folder.resolve(asset.path().substring(1) + (asset.path().endsWith("/") ? "index.html" : ""));
            assertArrayEquals(asset.body(), Files.readAllBytes(file), asset.path());
        }
    }

    @Test
    void whatHoldsForALibraryAloneIsNotInIt() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            Attributes manifest = jar.getManifest().getMainAttributes();
            assertEquals("backprop.Main", manifest.getValue(Attributes.Name.MAIN_CLASS));
            assertTrue(jar.isMultiRelease());
            Set<String> names = jar.stream().map(ZipEntry::getName).collect(Collectors.toSet());
            assertEquals(
                    List.of(),
                    names.stream()
                            .filter(name -> name.matches("META-INF/[^/]+\\.(SF|DSA|RSA|EC)|(.*/)?module-info\\.class"
                                    + "|META-INF/(maven|versions/\\d+/META-INF)/.*"))
                            .toList());
            for (String system : List.of("linux", "osx", "windows"))
                for (String processor : List.of("x86_64", "aarch64"))
                    assertTrue(
                            names.stream().anyMatch(name -> name.startsWith("lib/" + system + "-" + processor + "/")),
                            "brotli for " + system + " on " + processor);
            assertEquals(
                    Set.of("org.h2.Driver", "org.postgresql.Driver"),
                    lines(jar, "META-INF/services/java.sql.Driver").collect(Collectors.toSet()));
        }
    }

    @Test
    void eachLibraryInItHasItsLicence() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            String licences = lines(jar, "META-INF/licences.txt").collect(Collectors.joining("\n"));
            for (String library : List.of("\njavalin 7", "\njetty-server 12", "\nh2 2", "\npostgresql 42", "\njsoup 1"))
                assertTrue(licences.contains(library), library);
            assertTrue(licences.contains("Redistribution and use in source and binary forms"));
            assertTrue(licences.contains("Eclipse Public License - v 2.0"));
        }
    }

    private static Stream<String> lines(JarFile jar, String name) throws IOException {
        return new String(jar.getInputStream(jar.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8).lines();
    }
}
