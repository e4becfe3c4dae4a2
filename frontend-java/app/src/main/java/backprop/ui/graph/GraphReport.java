package backprop.ui.graph;

import backprop.graph.expression.Preset;
import backprop.ui.dom.LessonReport;
import backprop.ui.graph.scene.Scene;
import backprop.ui.graph.scene.StepView;
import java.util.Optional;

/** Tells a lesson which preset its student steps through, each step that was predicted wrongly, and that all was predicted at last. */
final class GraphReport {
    private Optional<Preset> begun = Optional.empty();

    void show(Scene scene, StepView moment) {
        if (moment.count() == 0 || scene.preset().isEmpty() || scene.preset().equals(begun)) return;
        begun = scene.preset();
        send(scene, "working", "");
    }

    /** @param isDone whether that answered all of it */
    void attempted(Scene scene, boolean isRight, boolean hasWrongSign, boolean isDone) {
        if (!isRight) send(scene, "wrong", hasWrongSign ? "sign" : "");
        else if (isDone) send(scene, "right", "");
    }

    private static void send(Scene scene, String state, String mistake) {
        if (scene.preset().isPresent() && LessonReport.isWanted())
            LessonReport.task("graph/" + scene.preset().get().id(), state, mistake);
    }
}
