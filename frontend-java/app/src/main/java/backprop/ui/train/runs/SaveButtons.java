package backprop.ui.train.runs;

import backprop.browser.Address;
import backprop.browser.callback.ObjectCallback;
import backprop.file.FileException;
import backprop.nn.architecture.Activation;
import backprop.run.LineStyle;
import backprop.run.Run;
import backprop.run.RunSpec;
import backprop.run.RunView;
import backprop.session.protocol.Snapshot;
import backprop.session.settings.RunSettings;
import backprop.store.Repository;
import backprop.store.StoreResult;
import backprop.ui.dom.Clipboard;
import backprop.ui.dom.Elements;
import backprop.ui.dom.FileDrop;
import backprop.ui.dom.Texts;
import backprop.ui.widget.Notice;
import backprop.ui.widget.PopupMenu;
import backprop.weights.foreign.ForeignNet;
import backprop.weights.foreign.ForeignNetException;
import backprop.weights.foreign.Note;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.file.File;
import org.teavm.jso.typedarrays.ArrayBuffer;
import org.teavm.jso.typedarrays.Int8Array;

/** Takes the net along: into the Draw lab, a file, a table, a link; and brings one back. */
public final class SaveButtons {
    private static final int LARGEST = 200_000_000;
    private static final List<String> NEED_A_NET = List.of("use-in-draw", "save", "code");

    private static final List<String> ENDINGS = List.of(".safetensors", ".onnx");

    private final Notice notice;
    private final Supplier<Optional<RunView>> current;
    private final Consumer<Run> loaded;
    private final Consumer<Run> discarded;
    private final Supplier<List<LineStyle>> styles;

    /**
     * @param link the address to copy; none if the form holds mistakes
     * @param loaded told a run that begins with the weights of a file
     * @param taken whether dropped files are taken as something else than a net
     * @param discarded told such a run when its file is to be read otherwise
     */
    public SaveButtons(
            Notice notice,
            Supplier<Optional<RunView>> current,
            Supplier<Optional<String>> link,
            Predicate<List<File>> taken,
            Consumer<Run> loaded,
            Consumer<Run> discarded,
            Supplier<List<LineStyle>> styles) {
        this.notice = notice;
        this.current = current;
        this.loaded = loaded;
        this.discarded = discarded;
        this.styles = styles;
        HTMLInputElement field = Elements.byId("net-file");
        on("use-in-draw", () -> withNet(this::use));
        new PopupMenu(Elements.byId("save-menu"));
        on("save-weights", () -> withNet(NetFiles::saveWeights));
        on("save-onnx", () -> withNet(NetFiles::saveOnnx));
        on("csv", () -> withNet(NetFiles::saveHistory));
        new CodeMenu(notice, this::withNet);
        on("load", field::click);
        on("copy-link", () -> link.get().ifPresent(this::copy));
        field.addEventListener("change", event -> {
            chosen(field).ifPresent(this::read);
            field.setValue("");
        });
        HTMLElement lab = Elements.byId("train-lab");
        FileDrop.onDrop(
                files -> {
                    if (!taken.test(files)) files.stream().findFirst().ifPresent(this::read);
                },
                over -> lab.setAttribute("data-drop", Boolean.toString(over)));
    }

    private static void on(String id, Runnable action) {
        Elements.byId(id).addEventListener("click", event -> action.run());
    }

    public void show() {
        boolean has = current.get().filter(run -> run.snapshot().isPresent()).isPresent();
        for (String id : NEED_A_NET) ((HTMLButtonElement) Elements.byId(id)).setDisabled(!has);
    }

    private void withNet(Consumer<RunView> use) {
        current.get().filter(run -> run.snapshot().isPresent()).ifPresent(use);
    }

    private void use(RunView run) {
        Repository.nets().add(NetFiles.net(run), outcome -> {
            if (outcome instanceof StoreResult.Done<Integer> done) {
                Window.current().getLocation().assign(Address.of("draw/") + "?net=mine-" + done.value());
            } else if (outcome instanceof StoreResult.Failure<Integer> refused) {
                notice.error("store." + refused.error().key());
            }
        });
    }

    private void copy(String address) {
        Clipboard.write(address, () -> notice.hint("train.link.copied"), () -> notice.hint("train.link.here", address));
    }

    private void read(File file) {
        if (file.getSize() > LARGEST) {
            notice.error("train.file.large", file.getName());
            return;
        }
        bytes(file, buffer -> read(file.getName(), new Int8Array(buffer).copyToJavaArray()));
    }

    private void read(String name, byte[] content) {
        try {
            show(name, content, ForeignNet.read(content, Optional.empty()).requireForDigits());
        } catch (ForeignNetException e) {
            notice.error("train.file.bad", name, sentence(e));
            if (!e.python().isEmpty()) notice.add("net-file.python").code(e.python());
        } catch (FileException e) {
            notice.error("train.file.bad", name, sentence(e));
        }
    }

    private void show(String name, byte[] content, ForeignNet net) {
        RunSettings settings = RunSettings.read(NetFiles.settings(net)).settings();
        String title = Texts.shown(withoutEnding(name));
        Run run = Run.from(new Snapshot(0, net.file()), title, new RunSpec(settings), LineStyle.unused(styles.get()));
        loaded.accept(run);
        if (net.notes().isEmpty()) return;
        notice.hint("net-file.loaded", name, net.architecture().text());
        for (Note note : net.notes()) notice.add("net-file.note-" + note.kind().name(), note.names());
        if (net.isActivationOpen()) addActivations(name, content, net, run);
    }

    private static String withoutEnding(String name) {
        for (String ending : ENDINGS)
            if (name.endsWith(ending)) return name.substring(0, name.length() - ending.length());
        return name;
    }

    private void addActivations(String name, byte[] content, ForeignNet net, Run run) {
        for (Activation other : Activation.values()) {
            if (net.architecture().layers().contains(other)) continue;
            notice.addAction(
                    () -> {
                        discarded.accept(run);
                        show(name, content, ForeignNet.read(content, Optional.of(other)));
                    },
                    "net-file.activation-" + other.key());
        }
    }

    private static String sentence(FileException e) {
        Map<String, String> all = e.parameters();
        return Texts.text(
                "net-file." + e.code(),
                all.getOrDefault("tensor", ""),
                all.getOrDefault("expected", ""),
                all.getOrDefault("found", ""),
                all.getOrDefault("limit", ""),
                all.getOrDefault("place", ""),
                all.getOrDefault("other", ""),
                all.containsKey("refusal") ? refusal(all) : "");
    }

    /** Why layers cannot stand one behind the other, as the builder of nets says it. */
    private static String refusal(Map<String, String> all) {
        return Texts.text(
                "train.refusal." + all.get("refusal"),
                "",
                all.getOrDefault("found", ""),
                all.getOrDefault("size0", ""),
                all.getOrDefault("size1", ""));
    }

    private static Optional<File> chosen(HTMLInputElement field) {
        return Optional.ofNullable(first(field));
    }

    @JSBody(params = "field", script = "return field.files[0] || null;")
    private static native File first(HTMLInputElement field);

    @JSBody(
            params = {"file", "then"},
            script = "file.arrayBuffer().then(then, function() { then(new ArrayBuffer(0)); });")
    private static native void bytes(File file, ObjectCallback<ArrayBuffer> then);
}
