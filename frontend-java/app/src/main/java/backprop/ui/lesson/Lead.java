package backprop.ui.lesson;

import backprop.browser.WindowStore;
import backprop.lesson.StudentView;
import java.util.function.BooleanSupplier;
import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Window;

/** Goes where the teacher brings everybody, says so, and knows the way back. Who comes in later stays where they are. */
final class Lead {
    static final String SEEN = "lead", BACK = "back";
    private static final int LONGEST_WAIT = 3_000, MOMENT = 200;

    private final Notice notice;
    private final BooleanSupplier isQuiet;

    /** @param isQuiet whether all has been said that was to be said on this page */
    Lead(Notice notice, BooleanSupplier isQuiet) {
        this.notice = notice;
        this.isQuiet = isQuiet;
        if (!WindowStore.get(BACK).isEmpty()) showWayBack();
    }

    /** Nobody was led yet in this lesson: whoever is led from now on goes. */
    void none() {
        if (WindowStore.get(SEEN).isEmpty()) WindowStore.put(SEEN, "0");
    }

    void handle(StudentView.Lead lead) {
        String number = Long.toString(lead.number()), seen = WindowStore.get(SEEN);
        if (number.equals(seen)) return;
        WindowStore.put(SEEN, number);
        if (seen.isEmpty()) return;
        WindowStore.put(BACK, here());
        if (Place.here().equals(lead.address())) showWayBack();
        else open(Place.address(lead.address()), LONGEST_WAIT);
    }

    /** What was answered last is said first. */
    private void open(String address, int patience) {
        if (isQuiet.getAsBoolean() || patience <= 0) assign(address);
        else Window.setTimeout(() -> open(address, patience - MOMENT), MOMENT);
    }

    private void showWayBack() {
        notice.showWithWayBack("lesson.brought", this::goBack, () -> WindowStore.put(BACK, ""));
    }

    private void goBack() {
        String back = WindowStore.get(BACK);
        WindowStore.put(BACK, "");
        notice.close();
        if (!back.equals(here())) assign(back);
    }

    @JSBody(script = "return location.href;")
    private static native String here();

    @JSBody(params = "address", script = "location.assign(address);")
    private static native void assign(String address);
}
