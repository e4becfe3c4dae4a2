package backprop.data.idx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Dataset;
import backprop.data.idx.IdxException.Problem;
import backprop.data.idx.IdxSelection.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IdxSelectionTest {
    private static final Dataset TWO = new Dataset(new byte[2 * Dataset.PIXELS], new byte[] {3, 7});
    private static final byte[] IMAGES = IdxFile.writeImages(TWO), LABELS = IdxFile.writeLabels(TWO);
    private static final byte[] ONE_LABEL = IdxFile.writeLabels(new Dataset(new byte[Dataset.PIXELS], new byte[] {1}));

    private final IdxSelection selection = new IdxSelection();

    private void assertProblem(Problem problem, byte[]... files) {
        assertEquals(
                problem,
                assertThrows(IdxException.class, () -> selection.add(List.of(files)))
                        .problem());
    }

    @Test
    void bothAtOnceMakeADataSetInAnyOrder() {
        for (List<byte[]> files : List.of(List.of(IMAGES, LABELS), List.of(LABELS, IMAGES))) {
            assertArrayEquals(
                    new byte[] {3, 7}, selection.add(files).orElseThrow().labels());
            assertEquals(Optional.empty(), selection.waiting());
        }
    }

    @Test
    void oneAfterTheOtherDoesToo() {
        assertEquals(Optional.empty(), selection.add(List.of(LABELS)));
        assertEquals(Optional.of(Kind.LABELS), selection.waiting());
        assertEquals(2, selection.add(List.of(IMAGES)).orElseThrow().size());
        assertEquals(Optional.empty(), selection.add(List.of(IMAGES)), "the next choice begins anew");
        assertEquals(Optional.of(Kind.IMAGES), selection.waiting());
    }

    @Test
    void aFileTakesThePlaceOfOneThatWaits() {
        selection.add(List.of(ONE_LABEL));
        selection.add(List.of(LABELS));
        assertEquals(2, selection.add(List.of(IMAGES)).orElseThrow().size());
    }

    @Test
    void whatIsWrongIsNamedAndWhatWaitsWaitsOn() {
        selection.add(List.of(IMAGES));
        assertProblem(Problem.NOT_IDX, new byte[0]);
        assertProblem(Problem.NOT_IDX, "label,pixel0".getBytes());
        assertProblem(Problem.NOT_IDX, new byte[] {0, 0, 0x0D, 3, 0, 0, 0, 0});
        assertProblem(Problem.ZIPPED, new byte[] {'P', 'K', 3, 4, 20, 0});
        assertProblem(Problem.TRUNCATED, Arrays.copyOf(IMAGES, 900));
        assertProblem(Problem.TOO_SHORT, Arrays.copyOf(LABELS, 6));
        assertProblem(Problem.TWICE, LABELS, LABELS);
        assertEquals(Optional.of(Kind.IMAGES), selection.waiting());
        assertProblem(Problem.DIFFERENT_COUNTS, ONE_LABEL);
        assertEquals(Optional.empty(), selection.waiting(), "neither is taken for right");
    }

    @Test
    void netsAreCalledOtherwise() {
        for (String name :
                List.of("class-images-idx3-ubyte", "t10k-labels.idx1-ubyte.gz", "lesson.zip", "lesson (1).zip"))
            assertTrue(IdxSelection.isNamed(name), name);
        for (String name :
                List.of("mlp.safetensors", "net.onnx", "model.pt", "other.zip", "my-idx-net.safetensors", "ubyte.onnx"))
            assertFalse(IdxSelection.isNamed(name), name);
    }
}
