package backprop.ui.home;

import backprop.handout.Lab;
import backprop.ui.draw.DrawPage;
import backprop.ui.handout.OpenedHandout;
import backprop.ui.present.PresentButton;
import org.teavm.jso.dom.html.HTMLDocument;

/** Starts the pages that have a pad. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        switch (HTMLDocument.current().getBody().getAttribute("data-page")) {
            case "home" -> new HomePage();
            case "draw" -> {
                OpenedHandout.show(Lab.DRAW);
                new DrawPage();
                PresentButton.lab();
            }
            default -> {}
        }
    }
}
