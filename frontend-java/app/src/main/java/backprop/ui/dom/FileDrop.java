package backprop.ui.dom;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Window;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.file.File;

/** Files that are dropped on the page or pasted into it. */
public final class FileDrop {
    private FileDrop() {}

    /** @param hovering told true while files are held over the page */
    public static void onDrop(Consumer<List<File>> then, Consumer<Boolean> hovering) {
        listen("dragover", event -> {
            if (!hasFiles(event)) return;
            event.preventDefault();
            hovering.accept(true);
        });
        listen("dragleave", event -> hovering.accept(false));
        listen("drop", event -> {
            hovering.accept(false);
            if (!hasFiles(event)) return;
            event.preventDefault();
            then.accept(list(dropped(event)));
        });
    }

    /** The list is empty when something else was pasted than a file. */
    public static void onPaste(Consumer<List<File>> then) {
        listen("paste", event -> then.accept(list(pasted(event))));
    }

    private static void listen(String type, Consumer<Event> listener) {
        Window.current().getDocument().addEventListener(type, listener::accept);
    }

    private static List<File> list(JSArrayReader<File> files) {
        List<File> list = new ArrayList<>();
        for (int i = 0; i < files.getLength(); i++) list.add(files.get(i));
        return list;
    }

    @JSBody(params = "event", script = "return event.dataTransfer.types.includes('Files');")
    private static native boolean hasFiles(Event event);

    @JSBody(params = "event", script = "return event.dataTransfer.files;")
    private static native JSArrayReader<File> dropped(Event event);

    @JSBody(params = "event", script = "return event.clipboardData ? event.clipboardData.files : [];")
    private static native JSArrayReader<File> pasted(Event event);
}
