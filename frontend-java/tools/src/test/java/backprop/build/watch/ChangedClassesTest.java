package backprop.build.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangedClassesTest {
    @TempDir
    Path folder;

    private Path sources;
    private ChangedClasses classes;

    @BeforeEach
    void twoClasses() throws IOException {
        sources = Files.createDirectories(folder.resolve("src"));
        write("Rate", "class Rate { static final int PERCENT = 10; }");
        write("Plan", "class Plan { int rate() { return Rate.PERCENT; } }");
        classes = new ChangedClasses(List.of(sources), folder.resolve("classes"));
        classes.compile(List.of(file("Rate"), file("Plan")));
    }

    private Path file(String name) {
        return sources.resolve(name + ".java");
    }

    private void write(String name, String source) throws IOException {
        Files.writeString(file(name), source);
    }

    @Test
    void whoSpeaksOfAClassIsCompiledAgainWithItForItsConstantsAreHisOwn() throws IOException {
        write("Rate", "class Rate { static final int PERCENT = 20; }");
        assertEquals(Set.of("Rate", "Plan"), classes.compile(List.of(file("Rate"))));
    }

    @Test
    void whatBecomesTheSameClassHasNotChanged() throws IOException {
        write("Rate", "class Rate { static final int PERCENT = 5 + 5; }");
        assertEquals(Set.of(), classes.compile(List.of(file("Rate"))));
    }

    @Test
    void anErrorIsSaidWithItsFileAndLine() throws IOException {
        write("Rate", "class Rate {\n    static final int PERCENT = ten;\n}");
        String words = assertThrows(IllegalStateException.class, () -> classes.compile(List.of(file("Rate"))))
                .getMessage();
        assertTrue(words.contains("Rate.java:2"), words);
    }

    @Test
    void aFileIsNewOnceAfterItWasWritten() throws IOException {
        Changes changes = new Changes(List.of(sources));
        assertEquals(Set.of(), changes.next());
        write("Net", "class Net {}");
        assertEquals(Set.of(file("Net")), changes.next());
        assertEquals(Set.of(), changes.next());
    }
}
