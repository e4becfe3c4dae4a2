package backprop.ui.scripting;

import backprop.json.Json;
import backprop.ui.dom.Elements;
import backprop.ui.widget.ProbabilityBars;
import java.util.List;

/** The ten probabilities. */
final class DrawReadout implements Readout {
    private final ProbabilityBars bars = new ProbabilityBars(Elements.byId("probabilities"));

    @Override
    public void show(String event, Json state) {
        if (!(state.get("probabilities") instanceof Json.Array array)) {
            bars.clear();
            return;
        }
        List<Json> numbers = array.items();
        float[] probabilities = new float[numbers.size()];
        for (int i = 0; i < probabilities.length; i++)
            probabilities[i] = (float) numbers.get(i).number();
        bars.show(probabilities);
    }
}
