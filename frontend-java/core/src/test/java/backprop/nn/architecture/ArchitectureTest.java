package backprop.nn.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
            strings = {
                "28x28-conv8@5-relu-pool2-conv16@5-relu-pool2-10",
                "3x32x31-conv8@5s2p1-bn-relu-drop0.2-pool3s2p1-50-tanh-10",
                "28x28-conv8@28-10",
                "28x28-conv4@3p1-conv10@1-gap",
            })
    void netsOfPicturesAreWrittenAsTheyAreRead(String text) {
        assertEquals(text, Architecture.parse(text).text());
    }

    @Test
    void aConvolutionKnowsItsShapes() {
        Architecture net = Architecture.parse("28x28-conv8@5-relu-pool2-conv16@5-relu-pool2-10");
        List<String> shapes =
                net.layerShapes().stream().map(layer -> layer.output().text()).toList();
        assertEquals(List.of("8x24x24", "8x24x24", "8x12x12", "16x8x8", "16x8x8", "16x4x4", "10"), shapes);
        assertEquals(208 + 3216 + 2570, net.parameterCount());
        assertEquals(
                "[W1, b1, W2, b2, W3, b3]",
                net.tensors().stream().map(TensorSpec::name).toList().toString());
        assertEquals(List.of(16, 8, 5, 5), net.tensors().get(2).shape());
        assertEquals(List.of(256, 10), net.tensors().get(4).shape());
    }

    @ParameterizedTest
    @CsvSource({
        "6x6-conv2@3-conv2@5-10, a 5x5 window does not fit into 4x4",
        "6x6-conv2@3-pool5-10, a 5x5 window does not fit into 4x4",
        "784-conv8@5-10, a window needs a picture",
        "28x28-50-pool2-10, a window needs a picture",
        "28x28-50-gap-10, a window needs a picture",
        "28x28-conv8@0-10, a window's side and stride are 1",
        "28x28-conv8@5s0-10, a window's side and stride are 1",
        "28x28-conv8@5p5-10, the padding is smaller than the window",
        "28x28-conv8@5-pool2p2-10, half of it",
        "28x28-conv0@5-10, 1 to 1000 filters",
        "100x100-conv1000@3-10, 9604000 numbers come out",
        "101x100-conv1@3-10, a size is 1 to 10000",
        "28x28-pool2-10, first layer has weights",
        "28x28-conv8@5-relu-pool2, 2 to 32 sizes",
        "28x28-conv8-10, a net is written like",
        "28x28-conv8@5p1s2-10, a net is written like",
        "28x28x1x1-conv8@5-10, a net is written like",
    })
    void whatCannotBeIsRefusedWithItsShapes(String text, String sentence) {
        ArchitectureException refused = assertThrows(ArchitectureException.class, () -> Architecture.parse(text));
        assertTrue(refused.getMessage().contains(sentence), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "784", "784-", "-10", "784--10", "784-0-10", "784-x-10", "784-10001-10", "7e2-10", "784 -10"
            })
    void whatIsNoNetIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Architecture.parse(text));
    }
}
