package backprop.ui.page;

import backprop.ui.draw.DrawPage;
import backprop.ui.home.HomePage;
import org.teavm.jso.dom.html.HTMLDocument;

/** Starts the page that the document names. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        switch (HTMLDocument.current().getBody().getAttribute("data-page")) {
            case "home" -> new HomePage();
            case "draw" -> new DrawPage();
            default -> {}
        }
    }
}
