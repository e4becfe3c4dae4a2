package backprop.ui.draw;

import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.net.DigitReader;
import backprop.ui.net.ModelEntry;
import org.teavm.jso.dom.html.HTMLElement;

/** What the chosen net is: its accuracy, its size, how long it was trained. */
final class NetCard {
    private final HTMLElement accuracy = Elements.byId("card-accuracy");
    private final HTMLElement parameters = Elements.byId("card-parameters");
    private final HTMLElement trained = Elements.byId("card-trained");

    void show(ModelEntry entry) {
        accuracy.setInnerText(LocalNumbers.percent(entry.testAccuracy()));
        parameters.setInnerText(LocalNumbers.grouped(entry.parameters()));
        trained.setInnerText(LocalNumbers.grouped(entry.iterations()) + " × " + entry.batchSize());
    }

    /** Of a net of one's own, not all is known. */
    void show(OwnNet net, DigitReader reader) {
        accuracy.setInnerText(
                net.accuracy().isPresent() ? LocalNumbers.percent(net.accuracy().getAsDouble()) : "–");
        parameters.setInnerText(LocalNumbers.grouped(reader.parameters()));
        trained.setInnerText("–");
    }
}
