package backprop.layers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import backprop.naive.GradientReport;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayerDemoStateTest {
    static Stream<LayerDemo> exhibits() {
        return Stream.of(
                ScalarDemo.mul(),
                ScalarDemo.add(),
                new ReluDemo(),
                new SigmoidDemo(),
                AffineDemo.ofOneRow(),
                AffineDemo.ofBatch(),
                new SoftmaxDemo(),
                new TwoLayerDemo(),
                ConvolutionDemo.plain(),
                ConvolutionDemo.sized(),
                ConvolutionDemo.ofChannels(),
                Im2colDemo.sound(),
                new PoolingDemo());
    }

    private static MatrixSymbol output(LayerDemoState sheet) {
        return sheet.exhibit().outputs().get(0);
    }

    private static LayerDemoState resized(LayerDemo exhibit, boolean most) {
        LayerDemoState sheet = new LayerDemoState(exhibit);
        for (Size size : exhibit.sizes()) sheet.size(size, most ? size.most() : size.least());
        return sheet;
    }

    /** As it opens, at its smallest, at its largest. */
    private static List<LayerDemoState> sheets(LayerDemo exhibit) {
        return List.of(new LayerDemoState(exhibit), resized(exhibit, false), resized(exhibit, true));
    }

    private static List<MatrixSymbol> computed(LayerDemoState sheet) {
        List<MatrixSymbol> computed = new ArrayList<>(sheet.exhibit().results());
        for (MatrixSymbol operand : sheet.exhibit().operands()) {
            if (sheet.has(operand.gradient())) computed.add(operand.gradient());
        }
        return computed;
    }

    @ParameterizedTest
    @MethodSource("exhibits")
    void everyFormulaWithItsNumbersPutInGivesTheNumberThatTheLayerGave(LayerDemo exhibit) {
        for (LayerDemoState sheet : sheets(exhibit)) {
            for (MatrixSymbol quantity : computed(sheet)) {
                double[][] numbers = sheet.numbers(quantity);
                for (int i = 0; i < numbers.length; i++) {
                    for (int j = 0; j < numbers[i].length; j++) {
                        double by = new Evaluation(sheet).of(sheet.formula(quantity.at(i, j)));
                        assertEquals(numbers[i][j], by, 1e-15 * Math.max(1, Math.abs(by)), quantity + " " + i + j);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("exhibits")
    void everyGradientAgreesWithTheNumericalOne(LayerDemo exhibit) {
        for (LayerDemoState sheet : sheets(exhibit)) {
            GradientReport report = sheet.check();
            assertTrue(report.passed(), () -> "largest relative error " + report.largestRelativeError());
        }
    }

    @ParameterizedTest
    @MethodSource("exhibits")
    void theCheckLeavesAllNumbersAsTheyWere(LayerDemo exhibit) {
        LayerDemoState checked = new LayerDemoState(exhibit);
        checked.check();
        LayerDemoState fresh = new LayerDemoState(exhibit);
        for (MatrixSymbol quantity : computed(fresh))
            assertArrayEquals(fresh.numbers(quantity), checked.numbers(quantity));
    }

    @ParameterizedTest
    @MethodSource("exhibits")
    void atTheLimitsOfWhatCanBePutInTheCheckStillPasses(LayerDemo exhibit) {
        assumeFalse(exhibit instanceof PoolingDemo, "equal numbers tie");
        assumeFalse(exhibit instanceof TwoLayerDemo, "the loss is 0: see TwoLayerExhibitTest");
        for (double value : new double[] {exhibit.limit(), -exhibit.limit()}) {
            LayerDemoState sheet = new LayerDemoState(exhibit);
            for (MatrixSymbol given : sheet.given()) {
                if (given.letter().equals("T")) continue;
                double[][] numbers = sheet.numbers(given);
                for (int i = 0; i < numbers.length; i++) {
                    for (int j = 0; j < numbers[i].length; j++) sheet.set(given.at(i, j), i == j ? value : -value);
                }
            }
            assertTrue(sheet.check().passed(), () -> "error " + sheet.check().largestRelativeError());
        }
    }

    @Test
    void theNotebooksTwoApplesAreThere() {
        LayerDemoState sheet = new LayerDemoState(ScalarDemo.mul());
        MatrixSymbol x = sheet.given().get(0);
        MatrixSymbol y = sheet.given().get(1);
        assertEquals(200, sheet.numbers(output(sheet))[0][0]);
        assertEquals(2.2, sheet.number(x.gradient().only()));
        assertEquals(110.00000000000001, sheet.number(y.gradient().only()));
    }

    @Test
    void theNotebooksMaskIsThere() {
        LayerDemoState sheet = new LayerDemoState(new ReluDemo());
        assertArrayEquals(new double[][] {{1, 0}, {0, 3}}, sheet.numbers(output(sheet)));
    }

    @Test
    void softmaxWithLossEndsWithYMinusT() {
        LayerDemoState sheet = new LayerDemoState(new SoftmaxDemo());
        MatrixSymbol x = sheet.exhibit().operands().get(0);
        double[] y = sheet.numbers(sheet.exhibit().results().get(0))[0];
        assertArrayEquals(new double[] {y[0], y[1] - 1, y[2]}, sheet.numbers(x.gradient())[0]);
        sheet.setOneHot(sheet.exhibit().operands().get(1).at(0, 2));
        assertArrayEquals(new double[] {y[0], y[1], y[2] - 1}, sheet.numbers(x.gradient())[0]);
    }

    @Test
    void whatIsCutOffComesBack() {
        LayerDemo exhibit = AffineDemo.ofBatch();
        LayerDemoState sheet = new LayerDemoState(exhibit);
        MatrixSymbol x = exhibit.operands().get(0);
        sheet.set(x.at(1, 2), 7);
        sheet.size(exhibit.sizes().get(0), 1);
        assertEquals(1, sheet.numbers(x).length);
        sheet.size(exhibit.sizes().get(0), 2);
        assertEquals(7, sheet.number(x.at(1, 2)));
    }

    @Test
    void atTheBendOfReluTheCheckDoesNotPass() {
        LayerDemoState sheet = new LayerDemoState(new ReluDemo());
        sheet.set(sheet.given().get(0).at(0, 0), 0);
        assertFalse(sheet.check().passed());
    }

    @Test
    void whatIsBeyondTheLimitIsRefused() {
        LayerDemoState sheet = new LayerDemoState(new SoftmaxDemo());
        Cell score = sheet.given().get(0).at(0, 0);
        assertThrows(IllegalArgumentException.class, () -> sheet.set(score, 5.5));
        assertThrows(IllegalArgumentException.class, () -> sheet.set(score, Double.NaN));
        assertThrows(
                IllegalArgumentException.class,
                () -> sheet.size(sheet.exhibit().sizes().get(0), 5));
    }

    @Test
    void anOutputIsItsWindowTimesTheFilterAndTheBias() {
        LayerDemoState sheet = new LayerDemoState(ConvolutionDemo.plain());
        MatrixSymbol y = output(sheet);
        assertArrayEquals(new double[][] {{9, 12, 4}, {12, 11, 0}, {11, 12, 1}}, sheet.numbers(y));
        assertEquals(9 + 9 + 1, FormulaTerm.cells(sheet.formula(y.at(1, 1))).count());
    }

    /** Corner, edge, inside: 1, 2 and 4 windows of 2×2 see it. */
    @Test
    void aPixelCollectsFromEveryWindowThatSawIt() {
        LayerDemoState sheet = new LayerDemoState(ConvolutionDemo.sized());
        MatrixSymbol dx = sheet.given().get(0).gradient();
        for (int[] at : new int[][] {{0, 0, 1}, {0, 1, 2}, {1, 1, 4}, {3, 2, 2}, {3, 3, 1}})
            assertEquals(
                    2 * at[2],
                    FormulaTerm.cells(sheet.formula(dx.at(at[0], at[1]))).count());
    }

    @Test
    void aPixelThatNoWindowSeesGetsNothing() {
        LayerDemo exhibit = ConvolutionDemo.sized();
        LayerDemoState sheet = new LayerDemoState(exhibit);
        sheet.size(exhibit.sizes().get(3), 3);
        Cell pixel = exhibit.operands().get(0).gradient().at(3, 3);
        assertEquals(List.of(new FormulaTerm.Constant(0)), sheet.formula(pixel));
        assertEquals(0, sheet.number(pixel));
    }

    @Test
    void aSumThatIsOverwrittenIsFoundByTheCheckAndItsFormulaSaysWhatWasLeft() {
        LayerDemoState sound = new LayerDemoState(Im2colDemo.sound());
        MatrixSymbol x = sound.given().get(0);
        sound.set(x.at(1, 1), 7);
        LayerDemoState broken = sound.in(Im2colDemo.broken());
        assertEquals(7, broken.number(x.at(1, 1)));
        assertTrue(sound.check().passed());
        assertFalse(broken.check().passed());
        Cell middle = x.gradient().at(1, 1);
        assertEquals(4, FormulaTerm.cells(sound.formula(middle)).count());
        assertEquals(broken.number(middle), new Evaluation(broken).of(broken.formula(middle)));
        assertEquals(
                sound.number(x.gradient().at(0, 0)), broken.number(x.gradient().at(0, 0)));
    }

    @Test
    void ofEqualNumbersTheFirstWinsAndTheCheckComplains() {
        LayerDemoState sheet = new LayerDemoState(new PoolingDemo());
        MatrixSymbol x = sheet.given().get(0);
        assertTrue(sheet.marked().contains(x.at(1, 1)));
        sheet.set(x.at(0, 1), 6);
        assertTrue(sheet.marked().contains(x.at(0, 1)));
        assertEquals(4, sheet.marked().size());
        assertEquals(1, sheet.number(x.gradient().at(0, 1)));
        assertEquals(0, sheet.number(x.gradient().at(1, 1)));
        assertFalse(sheet.check().passed());
    }
}
