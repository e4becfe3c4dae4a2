package backprop.ui.classroom;

import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLOptionElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** By which address the class comes in: of several networks, the one it is in; and if nobody can, why. */
final class AddressChoice {
    private final ClassPage link;
    private final JoinCard card;
    private final Runnable moved;
    private final HTMLElement several = Elements.byId("join-addresses");
    private final HTMLSelectElement choice = Elements.byId("join-address");
    private final HTMLElement problem = Elements.byId("join-closed");

    /** @param moved told when it is another one */
    AddressChoice(ClassPage link, JoinCard card, Runnable moved) {
        this.link = link;
        this.card = card;
        this.moved = moved;
        choice.addEventListener("change", event -> link.choose(choice.getValue()));
        link.onAddress(this::show);
    }

    private void show() {
        several.setHidden(link.addresses().size() < 2);
        Markup.empty(choice);
        for (ClassAddress one : link.addresses()) {
            HTMLOptionElement option = Elements.create("option");
            option.setValue(one.address());
            option.setInnerText(one.words());
            choice.getOptions().add(option);
        }
        choice.setValue(link.address());
        String state = link.state();
        problem.setHidden(!state.equals("closed") && !state.equals("alone"));
        Texts.show(problem, state.equals("alone") ? "board.alone" : "board.closed");
        card.move(link.address());
        moved.run();
    }
}
