package backprop.ui.learn.listing;

import backprop.ui.dom.DomUpdate;
import backprop.ui.python.Cell;
import backprop.ui.python.RunListener;
import backprop.ui.python.RunQueue;
import backprop.ui.python.RunState;
import backprop.worker.python.PythonClient;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.NodeList;

/** All listings of a page that can be run, each by itself, by one Python. */
final class Listings {
    private final RunQueue queue = new RunQueue(PythonClient::new);

    Listings() {
        NodeList<? extends HTMLElement> buttons = HTMLDocument.current().querySelectorAll("[data-run]");
        for (int i = 0; i < buttons.getLength(); i++) {
            HTMLElement button = buttons.get(i);
            Listing listing = new Listing(button, this::run, queue::restart);
            button.addEventListener("click", event -> listing.open());
            DomUpdate.setEnabled(button, true);
            if (button.hasAttribute("data-pressed")) listing.open();
        }
    }

    /** What is still at work gives way to it. */
    private void run(String before, Cell cell) {
        queue.restart();
        if (!before.isEmpty()) queue.add(before, new Unseen(cell));
        queue.add(cell.text(), cell);
    }

    /** What runs before a listing prints nothing here; whatever keeps it from its end is told. */
    private record Unseen(Cell cell) implements RunListener {
        @Override
        public void state(RunState state) {
            if (!(state instanceof RunState.Done)) cell.state(state);
        }

        @Override
        public void printed(String text, int dropped) {}
    }
}
