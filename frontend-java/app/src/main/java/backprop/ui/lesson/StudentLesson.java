package backprop.ui.lesson;

import backprop.browser.SavedSeat;
import backprop.browser.WindowStore;
import backprop.browser.callback.Callback;
import backprop.lesson.StudentMessage;
import backprop.lesson.StudentName;
import backprop.lesson.StudentView;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import java.util.Optional;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;

/** A student's side of the lesson: the name in the band, and each part that the teacher may call up. */
final class StudentLesson implements Listener {
    private final HTMLElement band = Elements.<HTMLElement>byId("lesson").querySelector("[data-part=student]");
    private final HTMLElement name = Elements.byId("lesson-name");
    private final HTMLElement dot = Elements.byId("lesson-dot");
    private final Notice notice = new Notice();
    private final Poller poller = new Poller(this);
    private final QuestionCard question = new QuestionCard(poller::send);
    private final DigitCard digit = new DigitCard(poller::send);
    private final PauseSheet pause = new PauseSheet();
    private final Lead lead = new Lead(notice, poller::isQuiet);
    private Optional<StudentMessage.PageOpened> reported = Optional.empty();
    private boolean isLost, isFirst = true, isFull;

    StudentLesson() {
        sendPlace();
        Texts.onLanguage(this::showName);
        onNewAddress(this::sendPlace);
        Elements.byId("leave-lesson").addEventListener("click", event -> {
            poller.leaveLesson();
            over("lesson.left");
        });
        showName();
    }

    /** What one draws changes the address, too, but not what is reported of it. */
    private void sendPlace() {
        StudentMessage.PageOpened now = new StudentMessage.PageOpened(Place.whole());
        if (reported.equals(Optional.of(now))) return;
        reported = Optional.of(now);
        poller.send(now);
    }

    @Override
    public void received(StudentView view) {
        view.name().ifPresent(this::rename);
        if (view.ended()) {
            poller.end();
            over("lesson.over");
            return;
        }
        view.question().ifPresent(question::show);
        view.digit().ifPresent(digit::show);
        view.paused().ifPresent(pause::show);
        view.lead().ifPresent(lead::handle);
        if (view.lead().isEmpty()) lead.none();
        setDigits(view.given());
    }

    /** A page's first answer has all that holds: what it does not have holds no longer. */
    private void setDigits(Optional<StudentView.Given> given) {
        String before = WindowStore.get(WindowStore.GIVEN);
        String now =
                given.map(digits -> digits.number() + " " + digits.digits()).orElse(isFirst ? "" : before);
        isFirst = false;
        if (now.equals(before)) return;
        WindowStore.put(WindowStore.GIVEN, now);
        given.ifPresent(digits -> notice.show("lesson.given", Integer.toString(digits.digits())));
        notifyDigits();
    }

    private void rename(StudentName called) {
        SavedSeat.of(WindowStore.get(WindowStore.TOKEN), called.wording()).save();
        showName();
        notifyPage();
    }

    /** As it was known on the page before, so that it is there at once. */
    private void showName() {
        SavedSeat.here().ifPresent(seat -> DomUpdate.text(name, seat.nameIn(Texts.language())));
    }

    @Override
    public void lost(boolean lost) {
        if (lost == isLost) return;
        if (lost) notice.show("lesson.offline");
        else notice.close();
        setLost(lost);
    }

    private void setLost(boolean lost) {
        isLost = lost;
        isFull &= lost;
        dot.setClassName(lost ? "dot lost" : "dot");
        question.setLost(lost);
    }

    @Override
    public void refused(String sentence) {
        notice.show("lesson.trouble.refused", sentence);
    }

    @Override
    public void full() {
        if (isFull) return;
        isFull = true;
        notice.show("lesson.full");
        setLost(true);
    }

    @Override
    public void gone() {
        over("lesson.over");
    }

    private void over(String key) {
        SavedSeat.remove(WindowStore.get(WindowStore.TOKEN));
        for (String kept : new String[] {WindowStore.TOKEN, WindowStore.GIVEN, WindowStore.NAME, Lead.SEEN, Lead.BACK})
            WindowStore.put(kept, "");
        band.setHidden(true);
        question.close();
        digit.close();
        pause.show(false);
        notice.show(key);
        notInLesson();
        notifyPage();
        notifyDigits();
    }

    /** The page /join/ shows the name, too. */
    @JSBody(script = "document.dispatchEvent(new CustomEvent('backprop:lesson'));")
    private static native void notifyPage();

    /** The Train lab, which is another script, reads it from this window's storage. */
    @JSBody(script = "document.dispatchEvent(new CustomEvent('backprop:given'));")
    private static native void notifyDigits();

    @JSBody(script = "delete document.documentElement.dataset.lesson;")
    private static native void notInLesson();

    /** Step by step a page's own address changes: told once it rests. */
    @JSBody(
            params = "then",
            script = "var last = location.href; setInterval(function() { if (location.href !== last) {"
                    + " last = location.href; then(); } }, 2000);")
    private static native void onNewAddress(Callback then);
}
