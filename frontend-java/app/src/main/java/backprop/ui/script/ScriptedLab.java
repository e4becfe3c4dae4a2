package backprop.ui.script;

import backprop.json.Json;
import backprop.script.LabCommand;
import backprop.script.RefusedException;
import java.util.function.Consumer;

/** A lab that does what scripts ask. */
public interface ScriptedLab {
    /**
     * @param answer told once, at once or later
     * @throws RefusedException if it cannot be done; nothing has changed then
     */
    void handle(LabCommand command, Consumer<Json> answer);
}
