package backprop.python.code;

import java.util.LinkedHashMap;
import java.util.Map;

/** The global names of a module or of a session. */
public final class Globals {
    private final Map<String, Cell> cells = new LinkedHashMap<>();

    /** The variable of that name, perhaps without a value yet. */
    public Cell cell(String name) {
        return cells.computeIfAbsent(name, none -> new Cell());
    }

    /** null if there is none. */
    public Object get(String name) {
        Cell cell = cells.get(name);
        return cell == null ? null : cell.get();
    }

    /** All that have a value. */
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        cells.forEach((name, cell) -> {
            if (cell.get() != null) values.put(name, cell.get());
        });
        return values;
    }
}
