package backprop.ui.projector;

/** Starts the projector's page. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        new ProjectorPage();
    }
}
