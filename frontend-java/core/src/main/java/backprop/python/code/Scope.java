package backprop.python.code;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names of a module, a function or a class body, and where each of them is kept. */
final class Scope {
    /** The class around a method, which super() needs. */
    static final String CLASS_CELL = "__class__";

    enum Kind {
        MODULE,
        FUNCTION,
        CLASS
    }

    private final Kind kind;
    private final String qualifiedName;
    private final Scope parent;
    private final Set<String> bound = new LinkedHashSet<>();
    private final Set<String> declaredGlobal = new HashSet<>();
    private final Set<String> declaredNonlocal = new HashSet<>();
    private final Set<String> used = new LinkedHashSet<>();
    private final Map<String, Integer> slots = new LinkedHashMap<>();
    private final Set<String> captured = new LinkedHashSet<>();
    private final Set<String> free = new LinkedHashSet<>();

    /** @param parent null for a module */
    Scope(Kind kind, String qualifiedName, Scope parent) {
        this.kind = kind;
        this.qualifiedName = qualifiedName;
        this.parent = parent;
        if (kind == Kind.CLASS) bound.add(CLASS_CELL);
    }

    Kind kind() {
        return kind;
    }

    String qualifiedName() {
        return qualifiedName;
    }

    /** As Python names a function in this one. */
    String nameOfInner(String name) {
        return switch (kind) {
            case MODULE -> name;
            case FUNCTION -> qualifiedName + ".<locals>." + name;
            case CLASS -> qualifiedName + "." + name;
        };
    }

    void bind(String name) {
        bound.add(name);
    }

    void use(String name) {
        used.add(name);
    }

    void declareGlobal(String name) {
        declaredGlobal.add(name);
    }

    void declareNonlocal(String name) {
        declaredNonlocal.add(name);
    }

    boolean isBound(String name) {
        return bound.contains(name) && !declaredGlobal.contains(name) && !declaredNonlocal.contains(name);
    }

    /** Once all names of the program are known: finds the variables that inner functions use of outer ones. */
    void resolve() {
        if (kind == Kind.MODULE) return;
        for (String name : bound) if (isBound(name)) slot(name);
        for (String name : used) capture(name);
        for (String name : declaredNonlocal) capture(name);
    }

    private void capture(String name) {
        if (isBound(name) || declaredGlobal.contains(name)) return;
        List<Scope> between = new ArrayList<>(List.of(this));
        for (Scope each = parent; each != null && each.kind != Kind.MODULE; each = each.parent) {
            boolean visible = each.kind == Kind.FUNCTION || name.equals(CLASS_CELL);
            if (visible && each.isBound(name)) {
                each.captured.add(name);
                between.forEach(scope -> scope.addFree(name));
                return;
            }
            between.add(each);
        }
    }

    private void addFree(String name) {
        free.add(name);
        slot(name);
    }

    private int slot(String name) {
        Integer known = slots.putIfAbsent(name, slots.size());
        return known == null ? slots.size() - 1 : known;
    }

    /** −1 if it is global. */
    int slotOf(String name) {
        return slots.getOrDefault(name, -1);
    }

    /** Whether its slot holds a Cell. */
    boolean isCell(String name) {
        return captured.contains(name) || free.contains(name);
    }

    boolean isFree(String name) {
        return free.contains(name);
    }

    int slotCount() {
        return slots.size();
    }

    Set<String> bound() {
        return bound;
    }

    int[] capturedSlots() {
        return captured.stream().mapToInt(this::slotOf).toArray();
    }

    int[] freeSlots() {
        return free.stream().mapToInt(this::slotOf).toArray();
    }

    /** Where the scope around it keeps what this one uses of it, in the order of freeSlots. */
    int[] slotsAround() {
        return free.stream().mapToInt(name -> parent.slotOf(name)).toArray();
    }
}
