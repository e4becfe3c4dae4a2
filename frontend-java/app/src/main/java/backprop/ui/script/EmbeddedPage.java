package backprop.ui.script;

import backprop.browser.Address;
import backprop.browser.callback.IntCallback;
import backprop.script.FrameMessage;
import backprop.ui.dom.Elements;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** Starts what a page has in a frame: it is heard and told of what happens; with {@code embed} of a chapter the figure that it names, and the height. */
public final class EmbeddedPage {
    private EmbeddedPage() {}

    public static void main(String[] args) {
        boolean isEmbedded = HTMLDocument.current().getDocumentElement().hasAttribute("data-embed");
        Address.parameter("embed").filter(Elements::has).ifPresent(id -> leaveAlone(Elements.byId(id)));
        if (!FrameParent.isThere()) return;
        FrameParent.allowed(origins -> {
            FrameWire.open(origins);
            if (isEmbedded) FrameParent.origin().filter(origins::allow).ifPresent(EmbeddedPage::sendHeight);
        });
    }

    private static void sendHeight(String origin) {
        onHeight(pixels -> FrameParent.send(FrameMessage.height(pixels), origin));
    }

    @JSBody(
            params = "element",
            imports = @JSBodyImport(alias = "embed", fromModule = "embed.js"),
            script = "embed.leaveAlone(element);")
    private static native void leaveAlone(HTMLElement element);

    @JSBody(
            params = "told",
            imports = @JSBodyImport(alias = "embed", fromModule = "embed.js"),
            script = "embed.onHeight(told);")
    private static native void onHeight(IntCallback told);
}
