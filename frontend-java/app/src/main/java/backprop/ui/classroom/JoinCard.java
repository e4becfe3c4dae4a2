package backprop.ui.classroom;

import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import backprop.ui.widget.QrPicture;
import org.teavm.jso.dom.html.HTMLElement;

/** How one joins: a QR code, the address, and the lesson's code, large. */
public final class JoinCard {
    private final QrPicture picture = new QrPicture(Elements.byId("join-qr"));
    private final HTMLElement link = Elements.byId("join-link");
    private final HTMLElement digits = Elements.byId("lesson-code");
    private final String code;
    private String address;

    /** @param address of the site's top, as students reach it */
    public JoinCard(String code, String address) {
        this.code = code;
        this.address = address;
        show();
    }

    /** They reach it by another one. */
    void move(String address) {
        this.address = address;
        show();
    }

    public void show() {
        String whole = address + "join/#" + code;
        picture.show(whole, Texts.text("class.qr", whole));
        link.setInnerText(withoutScheme(address) + "join/");
        if (link.getTagName().equals("A")) link.setAttribute("href", address + "join/#" + code);
        digits.setInnerText(code);
    }

    public String code() {
        return code;
    }

    public String address() {
        return address;
    }

    /** As it is typed. */
    private static String withoutScheme(String address) {
        return address.startsWith("http://") ? address.substring("http://".length()) : address;
    }
}
