package backprop.ui.graph;

import backprop.graph.expression.Preset;
import backprop.ui.dom.LessonReport;
import backprop.ui.graph.scene.Scene;
import backprop.ui.graph.scene.StepView;
import java.util.Optional;

/** Tells a lesson which preset its student steps through, each step that was predicted wrongly, and that all were predicted. */
final class GraphReport {
    private Optional<Preset> begun = Optional.empty();

    void show(Scene scene, StepView moment) {
        if (moment.count() == 0 || scene.preset().isEmpty() || scene.preset().equals(begun)) return;
        begun = scene.preset();
        tell(scene, "working", "");
    }

    /** @param count of the step that was predicted */
    void attempted(Scene scene, int count, boolean isRight, boolean hasWrongSign) {
        if (!isRight) tell(scene, "wrong", hasWrongSign ? "sign" : "");
        else if (count == scene.steps()) tell(scene, "right", "");
    }

    private static void tell(Scene scene, String state, String mistake) {
        if (scene.preset().isPresent() && LessonReport.isWanted())
            LessonReport.task("graph/" + scene.preset().get().id(), state, mistake);
    }
}
