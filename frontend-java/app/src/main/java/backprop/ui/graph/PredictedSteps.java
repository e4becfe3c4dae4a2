package backprop.ui.graph;

import backprop.ui.graph.quiz.PredictMode;
import backprop.ui.graph.scene.Scene;
import backprop.ui.graph.step.StepButtons;

/** The steps of a scene, as far as its reader may go who predicts them. */
abstract class PredictedSteps implements StepButtons.Listener {
    private final PredictMode predict;

    PredictedSteps(PredictMode predict) {
        this.predict = predict;
    }

    abstract Scene scene();

    /** Shows the scene after so many steps, other than before. */
    abstract void arrive(int count);

    @Override
    public int steps() {
        return scene().steps();
    }

    @Override
    public boolean isWaiting() {
        return predict.hasQuestions(scene(), count());
    }

    @Override
    public void goTo(int wanted) {
        int next = predict.reachable(scene(), count(), wanted);
        if (next == count()) predict.focusField();
        else arrive(next);
    }
}
