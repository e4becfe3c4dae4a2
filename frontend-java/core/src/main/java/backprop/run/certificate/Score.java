package backprop.run.certificate;

import backprop.json.Json;
import backprop.train.Evaluation;
import java.util.List;

/** How many digits of so many a net reads rightly. */
public record Score(int correct, int total) {
    static Score of(Evaluation evaluation) {
        return new Score(evaluation.correct(), evaluation.total());
    }

    /** 0 to 1; 0 of nothing. */
    public double accuracy() {
        return (double) correct / Math.max(total, 1);
    }

    Json toJson() {
        return Json.of(List.of(Json.of(correct), Json.of(total)));
    }
}
