package backprop.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.weights.foreign.ForeignNet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportNetCommandTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"notebook", "mlp", "cnn"})
    void aNetGoesOutAsOnnxAndComesBackToTheBit(String name) throws IOException {
        Path onnx = folder.resolve("net.onnx"), back = folder.resolve("back.safetensors");
        Outcome outcome = Outcome.of("export-net", model(name).toString(), "--to", onnx.toString())
                .requireSuccess();
        assertTrue(outcome.out().contains("bytes, in " + onnx), outcome.out());
        Outcome.of("export-net", onnx.toString(), "--to", back.toString()).requireSuccess();
        ForeignNet before = ForeignNet.read(Files.readAllBytes(model(name)), Optional.empty());
        ForeignNet after = ForeignNet.read(Files.readAllBytes(back), Optional.empty());
        assertEquals(before.architecture(), after.architecture());
        assertEquals(before.metadata(), after.metadata());
        for (int i = 0; i < before.values().size(); i++)
            assertArrayEquals(before.values().get(i), after.values().get(i));
    }

    @Test
    void onnxIsEvaluatedLikeSafetensors() throws IOException {
        Path onnx = folder.resolve("net.onnx");
        Outcome.of("export-net", model("notebook").toString(), "--to", onnx.toString())
                .requireSuccess();
        Outcome ours = Outcome.of("evaluate", model("notebook").toString(), "--data", "generated")
                .requireSuccess();
        assertEquals(
                ours.out(),
                Outcome.of("evaluate", onnx.toString(), "--data", "generated")
                        .requireSuccess()
                        .out());
    }

    @Test
    void whatCannotBeIsSaidAndNothingIsWritten() throws IOException {
        Path to = folder.resolve("net.onnx");
        Path damaged = Files.write(folder.resolve("damaged"), new byte[] {8, 8, 0x12, 100});
        Outcome.of("export-net", damaged.toString(), "--to", to.toString()).requireMistake("byte 2");
        Outcome.of(
                        "export-net",
                        model("notebook").toString(),
                        "--to",
                        folder.resolve("net.pt").toString())
                .requireMistake(".onnx", ".safetensors");
        Outcome.of("export-net", model("notebook").toString(), "--to", "").requireMistake("Name the file");
        assertFalse(Files.exists(to));
        assertEquals(
                List.of(),
                Files.list(folder)
                        .filter(file -> file.toString().endsWith(".pt"))
                        .toList());
    }

    private Path model(String name) throws IOException {
        Path file = folder.resolve(name + ".safetensors");
        try (InputStream in = getClass().getResourceAsStream("/backprop/web/models/" + name + ".safetensors")) {
            return Files.write(file, in.readAllBytes());
        }
    }
}
