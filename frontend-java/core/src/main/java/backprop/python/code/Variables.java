package backprop.python.code;

import backprop.python.value.Problem;
import java.util.Map;

/** Reading and writing a name, wherever its scope keeps it. */
final class Variables {
    private final Scope scope;
    private final Globals globals;
    private final Map<String, Object> builtins;

    Variables(CodeBuilder builder) {
        scope = builder.scope();
        globals = builder.unit().globals();
        builtins = builder.unit().runtime().builtins();
    }

    Node read(String name) {
        int slot = scope.slotOf(name);
        if (slot < 0) return readGlobal(name);
        boolean free = scope.isFree(name);
        if (scope.kind() == Scope.Kind.CLASS && !free) return readInClass(name, slot);
        if (scope.isCell(name)) {
            return frame -> {
                Object value = frame.cell(slot).get();
                if (value == null) throw (free ? Problem.UNBOUND_FREE : Problem.UNBOUND_LOCAL).raise(name);
                return value;
            };
        }
        return frame -> {
            Object value = frame.slot(slot);
            if (value == null) throw Problem.UNBOUND_LOCAL.raise(name);
            return value;
        };
    }

    private Node readGlobal(String name) {
        Cell cell = globals.cell(name);
        return frame -> {
            Object value = cell.get();
            if (value == null) value = builtins.get(name);
            if (value == null) throw Problem.NAME_NOT_DEFINED.raise(name);
            return value;
        };
    }

    private Node readInClass(String name, int slot) {
        Node outside = readGlobal(name);
        boolean cell = scope.isCell(name);
        return frame -> {
            Object value = cell ? frame.cell(slot).get() : frame.slot(slot);
            return value == null ? outside.evaluate(frame) : value;
        };
    }

    Assignment write(String name) {
        int slot = scope.slotOf(name);
        if (slot < 0) {
            Cell cell = globals.cell(name);
            return (frame, value) -> cell.set(value);
        }
        if (scope.isCell(name)) return (frame, value) -> frame.cell(slot).set(value);
        return (frame, value) -> frame.slot(slot, value);
    }

    Action delete(String name) {
        Node read = read(name);
        Assignment write = write(name);
        return frame -> {
            read.evaluate(frame);
            write.assign(frame, null);
            return Completion.NORMAL;
        };
    }
}
