package backprop.graph.expression;

import backprop.graph.Graph;
import backprop.graph.Node;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The graphs of the notebook, with their inputs. Texts about them stand in the page. */
public enum Preset {
    /** Notebook, section 4.1: two apples with tax, 220. */
    APPLES("apples", """
            apple = 100
            apple_num = 2
            tax = 1.1
            apple_price = apple * apple_num
            price = apple_price * tax"""),
    /** Section 4.3: 715.0000000000001, and 3.3000000000000003 for an orange's price. */
    APPLES_AND_ORANGES("apples-and-oranges", """
            apple = 100
            apple_num = 2
            orange = 150
            orange_num = 3
            tax = 1.1
            apple_price = apple * apple_num
            orange_price = orange * orange_num
            all_price = apple_price + orange_price
            price = all_price * tax"""),
    /** Section 3.1. */
    CHAIN_RULE("chain-rule", """
            x = 2
            y = 3
            t = x + y
            z = t ^ 2"""),
    /** b is read twice: along two paths gradients come back to it, and add up. */
    REUSE("reuse", """
            a = 2
            b = 1
            c = a + b
            d = b + 1
            e = c * d"""),
    /** Section 4.4, taken apart; what comes out is y (1 − y). */
    SIGMOID("sigmoid", """
            x = 1.5
            neg = -x
            exp = exp(neg)
            plus = 1 + exp
            y = 1 / plus"""),
    /** Section 4.4: one gate open, one shut. */
    RELU("relu", """
            x1 = 3
            x2 = -2
            y1 = relu(x1)
            y2 = relu(x2)
            y = y1 + y2"""),
    /** The first neuron of the book's section 3.4. */
    NEURON("neuron", """
            x1 = 1
            w1 = 0.1
            x2 = 0.5
            w2 = 0.2
            b = 0.1
            u1 = x1 * w1
            u2 = x2 * w2
            u = u1 + u2
            a = u + b
            y = sigmoid(a)"""),
    /** Section 4.7 for three scores; at a1, a2, a3 comes out y − t. */
    SOFTMAX_WITH_LOSS("softmax-with-loss", """
            a1 = 0.3
            a2 = 2.9
            a3 = 4
            t1 = 0
            t2 = 1
            t3 = 0
            e1 = exp(a1)
            e2 = exp(a2)
            e3 = exp(a3)
            e12 = e1 + e2
            s = e12 + e3
            y1 = e1 / s
            y2 = e2 / s
            y3 = e3 / s
            l1 = log(y1)
            l2 = log(y2)
            l3 = log(y3)
            m1 = t1 * l1
            m2 = t2 * l2
            m3 = t3 * l3
            m12 = m1 + m2
            m = m12 + m3
            loss = -m""");

    private final String id;
    private final String source;

    Preset(String id, String source) {
        this.id = id;
        this.source = source;
    }

    /** @param id its name in an address */
    public static Optional<Preset> find(String id) {
        return Arrays.stream(values()).filter(preset -> preset.id.equals(id)).findAny();
    }

    /** Its name in an address. */
    public String id() {
        return id;
    }

    /** As it would be typed. */
    public String source() {
        return source;
    }

    public Graph graph() {
        if (Expression.read(source) instanceof Expression.Success success) return success.graph();
        throw new IllegalStateException("preset " + id + " has a mistake");
    }

    /** What an input is worth if nobody says so: the supermarket's prices and numbers as in the notebook, otherwise 1. */
    public static double usualValue(String input) {
        return Supermarket.VALUES.getOrDefault(input, 1.0);
    }

    /** Read once: a graph of 500 nodes asks for hundreds of values. */
    private static final class Supermarket {
        private static final Map<String, Double> VALUES = values(APPLES_AND_ORANGES.graph());

        private static Map<String, Double> values(Graph graph) {
            return graph.inputs().stream().collect(Collectors.toUnmodifiableMap(Node::name, graph::valueOf));
        }
    }
}
