package backprop.ui.learn.notebook;

import backprop.ui.dom.Elements;
import backprop.ui.dom.Footer;
import backprop.ui.dom.Texts;
import backprop.ui.python.RunQueue;
import backprop.worker.python.PythonClient;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.NodeList;

/** All cells share one interpreter, as a notebook's do. */
final class NotebookPage {
    private final RunQueue queue = new RunQueue(PythonClient::new);
    private final HTMLElement session = Elements.byId("session-state");
    private final List<NotebookCell> cells = new ArrayList<>();

    NotebookPage() {
        Footer.showData(index -> {});
        NodeList<? extends HTMLElement> all = HTMLDocument.current().querySelectorAll("[data-cell]");
        for (int i = 0; i < all.getLength(); i++) {
            cells.add(new NotebookCell(all.get(i), cell -> queue.add(cell.text(), cell), this::stop));
        }
        Elements.byId("run-all").addEventListener("click", event -> runAll());
        Elements.byId("restart").addEventListener("click", event -> restart());
        Elements.byId("stop-all").addEventListener("click", event -> stop());
    }

    /** From a session without names, so that what comes out is what stands there. */
    private void runAll() {
        restart();
        Texts.clear(session);
        cells.forEach(NotebookCell::run);
    }

    private void restart() {
        queue.restart();
        cells.forEach(NotebookCell::clear);
        Texts.show(session, "learn-notebook.restarted");
    }

    /** What was printed stays; what was defined does not. */
    private void stop() {
        if (!queue.isBusy()) return;
        queue.restart();
        cells.forEach(NotebookCell::reset);
        Texts.show(session, "learn-notebook.stopped");
    }
}
