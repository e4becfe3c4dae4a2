package backprop.ui.learn;

/** Starts a chapter that has nothing of its own to start. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Chapter.open();
    }
}
