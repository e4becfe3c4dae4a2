package backprop.ui.draw;

import backprop.paper.PictureName;
import backprop.ui.dom.Elements;
import backprop.ui.paper.PictureFile;
import backprop.ui.paper.SaveMenu;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** The lab to take along: the digit, what the net sees and reads, and of the questions below the one that is open. */
final class DrawPicture {
    private static final String OPEN = ".questions:has([aria-selected='true']) [role='tabpanel']:not([hidden])";

    private DrawPicture() {}

    static void addSaveMenu() {
        HTMLElement head = (HTMLElement) Elements.byId("your-digit").getParentNode();
        new SaveMenu(head, DrawPicture::picture, DrawPicture::name);
    }

    private static String picture() {
        HTMLElement bench = HTMLDocument.current().querySelector(".bench");
        HTMLElement answer = HTMLDocument.current().querySelector(OPEN);
        return answer == null ? PictureFile.seen(bench) : PictureFile.seen(bench, answer);
    }

    private static String name() {
        HTMLElement answer = HTMLDocument.current().querySelector(OPEN);
        String question = answer == null ? "" : answer.getId().replace("answer-", "");
        return PictureName.of("digit", Elements.byId("prediction").getInnerText(), question);
    }
}
