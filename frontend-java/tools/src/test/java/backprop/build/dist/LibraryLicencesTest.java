package backprop.build.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryLicencesTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void list() throws IOException {
        Files.writeString(
                folder.resolve("libraries.txt"),
                "What is in it\n\nlab     ours\njelly   MIT\njam-*   BSD-3-Clause\ntoast   Apache-2.0\n");
    }

    private Path jar(String name, String... files) throws IOException {
        Path jar = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (int i = 0; i < files.length; i += 2) {
                zip.putNextEntry(new ZipEntry(files[i]));
                zip.write(files[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }

    private String licences(Path... jars) throws IOException {
        return LibraryLicences.of(List.of(jars), List.of(folder));
    }

    @Test
    void ofEachLibraryItsOwnWordsInOrderOfTheirNames() throws IOException {
        Path toast = jar("toast-2.jar", "META-INF/NOTICE.txt", "Crisp\r\nbread\n", "License.class", "no text");
        Path jelly = jar("jelly-1.0.1-beta.jar", "META-INF/jelly/LICENSE", "Wobble freely.\n");
        String rule = "=".repeat(80);
        assertEquals(
                "What is in it\n\n"
                        + "\n" + rule + "\njelly 1.0.1-beta: MIT\n" + rule + "\n\nWobble freely.\n"
                        + "\n" + rule + "\ntoast 2: Apache-2.0\n" + rule + "\n\nCrisp\nbread\n",
                licences(toast, jelly, jar("lab-0.1.0.jar", "LICENSE", "ours"), folder));
    }

    @Test
    void whatALibraryLeavesOutIsSaidByUs() throws IOException {
        Files.writeString(folder.resolve("jam.txt"), "Spread it.\n");
        assertTrue(licences(jar("jam-red-3.jar", "jam/Jam.class", "")).endsWith("\n\nSpread it.\n"));
    }

    @Test
    void wordsThatWereToldAreNotToldAgain() throws IOException {
        Files.writeString(folder.resolve("jam.txt"), "Spread  it.\n");
        Path red = jar("jam-red-3.jar", "x", "");
        assertTrue(licences(red, jar("toast-2.jar", "LICENCE.md", "Spread it."))
                .endsWith("The same words as of jam-red 3.\n"));
    }

    @Test
    void aNewLibraryEndsTheBuildUntilItIsListed() throws IOException {
        Path honey = jar("honey-1.jar", "LICENSE", "Buzz.");
        String sentence =
                assertThrows(IllegalStateException.class, () -> licences(honey)).getMessage();
        assertTrue(sentence.startsWith("honey is in the jar") && sentence.contains("libraries.txt"), sentence);
    }

    @Test
    void aLibraryWithoutWordsEndsTheBuildUntilTheyAreWritten() throws IOException {
        Path jelly = jar("jelly-1.jar", "x", "");
        String sentence =
                assertThrows(IllegalStateException.class, () -> licences(jelly)).getMessage();
        assertTrue(sentence.contains("jelly-1.jar brings no text"), sentence);
        assertTrue(licences(jar("toast-2.jar", "x", "")).contains("toast 2: Apache-2.0"), "the lab's own licence");
    }
}
