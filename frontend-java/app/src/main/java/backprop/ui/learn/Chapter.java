package backprop.ui.learn;

import backprop.browser.callback.TextCallback;
import backprop.ui.dom.Elements;
import backprop.ui.learn.question.Questions;
import backprop.ui.paper.ChapterFigures;
import backprop.ui.present.PresentButton;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.NodeList;

/** A chapter's page: the contents beside it say which section is being read, and which have been; its questions are asked. */
public final class Chapter {
    private final NodeList<? extends HTMLElement> entries;
    private final ReadSections reading;

    private Chapter(String number) {
        reading = new ReadSections(number);
        entries = HTMLDocument.current().querySelectorAll(".chapters ol ol a");
        // At the chapter's head no section has come up yet.
        if (entries.getLength() > 0) mark(section(entries.get(0)).getId());
        for (int i = 0; i < entries.getLength(); i++) {
            HTMLElement section = section(entries.get(i));
            if (reading.has(section.getId())) tick(entries.get(i));
            whenAtTop(section, this::mark);
            NodeList<? extends HTMLElement> ends = section.querySelectorAll(".question");
            for (int end = 0; end < ends.getLength(); end++) Sight.whenSeen(ends.get(end), () -> read(section.getId()));
        }
    }

    /** Begins to follow the reader of the chapter that the page is. */
    public static void open() {
        String page = HTMLDocument.current().getBody().getAttribute("data-page");
        String number = page.substring(page.indexOf('/') + 1);
        MovedSections.redirect(number);
        MovedSections.migrate();
        new Chapter(number);
        new Questions(number);
        PresentButton.figures();
        ChapterFigures.addSaveMenus();
    }

    private static HTMLElement section(HTMLElement entry) {
        return Elements.byId(entry.getAttribute("href").substring(1));
    }

    private void mark(String section) {
        for (int i = 0; i < entries.getLength(); i++) {
            HTMLElement entry = entries.get(i);
            if (entry.getAttribute("href").substring(1).equals(section)) entry.setAttribute("aria-current", "location");
            else entry.removeAttribute("aria-current");
        }
    }

    private void read(String section) {
        if (reading.has(section)) return;
        reading.add(section);
        for (int i = 0; i < entries.getLength(); i++) {
            if (section(entries.get(i)).getId().equals(section)) tick(entries.get(i));
        }
    }

    private static void tick(HTMLElement entry) {
        entry.appendChild(Marks.tick("learn.read"));
    }

    /** A section is being read while it reaches into the upper third of the window. */
    @JSBody(
            params = {"section", "then"},
            imports = @JSBodyImport(alias = "sight", fromModule = "sight.js"),
            script = "sight.whenAtTop(section, then);")
    private static native void whenAtTop(HTMLElement section, TextCallback then);
}
