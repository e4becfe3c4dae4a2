package backprop.exercise;

import backprop.exercise.program.Tensor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The mistakes that any layer can have, made of the right one. */
final class CommonMutants {
    private final LayerSpec spec;
    private final Formula.OfPass right;

    CommonMutants(LayerSpec spec, Formula.OfPass right) {
        this.spec = spec;
        this.right = right;
    }

    List<Mutant> list() {
        List<Mutant> list = new ArrayList<>();
        list.add(new Mutant(Mistake.STALE_VALUE, this::ofTheFirstInputs));
        list.add(new Mutant(Mistake.ACCUMULATED, this::summedOverCalls));
        list.add(gradients(Mistake.DOUT_IGNORED, p -> p.withDout(p.dout().map(d -> 1))));
        list.add(gradients(Mistake.DOUT_DIVIDED, p -> p.withDout(p.dout().map(d -> 1 / d))));
        list.add(gradients(Mistake.SIGN, p -> p.withDout(p.dout().map(d -> -d))));
        list.add(gradients(Mistake.GRADIENT_ZERO, p -> p.withDout(p.dout().map(d -> 0))));
        list.add(Mutant.of(Mistake.LOCAL_DERIVATIVE_MISSING, this::passedThrough));
        list.add(Mutant.of(Mistake.VALUE_FOR_GRADIENT, this::inputs));
        if (spec.gradients().size() == 2) list.add(Mutant.of(Mistake.GRADIENTS_SWAPPED, this::swapped));
        return list;
    }

    private Mutant gradients(Mistake mistake, UnaryOperator<Pass> change) {
        return Mutant.of(mistake, pass -> rightGradients(change.apply(pass)));
    }

    private Map<String, Tensor> rightGradients(Pass pass) {
        Map<String, Tensor> gradients = new HashMap<>(right.of(pass));
        gradients.keySet().retainAll(spec.allGradients());
        return gradients;
    }

    private Map<String, Tensor> ofTheFirstInputs(List<Call> calls) {
        Pass now = calls.get(calls.size() - 1).pass();
        return right.of(now.withInputs(calls.get(0).pass().inputs()));
    }

    private Map<String, Tensor> summedOverCalls(List<Call> calls) {
        Map<String, Tensor> sums = rightGradients(calls.get(0).pass());
        for (Call call : calls.subList(1, calls.size())) {
            rightGradients(call.pass())
                    .forEach((name, more) -> sums.computeIfPresent(name, (n, sum) -> sum(sum, more)));
        }
        return sums;
    }

    /** Null, and with it left out, where the shapes differ. */
    private static Tensor sum(Tensor a, Tensor b) {
        return a.shape().equals(b.shape()) ? a.zip(b, Double::sum) : null;
    }

    /** Of a parameter it is another mistake, if it is one: the bias of a single row gets dout. */
    private Map<String, Tensor> passedThrough(Pass pass) {
        Map<String, Tensor> gradients = new HashMap<>();
        for (String name : spec.gradients()) gradients.put(name, pass.dout());
        return gradients;
    }

    /** What went in, and the parameters, in place of their gradients. */
    private Map<String, Tensor> inputs(Pass pass) {
        Map<String, Tensor> values = new HashMap<>();
        for (int i = 0; i < spec.gradients().size(); i++)
            values.put(spec.gradients().get(i), pass.inputs().get(i));
        for (int i = 0; i < spec.attributes().size(); i++)
            values.put(spec.attributes().get(i), pass.parameters().get(i));
        return values;
    }

    private Map<String, Tensor> swapped(Pass pass) {
        Map<String, Tensor> gradients = right.of(pass);
        String first = spec.gradients().get(0), second = spec.gradients().get(1);
        return Map.of(first, gradients.get(second), second, gradients.get(first));
    }
}
