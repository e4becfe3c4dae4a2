package backprop.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.command.Outcome;
import backprop.container.Dockerfile.Stage;
import backprop.container.Dockerfile.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a linter would say of it, and whether what it names is there; .ci/dockerfile-steps runs its steps. */
class DockerfileTest {
    private static final Set<String> KNOWN =
            Set.of("WORKDIR", "COPY", "RUN", "ENV", "VOLUME", "USER", "EXPOSE", "HEALTHCHECK", "ENTRYPOINT", "CMD");

    private static Dockerfile file;

    @BeforeAll
    static void read() throws IOException {
        file = Dockerfile.read(Path.of("Dockerfile"));
    }

    @Test
    void itHasKnownInstructionsAlone() {
        for (Stage stage : file.stages())
            for (Step step : stage.steps()) assertTrue(KNOWN.contains(step.instruction()), step.toString());
    }

    @Test
    void eachStageBeginsWithAnImageOfASaidVersion() {
        for (Stage stage : file.stages()) assertTrue(stage.image().matches("[\\w./-]+:\\d[\\w.-]*"), stage.image());
    }

    @Test
    void whatIsCopiedFromAStageIsWhatThatStageMakes() {
        Stage build = file.stages().get(0);
        String[] copied = file.image().last("COPY").rest().split(" +");
        assertEquals("--from=" + build.name().orElseThrow(), copied[0]);
        assertEquals(build.last("WORKDIR").rest() + "/backend/target/dist/backprop-lab", copied[1]);
        assertTrue(build.last("RUN").rest().contains("-Pdist"));
    }

    /** A number, so that a host which lets in no root can see that it is none. */
    @Test
    void itIsNotRootThatServes() {
        String user = file.image().last("USER").rest();
        assertTrue(user.matches("[1-9]\\d*"), user);
        assertTrue(file.image().last("RUN").rest().contains("--uid " + user + " "));
        String folder = file.image().last("VOLUME").rest();
        assertTrue(file.image().last("ENV").rest().endsWith("=" + folder));
        assertTrue(file.image().last("RUN").rest().contains("install -d -o lab " + folder));
    }

    @Test
    void whatItStartsAndAsksIsInTheFolderThatItHas() {
        for (String instruction : List.of("ENTRYPOINT", "HEALTHCHECK")) {
            List<String> words = file.image().last(instruction).words();
            assertEquals("/lab/runtime/bin/java", words.get(0));
            assertEquals("/lab/backprop-lab.jar", words.get(words.indexOf("-jar") + 1));
        }
        assertTrue(file.image().last("COPY").rest().endsWith(" /lab"));
    }

    @Test
    void itsCommandsAreSome() {
        List<String> health = file.image().last("HEALTHCHECK").words();
        Outcome.of(health.get(health.size() - 1), "--help").requireSuccess();
        Outcome.of(file.image().last("CMD").words().get(0), "--help").requireSuccess();
        assertEquals("8080", file.image().last("EXPOSE").rest());
    }

    @Test
    void whatIsBuiltHereDoesNotTravel() throws IOException {
        List<String> left = Files.readAllLines(Path.of("../.dockerignore"));
        assertTrue(left.containsAll(List.of(".git", "**/target")), left.toString());
        assertFalse(left.contains("backend"));
    }
}
