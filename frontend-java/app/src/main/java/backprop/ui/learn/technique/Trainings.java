package backprop.ui.learn.technique;

import backprop.json.Json;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import backprop.ui.learn.Sight;
import backprop.worker.client.QuestionClient;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * Some nets that learn in turns in a worker, side by side, and the button that stops them. They begin when somebody comes to
 * see them.
 */
final class Trainings {
    /** Of a turn, in milliseconds: the button is answered as fast. */
    private static final double TURN = 40;

    /** Who shows what comes. */
    interface Listener {
        /** All begin anew. */
        void clear();

        void mark(String id, int iteration, double loss, double[] accuracies);

        /** All are at their end. */
        void done();
    }

    private enum State {
        WAITING,
        RUNNING,
        PAUSED,
        DONE,
        FAILED
    }

    private final String name;
    private final Digits digits;
    private final Supplier<List<Order>> orders;
    private final Listener listener;
    private final HTMLElement button;
    private final HTMLElement status;
    private final Deque<String> turns = new ArrayDeque<>();
    private Optional<QuestionClient> worker = Optional.empty();
    private State state = State.WAITING;
    /** What a worker says that was ended is not heard; what was asked for by an earlier start, neither. */
    private int start;

    /**
     * @param name of the figure; its button and its status have ids that begin so
     * @param orders asked at each start
     */
    Trainings(String name, Digits digits, Supplier<List<Order>> orders, Listener listener) {
        this.name = name;
        this.digits = digits;
        this.orders = orders;
        this.listener = listener;
        button = Elements.byId(name + "-start");
        status = Elements.byId(name + "-status");
        button.addEventListener("click", event -> toggle());
        setState(State.WAITING);
        Sight.whenSeen(Elements.byId(name + "-plots"), this::restart);
    }

    private void toggle() {
        switch (state) {
            case RUNNING -> setState(State.PAUSED);
            case PAUSED -> {
                setState(State.RUNNING);
                next(start);
            }
            case WAITING, DONE, FAILED -> restart();
        }
    }

    /** From the beginning, with the orders of now. */
    void restart() {
        int mine = ++start;
        worker.ifPresent(QuestionClient::close);
        worker = Optional.empty();
        turns.clear();
        listener.clear();
        setState(State.RUNNING);
        digits.whenThere(bytes -> start(mine, bytes), () -> {
            setState(State.FAILED);
            Texts.show(status, "learn.digits-failed");
        });
    }

    private void start(int mine, byte[] bytes) {
        if (mine != start) return;
        QuestionClient client = new QuestionClient("app/experiments.js", () -> {
            setState(State.FAILED);
            Texts.show(status, "learn.worker-failed");
        });
        worker = Optional.of(client);
        client.digits(bytes);
        for (Order order : orders.get()) {
            turns.add(order.id());
            client.request("run", order.question(), mark -> {
                if (mine == start) mark(order.id(), mark);
            });
        }
        next(mine);
    }

    private void next(int mine) {
        if (mine != start || state != State.RUNNING || worker.isEmpty()) return;
        if (turns.isEmpty()) {
            worker.get().close();
            setState(State.DONE);
            listener.done();
            return;
        }
        String id = turns.remove();
        worker.get().request("go", Map.of("id", Json.of(id), "milliseconds", Json.of(TURN)), answer -> {
            if (mine == start) handle(mine, id, answer);
        });
    }

    private void handle(int mine, String id, Json answer) {
        for (Json mark : answer.get("marks").items()) mark(id, mark);
        if (!answer.get("done").bool()) turns.add(id);
        next(mine);
    }

    private void mark(String id, Json mark) {
        List<Json> numbers = mark.items();
        double[] accuracies = new double[numbers.size() - 2];
        for (int i = 0; i < accuracies.length; i++)
            accuracies[i] = numbers.get(i + 2).number();
        listener.mark(id, numbers.get(0).integer(), numbers.get(1).number(), accuracies);
    }

    private void setState(State state) {
        this.state = state;
        Elements.<HTMLElement>byId(name).setAttribute("data-state", state.name().toLowerCase());
        Texts.show(
                button,
                switch (state) {
                    case RUNNING -> "learn-6.stop";
                    case PAUSED -> "learn-6.go-on";
                    case WAITING -> "learn-6.start";
                    case DONE, FAILED -> "learn-6.again";
                });
        switch (state) {
            case RUNNING -> Texts.show(status, "learn-6.running");
            case PAUSED -> Texts.show(status, "learn-6.paused");
            case WAITING -> Texts.clear(status);
            case DONE, FAILED -> {}
        }
    }
}
