package backprop.ui.draw;

import backprop.picture.DigitSearch;
import backprop.picture.Picture;
import backprop.ui.dom.Later;
import java.util.List;
import java.util.function.Consumer;

/** Looks for the digits of a picture in between the page's other work. Only the newest picture counts. */
final class PictureSearch {
    private static final int MILLISECONDS_AT_A_TIME = 12;

    private final Consumer<List<float[]>> found;
    private DigitSearch search;

    PictureSearch(Consumer<List<float[]>> found) {
        this.found = found;
    }

    void begin(Picture picture) {
        search = new DigitSearch(picture);
        goOn(search);
    }

    private void goOn(DigitSearch begun) {
        if (begun != search) return;
        long end = System.currentTimeMillis() + MILLISECONDS_AT_A_TIME;
        while (!begun.isDone() && System.currentTimeMillis() < end) begun.step();
        if (begun.isDone()) found.accept(begun.digits());
        else Later.run(() -> goOn(begun));
    }
}
