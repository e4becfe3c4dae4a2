package backprop.ui.scripting;

import backprop.ui.dom.Markup;
import org.teavm.jso.dom.html.HTMLElement;

/** The last things that were said, the newest first. */
final class MessageLog {
    private static final int MOST = 7, LONGEST = 200;

    private final HTMLElement list;

    MessageLog(HTMLElement list) {
        this.list = list;
    }

    /** @param kind asked, answered, refused or heard */
    void add(String kind, String words) {
        String begin = words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
        list.insertBefore(Markup.put(Markup.html("li", "class", kind), begin), list.getFirstChild());
        while (list.getChildNodes().getLength() > MOST) list.getLastChild().delete();
    }
}
