package backprop.exercise;

import backprop.exercise.program.Tensor;
import java.util.List;
import java.util.Map;

/** What a layer gives in its latest call, by the names of its outputs; one that it does not name is not wrong with it. */
interface Formula {
    /** @param calls of the same layer, the latest last */
    Map<String, Tensor> of(List<Call> calls);

    /** What follows from the latest call alone. */
    interface OfPass extends Formula {
        Map<String, Tensor> of(Pass pass);

        @Override
        default Map<String, Tensor> of(List<Call> calls) {
            return of(calls.get(calls.size() - 1).pass());
        }
    }
}
