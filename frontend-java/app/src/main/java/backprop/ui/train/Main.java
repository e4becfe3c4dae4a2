package backprop.ui.train;

/** Starts the Train lab. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        new TrainPage();
    }
}
