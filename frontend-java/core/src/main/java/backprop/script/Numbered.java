package backprop.script;

import backprop.json.Json;
import backprop.number.Numbers;

/** Numbers that JSON has, and those that it has not: Number(…) of the text gives them back. */
final class Numbered {
    static final Json NONE = new Json.Null();

    private Numbered() {}

    static Json json(double number) {
        return Double.isFinite(number) ? Json.of(number) : Json.of(Numbers.full(number));
    }
}
