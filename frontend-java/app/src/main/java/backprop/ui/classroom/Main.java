package backprop.ui.classroom;

/** Starts the page with the link for the class. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        new ClassPage();
    }
}
