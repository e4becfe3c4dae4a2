package backprop.nn.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {
    @Test
    void whatIsWrittenIsRead() {
        Architecture notebook = Architecture.parse("784-50-10");
        assertEquals(
                new Architecture(784, List.of(new LayerPlan.Affine(50), Activation.RELU, new LayerPlan.Affine(10))),
                notebook);
        assertEquals("784-50-10", notebook.text());
        assertEquals(39_760, notebook.parameterCount());
        assertEquals(2, notebook.depth());
        assertEquals(784, notebook.inputs());
        assertEquals(10, notebook.outputs());
        assertEquals(
                Activation.SIGMOID,
                notebook.with(Activation.SIGMOID).activation().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "784", "784-", "-10", "784--10", "784-0-10", "784-x-10", "784-10001-10", "7e2-10", "784 -10"
            })
    void whatIsNoNetIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Architecture.parse(text));
    }
}
