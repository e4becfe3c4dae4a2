package backprop.worker.protocol;

import static backprop.worker.protocol.Message.message;

import backprop.data.Dataset;
import backprop.file.Bytes;
import backprop.json.Json;
import backprop.session.protocol.Event;
import backprop.session.protocol.Histogram;
import backprop.session.protocol.LayerStatistics;
import backprop.session.protocol.Misreading;
import backprop.session.protocol.WatchedParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The events that show a run from inside, as bytes: they are of many numbers. */
final class StatisticsCodec {
    private StatisticsCodec() {}

    static Message encode(Event event) {
        Bytes bytes = new Bytes();
        if (event instanceof Event.StepTraced watched) {
            put(bytes, watched);
            return message("watched", Map.of(), bytes.array());
        }
        if (event instanceof Event.Misreadings misread) {
            put(bytes, misread);
            return message("misreadings", Map.of(), bytes.array());
        }
        if (event instanceof Event.Seen seen) {
            bytes.put(seen.iteration()).put(seen.layers().size());
            for (LayerStatistics layer : seen.layers()) put(bytes, layer);
            return message("seen", Map.of(), bytes.array());
        }
        if (event instanceof Event.FirstWeights first) {
            bytes.put(first.iteration()).put(first.units()).put(first.weights());
            return message("first-weights", Map.of(), bytes.array());
        }
        return RevisitCodec.encode(event);
    }

    static Event decode(Json json, Bytes bytes) {
        return switch (json.get(Message.KIND).text()) {
            case "watched" -> watched(bytes);
            case "misreadings" -> misreadings(bytes);
            case "seen" -> new Event.Seen(bytes.nextInt(), list(bytes, StatisticsCodec::spread));
            case "first-weights" ->
                new Event.FirstWeights(bytes.nextInt(), bytes.nextInt(), bytes.nextFloats(bytes.left() / 4));
            default -> RevisitCodec.event(json, bytes);
        };
    }

    private static <T> List<T> list(Bytes bytes, Function<Bytes, T> next) {
        int count = bytes.nextInt();
        List<T> list = new ArrayList<>();
        for (int i = 0; i < count; i++) list.add(next.apply(bytes));
        return list;
    }

    private static void put(Bytes bytes, Event.StepTraced watched) {
        bytes.put(watched.iteration()).put(watched.size()).put(watched.labels().length);
        bytes.put(watched.labels()).put(watched.pixels());
        bytes.put(watched.scores()).put(watched.probabilities()).put(watched.loss());
        bytes.put(watched.parameters().size());
        for (WatchedParameter p : watched.parameters()) {
            bytes.put(p.name()).put(p.side()).put(p.rows()).put(p.columns()).put(p.units());
            bytes.put(p.before()).put(p.gradient()).put(p.after());
        }
    }

    private static Event watched(Bytes bytes) {
        int iteration = bytes.nextInt();
        int size = bytes.nextInt();
        int told = bytes.nextInt();
        return new Event.StepTraced(
                iteration,
                size,
                bytes.nextInts(told),
                bytes.nextBytes(told * Dataset.PIXELS),
                bytes.nextFloats(told * Dataset.CLASSES),
                bytes.nextFloats(told * Dataset.CLASSES),
                bytes.nextDouble(),
                list(bytes, StatisticsCodec::parameter));
    }

    private static WatchedParameter parameter(Bytes bytes) {
        String name = bytes.nextText();
        int side = bytes.nextInt();
        int rows = bytes.nextInt();
        int columns = bytes.nextInt();
        int units = bytes.nextInt();
        int count = rows * columns;
        return new WatchedParameter(
                name,
                side,
                rows,
                columns,
                units,
                bytes.nextFloats(count),
                bytes.nextFloats(count),
                bytes.nextFloats(count));
    }

    private static void put(Bytes bytes, Event.Misreadings misread) {
        bytes.put(misread.iteration()).put(misread.label()).put(misread.answer());
        bytes.put(misread.total()).put(misread.digits().size());
        for (Misreading digit : misread.digits()) {
            bytes.put(digit.index()).put(digit.pixels()).put(digit.label());
            bytes.put(digit.guesses().length).put(digit.guesses()).put(digit.probabilities());
        }
    }

    private static Event misreadings(Bytes bytes) {
        return new Event.Misreadings(
                bytes.nextInt(),
                bytes.nextInt(),
                bytes.nextInt(),
                bytes.nextInt(),
                list(bytes, StatisticsCodec::misreading));
    }

    private static Misreading misreading(Bytes bytes) {
        int index = bytes.nextInt();
        byte[] pixels = bytes.nextBytes(Dataset.PIXELS);
        int label = bytes.nextInt();
        int guesses = bytes.nextInt();
        return new Misreading(index, pixels, label, bytes.nextInts(guesses), bytes.nextFloats(guesses));
    }

    private static void put(Bytes bytes, LayerStatistics layer) {
        bytes.put(layer.place());
        put(bytes, layer.activations());
        put(bytes, layer.gradients());
        bytes.put(layer.dead());
    }

    private static LayerStatistics spread(Bytes bytes) {
        return new LayerStatistics(bytes.nextInt(), bins(bytes), bins(bytes), bytes.nextDouble());
    }

    private static void put(Bytes bytes, Histogram bins) {
        bytes.put(bins.low()).put(bins.high()).put(bins.counts().length).put(bins.counts());
    }

    private static Histogram bins(Bytes bytes) {
        return new Histogram(bytes.nextDouble(), bytes.nextDouble(), bytes.nextInts(bytes.nextInt()));
    }
}
