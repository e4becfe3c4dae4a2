package backprop.ui.layers;

import backprop.naive.Supermarket;
import backprop.number.Numbers;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import org.teavm.jso.dom.html.HTMLElement;

/** What the notebook prints for apples and oranges, in all digits and in its order. */
final class PrintedFigure {
    private final HTMLElement root = Elements.byId("printed");

    PrintedFigure() {
        Supermarket supermarket = new Supermarket();
        print("price", supermarket.forward(100, 2, 150, 3, 1.1));
        Supermarket.Gradients gradients = supermarket.backward(1);
        print("dorange", gradients.orange().dx());
        print("dorange_num", gradients.orange().dy());
        print("dapple", gradients.apple().dx());
        print("dapple_num", gradients.apple().dy());
        print("dapple_price", gradients.fruit().dx());
        print("dorange_price", gradients.fruit().dy());
        print("dall_price", gradients.all().dx());
        print("dtax", gradients.all().dy());
    }

    private void print(String name, double value) {
        String kind = name.equals("price") ? "value" : "gradient";
        Markup.put(
                root,
                Markup.put(
                        Markup.html("div"),
                        Markup.put(Markup.html("dt"), Markup.put(Markup.html("code"), name)),
                        Markup.put(Markup.html("dd", "class", kind), Numbers.full(value))));
    }
}
