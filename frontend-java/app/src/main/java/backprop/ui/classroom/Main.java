package backprop.ui.classroom;

/** Starts the page with the link for the class, which is the teacher's board, too. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        ClassPage page = new ClassPage();
        new LessonEntry(page);
    }
}
