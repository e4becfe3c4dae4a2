package backprop.python.code;

import backprop.python.syntax.Statement;
import backprop.python.value.Interruption;
import backprop.python.value.Problem;
import backprop.python.value.PyClass;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Class definitions: the body runs as a function does, and what it binds are the members. */
final class Classes {
    private Classes() {}

    static Node compile(CodeBuilder outer, Statement.ClassDefinition definition) {
        Scope scope = outer.unit().scope(definition);
        CodeBuilder inner = new CodeBuilder(outer.unit(), scope, definition.name());
        Action body = inner.statements().block(definition.body());
        Code code = inner.code(Code.NO_PARAMETERS, body);
        Node[] bases = outer.expressions().compileAll(definition.bases());
        int[] around = scope.slotsAround();
        Runtime runtime = outer.unit().runtime();
        return frame -> {
            Optional<PyClass> base = base(bases, frame);
            Cell[] cells = new Cell[around.length];
            for (int i = 0; i < cells.length; i++) cells[i] = frame.cell(around[i]);
            Frame members = code.frame(new Object[code.slots()], cells);
            run(runtime, code, members);
            PyClass type = PyClass.of(definition.name(), base, members(scope, members));
            int classCell = scope.slotOf(Scope.CLASS_CELL);
            if (scope.isCell(Scope.CLASS_CELL)) members.cell(classCell).set(type);
            return type;
        };
    }

    private static void run(Runtime runtime, Code code, Frame members) {
        runtime.calls().enter(members, code.cost());
        try {
            code.body().execute(members);
        } catch (Interruption e) {
            e.exitFunction();
            throw e;
        } finally {
            runtime.calls().exit();
        }
    }

    private static Map<String, Object> members(Scope scope, Frame frame) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (String name : scope.bound()) {
            int slot = scope.slotOf(name);
            if (slot < 0 || name.equals(Scope.CLASS_CELL)) continue;
            Object value = scope.isCell(name) ? frame.cell(slot).get() : frame.slot(slot);
            if (value != null) members.put(name, value);
        }
        return members;
    }

    private static Optional<PyClass> base(Node[] bases, Frame frame) {
        if (bases.length > 1) throw Problem.MULTIPLE_INHERITANCE.raise();
        if (bases.length == 0) return Optional.empty();
        Object base = bases[0].evaluate(frame);
        if (base instanceof PyClass type) return Optional.of(type);
        boolean isObject = base instanceof backprop.python.value.BuiltinType type
                && type.name().equals("object");
        if (!isObject) throw Problem.BASE_NOT_SUPPORTED.raise();
        return Optional.empty();
    }
}
