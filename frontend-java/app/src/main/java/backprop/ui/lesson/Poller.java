package backprop.ui.lesson;

import backprop.browser.WindowStore;
import backprop.browser.Wire;
import backprop.browser.callback.Callback;
import backprop.browser.callback.TextCallback;
import backprop.json.Json;
import backprop.lesson.MessageBatch;
import backprop.lesson.MessageCodec;
import backprop.lesson.StudentMessage;
import backprop.lesson.StudentView;
import backprop.lesson.ViewCodec;
import backprop.lesson.page.Outbox;
import java.util.List;
import java.util.OptionalLong;
import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Window;

/** The one place that talks with the server: says what waits, at most once a second, and hears what is new. */
final class Poller {
    private static final String OUTBOX = "outbox";
    /** Milliseconds between two requests: with something to send, without, and while nobody looks. */
    private static final int SEND_MILLIS = 1_050, POLL_MILLIS = 1_500, HIDDEN_MILLIS = 5_000;

    private static final int AFTER_TROUBLE = 2_000;
    private static final int GONE = 401, UNKNOWN = 404, FULL = 409, OFTEN = 429, SERVER = 500;

    private final Outbox outbox = new Outbox();
    private final Listener listener;
    private OptionalLong since = OptionalLong.empty();
    private int timer;
    private boolean isAsking, isOver;
    private double requestedAt = -SEND_MILLIS;
    /** The server wants to be asked no sooner. */
    private double refusedUntil;

    Poller(Listener listener) {
        this.listener = listener;
        outbox.restore(kept());
        onReport(outbox::report, this::pollSoon);
        onWake(this::pollSoon);
        onLeave(this::saveOutbox);
        schedule(0);
    }

    private static String kept() {
        String kept = WindowStore.get(OUTBOX);
        WindowStore.put(OUTBOX, "");
        return kept.isEmpty() ? "[]" : kept;
    }

    /** What this page could not send is sent by the next. */
    private void saveOutbox() {
        if (!isOver && !outbox.isEmpty()) WindowStore.put(OUTBOX, outbox.text());
    }

    void send(StudentMessage message) {
        outbox.add(message);
        pollSoon();
    }

    /** Whether all has been said. */
    boolean isQuiet() {
        return outbox.isEmpty();
    }

    void end() {
        isOver = true;
        Window.clearTimeout(timer);
    }

    /** The last message; no answer is awaited. */
    void leaveLesson() {
        end();
        String left = MessageCodec.write(new MessageBatch(OptionalLong.empty(), List.of(new StudentMessage.Left())));
        sendLeft(token(), left);
    }

    /** It may come too soon after the message before. */
    private static void sendLeft(String token, String left) {
        Wire.send("POST", "class/say", token, left, reply -> {
            if (reply.status() == OFTEN) Window.setTimeout(() -> sendLeft(token, left), SEND_MILLIS);
        });
    }

    private static String token() {
        return WindowStore.get(WindowStore.TOKEN);
    }

    /** As soon as a second has gone by since the last request, or what the server asked for. */
    private void pollSoon() {
        if (!isAsking && !isOver)
            schedule((int) Math.max(0, Math.max(requestedAt + SEND_MILLIS, refusedUntil) - now()));
    }

    private void schedule(int milliseconds) {
        Window.clearTimeout(timer);
        timer = Window.setTimeout(this::poll, milliseconds);
    }

    private void poll() {
        if (isOver || isAsking) return;
        isAsking = true;
        requestedAt = now();
        Wire.send("POST", "class/say", token(), MessageCodec.write(outbox.next(since)), this::answered);
    }

    private void answered(Wire.Reply reply) {
        isAsking = false;
        if (isOver) return;
        if (reply.isFine()) {
            outbox.sent();
            listener.lost(false);
            handle(ViewCodec.readView(Json.parse(reply.text())));
        } else if (reply.status() == GONE || reply.status() == UNKNOWN) {
            end();
            listener.gone();
        } else if (reply.status() == FULL) {
            outbox.failed();
            listener.full();
            refusedUntil = now() + later(reply);
            schedule(later(reply));
        } else if (reply.status() == 0 || reply.status() >= SERVER || reply.status() == OFTEN) {
            outbox.failed();
            listener.lost(reply.status() != OFTEN);
            schedule(later(reply));
        } else {
            outbox.sent();
            listener.refused(reply.text());
            schedule(SEND_MILLIS);
        }
    }

    private static int later(Wire.Reply reply) {
        return Math.max(AFTER_TROUBLE, 1_000 * Math.min(reply.retryAfter(), 10));
    }

    private void handle(StudentView view) {
        since = OptionalLong.of(view.version());
        listener.received(view);
        if (isOver) return;
        schedule(isHidden() ? HIDDEN_MILLIS : outbox.isEmpty() ? POLL_MILLIS : SEND_MILLIS);
    }

    @JSBody(script = "return performance.now();")
    private static native double now();

    @JSBody(script = "return document.hidden;")
    private static native boolean isHidden();

    /** Those that came before us, and those to come. */
    @JSBody(
            params = {"report", "then"},
            script = "var drain = function() { window.backprop.reports.splice(0).forEach(function(one) {"
                    + " report(JSON.stringify(one)); }); then(); };"
                    + " document.addEventListener('backprop:report', drain); drain();")
    private static native void onReport(TextCallback report, Callback then);

    /** The page is looked at again, or the network is back. */
    @JSBody(
            params = "then",
            script = "document.addEventListener('visibilitychange', function() { if (!document.hidden) then(); });"
                    + " window.addEventListener('online', function() { then(); });")
    private static native void onWake(Callback then);

    @JSBody(params = "then", script = "window.addEventListener('pagehide', function() { then(); });")
    private static native void onLeave(Callback then);
}
