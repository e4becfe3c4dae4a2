package backprop.ui.page;

import org.teavm.jso.dom.html.HTMLDocument;

/** Starts the page that the document names. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println(HTMLDocument.current().getBody().getAttribute("data-page"));
    }
}
