package backprop.ui.scripting;

import backprop.json.Json;

/** Shows what a lab has told of itself. */
interface Readout {
    /** @param event empty for an answer, whose value is the lab's state or its history */
    void show(String event, Json value);
}
