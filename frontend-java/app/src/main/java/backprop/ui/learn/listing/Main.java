package backprop.ui.learn.listing;

/** Takes over the buttons of the listings, and opens those that were pressed. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        new Listings();
    }
}
