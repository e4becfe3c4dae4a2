package backprop.ui.graph;

import backprop.handout.ExerciseMark;
import backprop.handout.Handout;
import backprop.handout.Lab;
import backprop.handout.ResultCode;
import backprop.handout.Tries;
import backprop.ui.dom.AfterPaint;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LessonReport;
import backprop.ui.dom.Scrolling;
import backprop.ui.graph.quiz.PredictMode;
import backprop.ui.graph.scene.Scene;
import backprop.ui.handout.CopyButton;
import backprop.ui.handout.OpenedHandout;
import java.util.List;
import java.util.Optional;
import org.teavm.jso.dom.html.HTMLElement;

/** The code that tells a teacher what was right, once all of an exercise that was handed out is answered. A lesson needs none. */
final class ExerciseResult {
    private final HTMLElement card = Elements.byId("result-code");
    private final HTMLElement signs = Elements.byId("result-signs");
    private final boolean isWanted;

    ExerciseResult() {
        isWanted = OpenedHandout.here(Lab.GRAPH).flatMap(Handout::level).isPresent() && !LessonReport.isWanted();
        HTMLElement copy = Elements.byId("result-copy");
        copy.addEventListener("click", event -> CopyButton.copy(copy, signs, signs.getTextContent()));
    }

    /** @param begin after how many steps the exercise began */
    void show(Scene scene, PredictMode predict, int begin) {
        if (!isWanted) return;
        Optional<List<Boolean>> firsts = predict.firsts(scene, begin).filter(all -> !all.isEmpty());
        firsts.ifPresent(all -> DomUpdate.text(signs, code(predict, Tries.of(all))));
        boolean isNew = card.isHidden() && firsts.isPresent();
        DomUpdate.hidden(card, firsts.isEmpty());
        if (isNew) AfterPaint.run(() -> Scrolling.intoSight(card));
    }

    private static String code(PredictMode predict, Tries tries) {
        int mark = OpenedHandout.here(Lab.GRAPH)
                .map(handout -> ExerciseMark.of(handout.situation()))
                .orElse(0);
        return new ResultCode(mark, predict.level().orElseThrow(), tries).text();
    }
}
