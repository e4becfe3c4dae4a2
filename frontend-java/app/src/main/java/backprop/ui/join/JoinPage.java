package backprop.ui.join;

import backprop.browser.SavedSeat;
import backprop.browser.WindowStore;
import backprop.browser.Wire;
import backprop.browser.callback.Callback;
import backprop.json.Json;
import backprop.lesson.Wording;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Footer;
import backprop.ui.dom.Texts;
import java.util.Map;
import java.util.Optional;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/**
 * The code, typed or from the link, or the seat of a window that was closed; once one is in, who one is, and another name for
 * those who want one.
 */
final class JoinPage {
    private static final String STATE = "data-state";
    private static final int NOT_KNOWN_HERE = 401,
            NOT_FOUND = 404,
            FULL = 409,
            OFTEN = 429,
            NOT_ALLOWED = 405,
            NOT_KNOWN = 501;

    private final HTMLElement page = Elements.byId("main");
    private final HTMLInputElement code = Elements.byId("join-code");
    private final HTMLElement problem = Elements.byId("join-trouble");
    private final HTMLElement words = Elements.byId("join-two-words");
    private final HTMLButtonElement join = Elements.byId("join");
    private final HTMLElement another = Elements.byId("another-name");
    private final HTMLElement again = Elements.byId("join-again");
    private final HTMLElement goOn = Elements.byId("go-on");

    JoinPage() {
        Footer.showData(index -> {});
        code.setValue(digits(codeInAddress()));
        Elements.byId("join-form").addEventListener("submit", event -> join());
        another.addEventListener("click", event -> rename());
        goOn.addEventListener("click", event -> SavedSeat.find().ifPresent(this::useSeat));
        onLesson(this::show);
        onNewCode(() -> code.setValue(digits(codeInAddress())));
        Texts.onLanguage(this::show);
        show();
        if (page.getAttribute(STATE).equals("asked")) SavedSeat.find().ifPresent(this::check);
        join.setDisabled(false);
    }

    /** Its lesson may have ended while no window was open. */
    private void check(SavedSeat seat) {
        Wire.send("POST", "class/say", seat.token(), "{}", reply -> {
            boolean isOver = reply.isFine()
                    ? Json.parse(reply.text()).find("ended").isPresent()
                    : reply.status() == NOT_KNOWN_HERE || reply.status() == NOT_FOUND;
            if (isOver) SavedSeat.remove(seat.token());
            showEntry(SavedSeat.here().isPresent());
        });
    }

    private void show() {
        Optional<SavedSeat> here = SavedSeat.here();
        page.setAttribute(STATE, here.isPresent() ? "joined" : "asked");
        here.ifPresent(seat -> words.setInnerText(seat.nameIn(Texts.language())));
        showEntry(here.isPresent());
    }

    /** To go on, to those who are not in. */
    private void showEntry(boolean joined) {
        Optional<SavedSeat> seat = SavedSeat.find();
        again.setHidden(joined || seat.isEmpty());
        join.setClassName(seat.isEmpty() ? "" : "quiet");
        seat.ifPresent(kept -> Texts.show(goOn, "join.again", kept.nameIn(Texts.language())));
    }

    private void join() {
        String typed = digits(code.getValue());
        if (typed.isEmpty()) {
            showProblem("join.trouble.empty");
            return;
        }
        if (page.getAttribute(STATE).equals("busy")) return;
        page.setAttribute(STATE, "busy");
        Texts.clear(problem);
        String body = Json.of(Map.of("code", Json.of(typed))).compact();
        Wire.send("POST", "class/join", "", body, reply -> answered(typed, reply));
    }

    private void answered(String typed, Wire.Reply reply) {
        if (!reply.isFine()) {
            page.setAttribute(STATE, "asked");
            if (isOfStaticHost(reply)) showProblem("join.trouble.none");
            else
                switch (reply.status()) {
                    case NOT_FOUND -> showProblem("join.trouble.unknown", typed);
                    case FULL -> showProblem("join.trouble.full");
                    case OFTEN -> showProblem("join.trouble.often", Integer.toString(Math.max(1, reply.retryAfter())));
                    case 0 -> showProblem("join.trouble.server");
                    default -> showProblem("join.trouble.refused", reply.text());
                }
            return;
        }
        Json joined = Json.parse(reply.text());
        Json name = joined.get("name");
        useSeat(SavedSeat.of(
                joined.get("token").text(),
                new Wording(name.get("en").text(), name.get("zh").text())));
    }

    private void useSeat(SavedSeat seat) {
        seat.save();
        for (String old : new String[] {"lead", "back", "outbox"}) WindowStore.put(old, "");
        show();
        enter();
        Elements.byId("join-go").focus();
    }

    /** Which has files alone, and answers with a page of its own. */
    private static boolean isOfStaticHost(Wire.Reply reply) {
        boolean isPage = reply.text().stripLeading().startsWith("<");
        return reply.status() == NOT_ALLOWED || reply.status() == NOT_KNOWN || isPage;
    }

    private void showProblem(String key, String... parameters) {
        Texts.show(problem, key, parameters);
        code.focus();
    }

    /** The lesson's script says it, and hears the new name. */
    private static void rename() {
        report("rename");
    }

    @JSBody(params = "kind", script = "window.backprop.report(kind, true);")
    private static native void report(String kind);

    @JSBody(script = "return location.hash.slice(1);")
    private static native String codeInAddress();

    /** Full-width digits, as a Chinese keyboard may write them, count as what they stand for. */
    @JSBody(params = "typed", script = "return typed.normalize('NFKC').replace(/[^0-9]/g, '').slice(0, 8);")
    private static native String digits(String typed);

    /** Who has been in one before on this page starts anew. */
    @JSBody(
            script = "if (document.getElementById('lesson').firstElementChild) location.reload();"
                    + " else window.backprop.enterLesson();")
    private static native void enter();

    @JSBody(params = "then", script = "document.addEventListener('backprop:lesson', function() { then(); });")
    private static native void onLesson(Callback then);

    @JSBody(params = "then", script = "window.addEventListener('hashchange', function() { then(); });")
    private static native void onNewCode(Callback then);
}
