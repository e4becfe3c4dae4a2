package backprop.ui.join;

/** Starts the page where one joins a lesson. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        new JoinPage();
    }
}
