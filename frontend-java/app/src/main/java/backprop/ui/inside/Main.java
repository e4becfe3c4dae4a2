package backprop.ui.inside;

/** Answers the questions about the digit; fetched when the first is asked. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        new InsidePage();
    }
}
