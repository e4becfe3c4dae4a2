package backprop.ui.handout.sheet;

import backprop.handout.Lab;
import org.teavm.jso.dom.html.HTMLDocument;

/** Starts the sheet, which opens at once: it was asked for. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        String page = HTMLDocument.current().getBody().getAttribute("data-page");
        new Sheet(Lab.find(page).orElseThrow()).open();
    }
}
