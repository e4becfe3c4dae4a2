package backprop.points;

import backprop.nn.Network;
import backprop.nn.architecture.Activation;
import backprop.tensor.Matrix;
import java.util.ArrayList;
import java.util.List;

/** Which hidden units are dead or saturated. */
final class UnitStates {
    /** Here tanh's slope is below 0.06, and sigmoid's below 0.015. */
    private static final double NEAR_END = 0.97;

    private static final double MOST = 0.9;

    private UnitStates() {}

    /** After a forward pass of the points to learn from: layer after layer, unit after unit. */
    static List<UnitState> of(Network network, Activation activation) {
        List<UnitState> states = new ArrayList<>();
        for (int i = 1; i < network.layers().size(); i += 2) {
            Matrix y = network.output(i);
            for (int unit = 0; unit < y.columns(); unit++) states.add(state(y, unit, activation));
        }
        return states;
    }

    private static UnitState state(Matrix y, int unit, Activation activation) {
        int still = 0;
        for (int row = 0; row < y.rows(); row++) if (isStill(y.get(row, unit), activation)) still++;
        if (activation == Activation.RELU) return still == y.rows() ? UnitState.DEAD : UnitState.ALIVE;
        return still >= MOST * y.rows() ? UnitState.SATURATED : UnitState.ALIVE;
    }

    private static boolean isStill(double y, Activation activation) {
        return switch (activation) {
            case RELU -> y <= 0;
            case TANH -> Math.abs(y) > NEAR_END;
            case SIGMOID -> Math.abs(2 * y - 1) > NEAR_END;
        };
    }
}
