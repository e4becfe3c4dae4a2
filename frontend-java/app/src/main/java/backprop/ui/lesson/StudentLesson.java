package backprop.ui.lesson;

import backprop.browser.KeptSeat;
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
    private final QuestionCard question = new QuestionCard(poller::say);
    private final DigitCard digit = new DigitCard(poller::say);
    private final PauseSheet pause = new PauseSheet();
    private final Lead lead = new Lead(notice, poller::isQuiet);
    private Optional<StudentMessage.PageOpened> told = Optional.empty();
    private boolean isLost, isFirst = true, isFull;

    StudentLesson() {
        tellPlace();
        Texts.onLanguage(this::showName);
        onNewAddress(this::tellPlace);
        Elements.byId("leave-lesson").addEventListener("click", event -> {
            poller.leave();
            over("lesson.left");
        });
        showName();
    }

    /** What one draws changes the address, too, but not what is told of it. */
    private void tellPlace() {
        StudentMessage.PageOpened now = new StudentMessage.PageOpened(Place.whole());
        if (told.equals(Optional.of(now))) return;
        told = Optional.of(now);
        poller.say(now);
    }

    @Override
    public void heard(StudentView view) {
        view.name().ifPresent(this::call);
        if (view.ended()) {
            poller.end();
            over("lesson.over");
            return;
        }
        view.question().ifPresent(question::show);
        view.digit().ifPresent(digit::show);
        view.paused().ifPresent(pause::show);
        view.lead().ifPresent(lead::follow);
        if (view.lead().isEmpty()) lead.none();
        give(view.given());
    }

    /** A page's first answer has all that holds: what it does not have holds no longer. */
    private void give(Optional<StudentView.Given> given) {
        String before = WindowStore.get(WindowStore.GIVEN);
        String now =
                given.map(digits -> digits.number() + " " + digits.digits()).orElse(isFirst ? "" : before);
        isFirst = false;
        if (now.equals(before)) return;
        WindowStore.put(WindowStore.GIVEN, now);
        given.ifPresent(digits -> notice.say("lesson.given", Integer.toString(digits.digits())));
        tellGiven();
    }

    private void call(StudentName called) {
        KeptSeat.of(WindowStore.get(WindowStore.TOKEN), called.wording()).save();
        showName();
        tellPage();
    }

    /** As it was known on the page before, so that it is there at once. */
    private void showName() {
        KeptSeat.here().ifPresent(seat -> DomUpdate.text(name, seat.nameIn(Texts.language())));
    }

    @Override
    public void lost(boolean lost) {
        if (lost == isLost) return;
        if (lost) notice.say("lesson.offline");
        else notice.close();
        stand(lost);
    }

    private void stand(boolean lost) {
        isLost = lost;
        isFull &= lost;
        dot.setClassName(lost ? "dot lost" : "dot");
        question.lost(lost);
    }

    @Override
    public void refused(String sentence) {
        notice.say("lesson.trouble.refused", sentence);
    }

    @Override
    public void full() {
        if (isFull) return;
        isFull = true;
        notice.say("lesson.full");
        stand(true);
    }

    @Override
    public void gone() {
        over("lesson.over");
    }

    private void over(String key) {
        KeptSeat.remove(WindowStore.get(WindowStore.TOKEN));
        for (String kept : new String[] {WindowStore.TOKEN, WindowStore.GIVEN, WindowStore.NAME, Lead.SEEN, Lead.BACK})
            WindowStore.put(kept, "");
        band.setHidden(true);
        question.close();
        digit.close();
        pause.show(false);
        notice.say(key);
        notInLesson();
        tellPage();
        tellGiven();
    }

    /** The page /join/ shows the name, too. */
    @JSBody(script = "document.dispatchEvent(new CustomEvent('backprop:lesson'));")
    private static native void tellPage();

    /** The Train lab, which is another script, reads it from this window's storage. */
    @JSBody(script = "document.dispatchEvent(new CustomEvent('backprop:given'));")
    private static native void tellGiven();

    @JSBody(script = "delete document.documentElement.dataset.lesson;")
    private static native void notInLesson();

    /** Step by step a page's own address changes: told once it rests. */
    @JSBody(
            params = "then",
            script = "var last = location.href; setInterval(function() { if (location.href !== last) {"
                    + " last = location.href; then(); } }, 2000);")
    private static native void onNewAddress(Callback then);
}
