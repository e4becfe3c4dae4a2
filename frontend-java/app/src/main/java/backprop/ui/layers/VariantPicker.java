package backprop.ui.layers;

import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import java.util.function.Consumer;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.xml.Element;

/** The sound layer or the broken one: += or =. */
final class VariantPicker {
    final Element root = Markup.html("fieldset", "class", "variant");

    /**
     * @param group tells these buttons from those of other figures
     * @param chosen gets whether the broken one is
     */
    VariantPicker(String group, Consumer<Boolean> chosen) {
        HTMLElement legend = Elements.create("legend");
        Texts.show(legend, "learn-7.variant");
        Markup.put(root, legend, option(group, "+=", true, () -> chosen.accept(false)));
        Markup.put(root, option(group, "=", false, () -> chosen.accept(true)));
    }

    private static Element option(String group, String text, boolean checked, Runnable then) {
        HTMLInputElement radio = Elements.create("input");
        radio.setType("radio");
        radio.setAttribute("name", group + "-variant");
        radio.setAttribute("value", text);
        radio.setAttribute("autocomplete", "off");
        radio.setChecked(checked);
        radio.addEventListener("change", event -> then.run());
        return Markup.put(Markup.html("label"), radio, Markup.put(Markup.html("code"), text));
    }
}
