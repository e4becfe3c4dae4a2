package backprop.python;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The notebook's cells as they stand, in one session, with what they print there. */
class NotebookTest {
    private static final Path CELLS = Path.of("../../web/notebook/cells");

    private final RecordingHost host = new RecordingHost();
    private final Interpreter interpreter = new Interpreter(host);

    private String printed(String cell) {
        interpreter.run(read(cell + ".py"));
        return host.printed();
    }

    private static String read(String file) {
        try {
            return Files.readString(CELLS.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void supermarketPricesArePrintedToTheLastDigit() {
        assertEquals("220.00000000000003\n", printed("mul-layer"));
        assertEquals("", printed("add-layer"));
        assertEquals("""
                715.0000000000001
                3.3000000000000003 165.0 2.2 110.00000000000001 1.1 1.1 1.1 650
                """, printed("supermarket"));
    }

    @Test
    void reluPrintsTheArrayAndItsMask() {
        assertEquals("""
                [[ 1.  -0.5]
                 [-2.   3. ]]
                [[False  True]
                 [ True False]]
                """, printed("relu"));
    }

    @Test
    void layersWithoutOutputAreDefined() {
        for (String cell : new String[] {"relu", "sigmoid", "affine", "softmax-with-loss"})
            interpreter.run(read(cell + ".py"));
        host.printed();
        interpreter.run("print(Sigmoid().forward(x)); print(softmax(x))\nloss = SoftmaxWithLoss()\n"
                + "print(loss.forward(x, np.array([[1, 0], [0, 1]]))); print(loss.backward())");
        assertEquals("""
                [[0.73105858 0.37754067]
                 [0.11920292 0.95257413]]
                [[0.11544713 0.02575974]
                 [0.00574777 0.85304535]]
                1.1589420718153491
                [[-0.44227643  0.01287987]
                 [ 0.00287389 -0.07347732]]
                """, host.printed());
    }
}
