package backprop.ui.exercise;

import org.teavm.jso.JSBody;

/** Which exercises were begun and passed on this device. Storage may be forbidden: nothing has then been done. */
enum ExerciseProgress {
    NONE(""),
    BEGUN("begun"),
    PASSED("passed");

    private final String word;

    ExerciseProgress(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /** @param exercise its name in its address */
    static ExerciseProgress of(String exercise) {
        String kept = kept(exercise);
        for (ExerciseProgress progress : values()) if (progress.word.equals(kept)) return progress;
        return NONE;
    }

    /** It does not go back: what was passed stays so. */
    void reach(String exercise) {
        if (of(exercise).compareTo(this) < 0) keep(exercise, word);
    }

    static void forget(String exercise) {
        keep(exercise, "");
    }

    @JSBody(
            params = "name",
            script = "try { return localStorage.getItem('backprop.exercise.' + name) || ''; }"
                    + " catch (forbidden) { return ''; }")
    private static native String kept(String name);

    @JSBody(
            params = {"name", "value"},
            script = "try { localStorage.setItem('backprop.exercise.' + name, value); } catch (forbidden) { }")
    private static native void keep(String name, String value);
}
