package backprop.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same classes give the same bytes. Eight of fourteen scripts differed from build to build, in the order of their
 * functions: it came from the hash codes that Java gives to objects, which follow the threads and the collector in use. Three
 * of these scripts are compiled again here, where a Java that is not told otherwise has other ones; {@code mvn test -pl frontend-java/app -am -Dscripts=all} compiles all of them.
 */
class SameBytesTest {
    private static final Path BUILT = Path.of("target/classes/backprop/app");

    static Stream<Script> scripts() {
        boolean all = System.getProperty("scripts", "").equals("all");
        return CompileScripts.SCRIPTS.stream()
                .filter(script -> all || script.file().matches("bench\\.js|worker\\..*"));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void aScriptThatIsCompiledAgainHasTheSameBytes(Script script, @TempDir Path folder) throws Exception {
        ProcessBuilder process = new ScriptCompiler(script).process(folder, folder.resolve("note"));
        process.environment().put("JAVA_TOOL_OPTIONS", "-XX:+UnlockExperimentalVMOptions -XX:hashCode=0");
        process.redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile());
        assertEquals(0, process.start().waitFor(), () -> said(folder));
        assertArrayEquals(
                Files.readAllBytes(BUILT.resolve(script.file())), Files.readAllBytes(folder.resolve(script.file())));
    }

    private static String said(Path folder) {
        try {
            return Files.readString(folder.resolve("said"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
