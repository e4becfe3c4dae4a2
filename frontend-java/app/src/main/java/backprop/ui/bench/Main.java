package backprop.ui.bench;

/** Starts the page that times training. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        new BenchPage();
    }
}
