package backprop.ui.dom;

import backprop.browser.callback.Callback;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSByRef;

/** What a page tells the lesson's script, where its visitor has joined a lesson; nothing elsewhere. */
public final class LessonReport {
    private LessonReport() {}

    /** @param then run when the class was given digits, or has them no longer: {@link backprop.browser.WindowStore#GIVEN} */
    @JSBody(params = "then", script = "document.addEventListener('backprop:given', function() { then(); });")
    public static native void onGiven(Callback then);

    @JSBody(script = "return 'lesson' in document.documentElement.dataset;")
    public static native boolean isWanted();

    /**
     * A task was begun, or something was handed in.
     *
     * @param id such as exercises/relu
     * @param state working, right or wrong
     * @param mistake its name, empty if it has none
     */
    @JSBody(
            params = {"id", "state", "mistake"},
            script = "window.backprop.report('task', { id: id, state: state, mistake: mistake || null });")
    public static native void task(String id, String state, String mistake);

    /**
     * Where a run stands.
     *
     * @param settings the query of its link
     * @param loss its curve, 64 points at most
     * @param testAccuracy 0 to 1; less where it is not known
     * @param tests iteration, accuracy, iteration, accuracy, …; of 20 tests at most
     * @param state running, paused, done or diverged
     * @param dead units behind a ReLU, which give 0 for every digit
     */
    @JSBody(
            params = {"settings", "iteration", "loss", "testAccuracy", "tests", "state", "dead"},
            imports = @JSBodyImport(alias = "lesson", fromModule = "lesson.js"),
            script = "lesson.tellRun(settings, iteration, loss, testAccuracy, tests, state, dead);")
    public static native void run(
            String settings,
            int iteration,
            @JSByRef double[] loss,
            double testAccuracy,
            @JSByRef double[] tests,
            String state,
            int dead);
}
