package backprop.worker.client;

import backprop.browser.Address;
import backprop.points.PointCommand;
import backprop.points.PointFrame;
import backprop.session.Engine;
import backprop.worker.protocol.Message;
import backprop.worker.protocol.PointCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The page's end of a run of points in its worker. */
public final class PointClient {
    private final List<PointCommand> waiting = new ArrayList<>();
    private final Consumer<PointFrame> frames;
    private final PageWorker worker;
    private boolean isReady;

    /** @param failed told when the worker cannot go on */
    public PointClient(Engine engine, Consumer<PointFrame> frames, Runnable failed) {
        this.frames = frames;
        String[] arguments = {engine.key(), Address.top(), Address.absolute("app/kernels.wasm"), ""};
        worker = new PageWorker(
                "app/points-worker.js",
                arguments,
                (text, bytes) -> handle(new Message(text, bytes.toJavaArray())),
                why -> failed.run());
    }

    /** The first message says that the worker is there; what it was sent before would be lost. */
    private void handle(Message message) {
        if (isReady) {
            frames.accept(PointCodec.decodeFrame(message));
            return;
        }
        isReady = true;
        waiting.forEach(this::send);
        waiting.clear();
    }

    public void send(PointCommand command) {
        if (!isReady) {
            waiting.add(command);
            return;
        }
        worker.post(PointCodec.encode(command).text(), Message.NO_BYTES);
    }
}
