package backprop.ui.handout.sheet;

import backprop.handout.Handout;
import backprop.handout.Lab;
import backprop.lesson.Bounds;
import backprop.lesson.TeacherMessage;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import backprop.ui.handout.CopyButton;
import backprop.ui.lesson.TeacherOrder;
import backprop.ui.widget.QrPicture;
import org.teavm.jso.dom.html.HTMLAnchorElement;
import org.teavm.jso.dom.html.HTMLElement;

/** The link: to be photographed, copied, tried, or sent to the class whose lesson this window leads. */
final class LinkView {
    private static final String LARGE = "data-large";

    private final Lab lab;
    private final HTMLElement dialog;
    private final HTMLElement code = Elements.byId("handout-qr");
    private final QrPicture picture = new QrPicture(code);
    private final HTMLElement none = Elements.byId("handout-no-qr");
    private final HTMLElement large = Elements.byId("handout-large");
    private final HTMLAnchorElement link = Elements.byId("handout-link");
    private final HTMLElement send = Elements.byId("handout-send");
    private final HTMLElement message = Elements.byId("handout-said");
    private final StudentAddress address = new StudentAddress(this::show);
    private String place = "";

    LinkView(Lab lab, HTMLElement dialog) {
        this.lab = lab;
        this.dialog = dialog;
        HTMLElement copy = Elements.byId("handout-copy");
        copy.addEventListener("click", event -> CopyButton.copy(copy, link, link.getHref()));
        send.addEventListener("click", event -> send());
        large.addEventListener("click", event -> large(true));
        Elements.byId("handout-small").addEventListener("click", event -> large(false));
    }

    void show(Handout handout) {
        String query = handout.query();
        place = lab.key() + "/" + (query.isEmpty() ? "" : "?" + query);
        Texts.clear(message);
        show();
    }

    private void show() {
        String whole = address.get() + place;
        link.setHref(whole);
        DomUpdate.text(link, whole);
        boolean fits = picture.show(whole, Texts.text("sheet.qr"));
        DomUpdate.hidden(code, !fits);
        DomUpdate.hidden(none, fits);
        DomUpdate.hidden(large, !fits);
        DomUpdate.hidden(send, !TeacherOrder.mayBeSent());
    }

    private void send() {
        String within = "/" + place;
        if (!Bounds.isAddress(within)) {
            Texts.show(message, "sheet.send.long", Integer.toString(within.length()), Integer.toString(Bounds.ADDRESS));
            return;
        }
        TeacherOrder.send(
                new TeacherMessage.BroughtHere(within),
                isTaken -> Texts.show(message, isTaken ? "sheet.sent" : "sheet.send.failed"));
    }

    boolean isLarge() {
        return dialog.hasAttribute(LARGE);
    }

    /** The code in all of the window, for those at the back. */
    void large(boolean wanted) {
        if (wanted == isLarge()) return;
        DomUpdate.flag(dialog, LARGE, wanted);
        Elements.byId(wanted ? "handout-small" : "handout-large").focus();
    }
}
