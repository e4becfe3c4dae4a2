package backprop.python.code;

import backprop.python.syntax.Parameters;
import backprop.python.value.Source;
import java.util.List;

/**
 * A function's body, ready to run.
 *
 * @param name as a traceback says it
 * @param slots how many local variables
 * @param capturedSlots those that inner functions use
 * @param freeSlots those that belong to an outer function
 * @param cost how deep its expressions and statements are nested
 */
record Code(
        String name,
        String qualifiedName,
        Source source,
        Parameters parameters,
        int slots,
        int[] capturedSlots,
        int[] freeSlots,
        Action body,
        int cost) {
    static final Parameters NO_PARAMETERS =
            new Parameters(List.of(), java.util.Optional.empty(), List.of(), java.util.Optional.empty());

    /** The frame of a call whose arguments stand in the first slots. */
    Frame frame(Object[] locals, Cell[] closure) {
        for (int slot : capturedSlots) {
            Cell cell = new Cell();
            cell.set(locals[slot]);
            locals[slot] = cell;
        }
        for (int i = 0; i < freeSlots.length; i++) locals[freeSlots[i]] = closure[i];
        return new Frame(locals);
    }
}
