package backprop.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.nn.Parameter;
import backprop.nn.architecture.Activation;
import backprop.nn.architecture.Architecture;
import backprop.nn.architecture.LayerPlan;
import backprop.tensor.Matrix;
import backprop.tensor.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each number of a net, and each gradient, is what it is said to be the sum of. */
class LayerBlockTest {
    private static final String ROW = "12-7-5-4";
    private static final String OVERLAPPING = "9x8-conv3@3s2p1-relu-pool2s1p1-conv2@2-bn-tanh-pool3s2-4";
    private static final String MEANS = "2x7x7-conv4@3p2-relu-pool2-conv3@3-gap";

    @Test
    void aBlockBeginsWhereALayerGathers() {
        assertEquals(List.of("0-2", "2-4", "4-5"), places(ROW));
        List<LayerBlock> blocks = LayerBlock.of(Architecture.parse("28x28-conv8@5-bn-relu-pool2-drop0.1-gap-10"));
        assertEquals(
                List.of(new Shape(8, 24, 24), new Shape(8, 12, 12), Shape.vector(8), Shape.vector(10)),
                blocks.stream().map(LayerBlock::output).toList());
        assertEquals(List.of("0-3", "3-5", "5-6", "6-7"), places("28x28-conv8@5-bn-relu-pool2-drop0.1-gap-10"));
    }

    private static List<String> places(String net) {
        return LayerBlock.of(Architecture.parse(net)).stream()
                .map(block -> block.first() + "-" + block.end())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {ROW, OVERLAPPING, MEANS})
    void everyUnitIsMadeOfWhatItIsSaidToSee(String net) {
        Trace trace = read(net);
        for (LayerBlock block : LayerBlock.of(trace.network().architecture())) {
            for (int i = 0; i < block.output().size(); i++) {
                Unit unit = Unit.at(block.output(), i);
                assertEquals(i, unit.index(block.output()));
                UnitActivation made = UnitActivation.of(trace, block, unit);
                assertEquals(trace.output(block.first()).get(0, i), first(made), 1e-5);
                assertEquals(trace.output(block.last()).get(0, i), made.value());
                assertEquals(made.shape().size(), made.inputs().length);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ROW, OVERLAPPING, MEANS, "9x9-conv2@2s3-relu-pool2s3-3"})
    void whoSeesANumberIsCounted(String net) {
        for (LayerBlock block : LayerBlock.of(Architecture.parse(net))) {
            for (int i = 0; i < block.input().size(); i++) {
                Unit number = Unit.at(block.input(), i);
                int count = 0;
                for (int j = 0; j < block.output().size(); j++)
                    if (block.window(Unit.at(block.output(), j)).contains(number)) count++;
                assertEquals(count, block.countSeeing(number), net + " " + block + " " + number);
            }
        }
    }

    private static double first(UnitActivation made) {
        if (made instanceof UnitActivation.WeightedSum sum) {
            double products = 0;
            for (int c = 0; c < sum.shape().channels(); c++)
                products += sum.products().sum(c);
            assertEquals(products, sum.products().sum(), 1e-6);
            return sum.products().sum() + sum.bias();
        }
        if (made instanceof UnitActivation.Largest largest) {
            for (float input : largest.inputs()) assertTrue(input <= largest.inputs()[largest.winner()]);
            return largest.inputs()[largest.winner()];
        }
        return ((UnitActivation.Mean) made).sum() / made.inputs().length;
    }

    @ParameterizedTest
    @ValueSource(strings = {ROW, OVERLAPPING, MEANS})
    void everyGradientIsTheSumOfWhatCameBackToItsNumber(String net) {
        Trace trace = read(net);
        trace.backward(1);
        for (LayerBlock block : LayerBlock.of(trace.network().architecture())) {
            Matrix gradient = block.first() == 0 ? trace.inputGradient() : trace.outputGradient(block.first() - 1);
            for (int i = 0; i < block.input().size(); i++) {
                Products terms = GradientTerms.ofInput(trace, block, Unit.at(block.input(), i));
                assertEquals(gradient.get(0, i), terms.sum(), 1e-5, net + " " + block + " " + i);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {OVERLAPPING, MEANS})
    void everyFiltersGradientIsTheSumOverThePlacesOfItsWindow(String net) {
        Trace trace = read(net);
        trace.backward(1);
        int checked = 0;
        for (LayerBlock block : LayerBlock.of(trace.network().architecture())) {
            if (!(block.plan() instanceof LayerPlan.Convolution convolution)) continue;
            Parameter w = trace.layers().get(block.first()).parameters().get(0);
            Shape window = new Shape(block.input().channels(), convolution.size(), convolution.size());
            for (int i = 0; i < window.size(); i++) {
                for (int f = 0; f < convolution.filters(); f++, checked++) {
                    Products terms = GradientTerms.ofWeight(trace, block, f, Unit.at(window, i));
                    assertEquals(w.gradient().get(i, f), terms.sum(), 1e-5);
                }
            }
        }
        assertTrue(checked > 40, checked + " weights");
    }

    @Test
    void unitsAreWalkedMapAfterMapRowAfterRow() {
        Shape shape = new Shape(2, 2, 3);
        Unit unit = new Unit(0, 0, 0);
        for (int i = 0; i < 2 * 2 * 3; i++, unit = unit.plus(1, shape)) {
            assertEquals(new Unit(i / 6, i % 6 / 3, i % 3), unit);
            assertTrue(unit.isIn(shape));
        }
        assertEquals(false, unit.isIn(shape));
        assertEquals(false, new Unit(0, 0, 0).plus(-1, shape).isIn(shape));
        assertEquals(new Unit(0, 1, 2), new Unit(1, 0, 0).plus(-1, shape));
        assertEquals(new Unit(1, 1, 2), Unit.last(shape));
        assertEquals(new Unit(1, 1, 2), new Unit(1, 1, 1).moved(5, 9, shape));
    }

    private static Trace read(String net) {
        Trace trace = new Trace(SmallNets.net(net, Activation.RELU, 3));
        trace.forward(SmallNets.picture(trace.network().architecture().inputs(), 4));
        return trace;
    }
}
