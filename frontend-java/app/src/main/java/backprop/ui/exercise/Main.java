package backprop.ui.exercise;

import backprop.ui.dom.Elements;

/** Starts the list of the exercises, or the page of one. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        if (Elements.has("exercise-list")) new ExerciseList();
        else new ExercisePage();
    }
}
