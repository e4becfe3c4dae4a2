package backprop.optim;

import backprop.nn.Parameter;
import java.util.List;

/** W ← W − η · ∂L/∂W. Book, section 6.1.2. */
public final class Sgd implements Optimizer {
    @Override
    public void applyStep(List<Parameter> parameters, double rate) {
        for (Parameter p : parameters) p.value().addScaled(-rate, p.gradient());
    }
}
