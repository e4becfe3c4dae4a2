package backprop.python.builtin;

import backprop.python.value.Callable;
import backprop.python.value.Problem;
import backprop.python.value.PyTuple;
import java.util.Map;

/** index and count. */
final class TupleMethods {
    private final ListMethods lists;

    TupleMethods(Toolkit toolkit) {
        lists = new ListMethods(toolkit);
    }

    Map<String, Callable> all() {
        return new Methods.Table()
                .add("index self value", p -> {
                    int place = lists.place((PyTuple) p[0], p[1]);
                    if (place < 0) throw Problem.NOT_IN_TUPLE.raise();
                    return (long) place;
                })
                .add("count self value", p -> lists.count((PyTuple) p[0], p[1]))
                .methods();
    }
}
