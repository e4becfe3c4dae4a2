package backprop.ui.exercise;

import backprop.browser.DeviceStore;

/** Which exercises were begun and passed on this device. Storage may be forbidden: nothing has then been done. */
enum ExerciseProgress {
    NONE(""),
    BEGUN("begun"),
    PASSED("passed");

    private static final String KEPT = "backprop.exercise.";

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
    void record(String exercise) {
        if (of(exercise).compareTo(this) < 0) save(exercise, word);
    }

    static void reset(String exercise) {
        save(exercise, "");
    }

    private static String kept(String name) {
        return DeviceStore.get(KEPT + name);
    }

    private static void save(String name, String value) {
        DeviceStore.put(KEPT + name, value);
    }
}
