package backprop.layers;

import static backprop.layers.FormulaTerm.sign;

import java.util.ArrayList;
import java.util.List;

/** A formula that is a sum of products; of nothing, it is 0. */
final class Sum {
    private final List<FormulaTerm> terms = new ArrayList<>();

    void add(FormulaTerm... factors) {
        if (!terms.isEmpty()) terms.add(sign("+"));
        for (int f = 0; f < factors.length; f++) {
            if (f > 0) terms.add(sign("·"));
            terms.add(factors[f]);
        }
    }

    List<FormulaTerm> terms() {
        return terms.isEmpty() ? List.of(new FormulaTerm.Constant(0)) : terms;
    }
}
