package backprop.ui.lesson;

import backprop.browser.WindowStore;

/** Starts what a page of somebody in a lesson has besides its own. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        if (!WindowStore.get(WindowStore.TOKEN).isEmpty()) new StudentLesson();
        else new TeacherBand();
    }
}
