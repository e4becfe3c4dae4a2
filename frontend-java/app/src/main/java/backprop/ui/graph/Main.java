package backprop.ui.graph;

/** Starts the Graph lab. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        new GraphPage();
    }
}
