package backprop.store;

import backprop.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.teavm.jso.core.JSArrayReader;

/** Values of one kind, kept in this browser from visit to visit. Each answer comes later, once, with what came of it. */
public final class Repository<T> {
    private final String name;
    private final RecordCodec<T> form;

    private Repository(String name, RecordCodec<T> form) {
        this.name = name;
        this.form = form;
    }

    /** Nets that were trained or loaded here. */
    public static Repository<SavedNet> nets() {
        return new Repository<>("nets", new NetCodec());
    }

    /** Runs, with their curves and where they stand. */
    public static Repository<SavedRun> runs() {
        return new Repository<>("runs", new RunCodec());
    }

    /** The checkpoints of these runs. */
    public static Repository<SavedCheckpoints> checkpoints() {
        return new Repository<>("checkpoints", new CheckpointsCodec());
    }

    /** Digits that were drawn here. */
    public static Repository<SavedDrawing> drawings() {
        return new Repository<>("drawings", new DrawingCodec());
    }

    /** Digits of a class, as its board gathered them. */
    public static Repository<SavedDrawing> classDigits() {
        return new Repository<>("class", new DrawingCodec());
    }

    /** All of them, the oldest first; what cannot be read any more is left out. */
    public void all(Consumer<StoreResult<List<Saved<T>>>> then) {
        Database.get(name, 0, outcome -> then.accept(outcome.map(this::read)));
    }

    /** None if there is no such one. */
    public void find(int id, Consumer<StoreResult<Optional<Saved<T>>>> then) {
        Database.get(
                name,
                Math.max(id, 1),
                outcome -> then.accept(
                        outcome.map(entries -> read(entries).stream().findFirst())));
    }

    /** Tells its number. */
    public void add(T value, Consumer<StoreResult<Integer>> then) {
        Database.put(name, 0, form.card(value).compact(), form.bytes(value), then);
    }

    /** In place of the one with that number, or anew with it. */
    public void put(int id, T value, Consumer<StoreResult<Integer>> then) {
        if (id < 1) throw new IllegalArgumentException("numbers begin with 1, not " + id);
        Database.put(name, id, form.card(value).compact(), form.bytes(value), then);
    }

    public void delete(int id, Consumer<StoreResult<Integer>> then) {
        Database.delete(name, id, then);
    }

    private List<Saved<T>> read(JSArrayReader<Entry> entries) {
        List<Saved<T>> values = new ArrayList<>();
        for (int i = 0; i < entries.getLength(); i++) {
            Entry entry = entries.get(i);
            read(entry).ifPresent(value -> values.add(new Saved<>(entry.getId(), value)));
        }
        return values;
    }

    private Optional<T> read(Entry entry) {
        try {
            return Optional.of(
                    form.read(Json.parse(entry.getCard()), entry.getBytes().copyToJavaArray()));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
