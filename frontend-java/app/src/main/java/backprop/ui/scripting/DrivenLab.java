package backprop.ui.scripting;

import backprop.json.Json;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.NodeList;

/** A lab in its frame, the buttons that ask it, what it has told of itself, and what was said. */
final class DrivenLab {
    private final HTMLElement root;
    private final Readout readout;
    private final MessageLog log;
    private final LabFrame frame;
    private final NodeList<? extends HTMLElement> buttons;

    DrivenLab(HTMLElement root, Readout readout) {
        this.root = root;
        this.readout = readout;
        log = new MessageLog(root.querySelector(".said"));
        buttons = root.querySelectorAll("[data-ask]");
        frame = new LabFrame(root, this::handle);
        for (int i = 0; i < buttons.getLength(); i++) {
            HTMLElement button = buttons.get(i);
            button.addEventListener("click", event -> request(button));
        }
    }

    private void handle(String event, Json value) {
        if (event.equals("height")) return;
        log.add("heard", "← " + event + " " + value.compact());
        if (event.equals("ready")) ready();
        else readout.show(event, value);
        show(value);
    }

    private void ready() {
        for (int i = 0; i < buttons.getLength(); i++) ((HTMLButtonElement) buttons.get(i)).setDisabled(false);
        frame.request("state", "", this::answered, (code, sentence) -> {});
    }

    private void request(HTMLElement button) {
        log.add("asked", "→ " + button.querySelector("code").getTextContent());
        String value = button.getAttribute("data-value");
        frame.request(
                button.getAttribute("data-ask"),
                value == null ? "" : value,
                answer -> {
                    log.add("answered", "← " + answer.compact());
                    answered(answer);
                },
                (code, sentence) -> log.add("refused", "← " + code + ": " + sentence));
    }

    private void answered(Json state) {
        readout.show("", state);
        show(state);
    }

    /** What of a state has a place here. */
    private void show(Json state) {
        NodeList<? extends HTMLElement> members = root.querySelectorAll("[data-member]");
        for (int i = 0; i < members.getLength(); i++) {
            HTMLElement member = members.get(i);
            state.find(member.getAttribute("data-member")).ifPresent(value -> Shown.in(member, value));
        }
    }
}
