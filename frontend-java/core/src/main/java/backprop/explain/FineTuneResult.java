package backprop.explain;

import java.util.List;

/** What some steps on one digit did: its loss and the ten probabilities before and after, and the weights that moved most. */
public record FineTuneResult(
        double lossBefore,
        double lossAfter,
        float[] probabilitiesBefore,
        float[] probabilitiesAfter,
        List<WeightChange> moved) {}
