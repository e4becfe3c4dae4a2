package backprop.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same classes give the same bytes. Eight of fourteen scripts differed from build to build, in the order of their
 * functions: it came from the hash codes that Java gives to objects, which follow the threads and the collector in use, and
 * from what was compiled before. Some are compiled again here, in another order; {@code mvn test -pl frontend-java/app -am
 * -Dscripts=all} compiles all of them.
 */
class SameBytesTest {
    private static final Path BUILT = Path.of("target/classes/backprop/app");

    @TempDir
    static Path folder;

    private static ScriptCompiler compiler;

    @BeforeAll
    static void start() throws IOException {
        compiler = ScriptCompiler.start(folder, folder);
    }

    @AfterAll
    static void stop() {
        compiler.close();
    }

    static List<Script> scripts() {
        boolean all = System.getProperty("scripts", "").equals("all");
        List<Script> scripts = new ArrayList<>(CompileScripts.SCRIPTS);
        Collections.reverse(scripts);
        scripts.removeIf(script -> !all && !script.file().matches("bench\\.js|numerics\\.js|worker\\.wasm"));
        return scripts;
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void aScriptThatIsCompiledAgainHasTheSameBytes(Script script) throws IOException {
        compiler.compile(script);
        assertArrayEquals(
                Files.readAllBytes(BUILT.resolve(script.file())), Files.readAllBytes(folder.resolve(script.file())));
    }
}
