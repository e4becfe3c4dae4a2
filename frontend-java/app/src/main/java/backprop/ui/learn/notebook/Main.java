package backprop.ui.learn.notebook;

import backprop.ui.learn.Chapter;

/** Starts the notebook's page. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Chapter.open();
        new NotebookPage();
    }
}
