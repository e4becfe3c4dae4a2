package backprop.ui.present;

/** Starts what presentation brings with it. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        new Presentation();
    }
}
