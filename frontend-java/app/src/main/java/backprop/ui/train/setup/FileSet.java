package backprop.ui.train.setup;

import backprop.data.Dataset;
import backprop.data.idx.IdxException;
import backprop.data.idx.IdxSelection;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.file.File;
import org.teavm.jso.typedarrays.Int8Array;

/** Digits from two files of this device, as the class board saves them and MNIST comes; until the page is left. */
final class FileSet {
    private static final String PROBLEM = "train.files.";

    private final HTMLElement message = Elements.byId("files-said");
    private final IdxSelection selection = new IdxSelection();
    private final Listener listener;
    private Optional<Dataset> digits = Optional.empty();
    private String names = "";
    /** Says once more what is wrong with a file, in another language. */
    private Optional<Runnable> refused = Optional.empty();

    interface Listener {
        /** Somebody opens files: what comes of it is said where they are. */
        void chosen();

        /** There are others than before. */
        void opened(int digits);
    }

    private record Content(String name, byte[] bytes) {}

    FileSet(Listener listener) {
        this.listener = listener;
        Texts.onLanguage(() -> refused.ifPresent(Runnable::run));
        HTMLInputElement field = Elements.byId("digit-files");
        Elements.byId("open-digits").addEventListener("click", event -> field.click());
        field.addEventListener("change", event -> {
            List<File> files = new ArrayList<>();
            JSArrayReader<File> chosen = chosen(field);
            for (int i = 0; i < chosen.getLength(); i++) files.add(chosen.get(i));
            field.setValue("");
            open(files);
        });
    }

    /** None while there are too few. */
    Optional<Dataset> dataset() {
        return digits.filter(all -> all.size() >= Drawings.LEAST);
    }

    /** Files that were dropped on the page. @return whether they are called as digits are */
    boolean accept(List<File> files) {
        boolean isOurs = files.stream().anyMatch(file -> IdxSelection.isNamed(file.getName()));
        if (isOurs) open(files);
        return isOurs;
    }

    private void open(List<File> files) {
        listener.chosen();
        if (files.size() > 2) showProblem("train.files.many", Integer.toString(files.size()));
        else read(files, new ArrayList<>());
    }

    /** One after the other. */
    private void read(List<File> files, List<Content> read) {
        if (read.size() == files.size()) {
            add(read);
            return;
        }
        File file = files.get(read.size());
        unpacked(file, IdxSelection.LARGEST, (bytes, problem) -> {
            if (!problem.isEmpty()) {
                showFileProblem(file.getName(), () -> Texts.text(PROBLEM + problem));
                return;
            }
            read.add(new Content(file.getName(), bytes.copyToJavaArray()));
            read(files, read);
        });
    }

    private void add(List<Content> files) {
        String about = "";
        try {
            for (Content file : files) {
                about = file.name;
                IdxSelection.kind(file.bytes);
            }
            about = String.join(", ", files.stream().map(Content::name).toList());
            Optional<Dataset> all =
                    selection.add(files.stream().map(Content::bytes).toList());
            names = selection.waiting().isPresent() ? about : names.isEmpty() ? about : names + ", " + about;
            all.ifPresent(this::use);
        } catch (IdxException e) {
            if (selection.waiting().isEmpty()) names = "";
            showFileProblem(about, () -> sentence(e));
            return;
        }
        showState();
    }

    /** @param problem in the language of the moment */
    private void showFileProblem(String name, Supplier<String> problem) {
        showProblem("train.files.bad", name, problem.get());
        refused = Optional.of(() -> showFileProblem(name, problem));
    }

    private void showProblem(String key, String... parameters) {
        refused = Optional.empty();
        message.setClassName("problem");
        Texts.show(message, key, parameters);
    }

    private void use(Dataset all) {
        digits = Optional.of(all);
        listener.opened(all.size());
    }

    /** What waits for its other half, or what is here. */
    private void showState() {
        refused = Optional.empty();
        message.setClassName("");
        Optional<IdxSelection.Kind> waiting = selection.waiting();
        if (waiting.isPresent())
            Texts.show(message, "train.files.waiting-" + waiting.get().name(), names);
        else if (digits.isPresent())
            Texts.show(
                    message,
                    "train.files.here",
                    LocalNumbers.grouped(digits.get().size()),
                    names);
        else Texts.clear(message);
        if (waiting.isEmpty()) names = "";
    }

    private static String sentence(IdxException e) {
        Map<String, String> all = e.parameters();
        return Texts.text(
                PROBLEM + e.code(),
                all.containsKey("kind") ? Texts.text(PROBLEM + all.get("kind")) : "",
                all.getOrDefault("expected", ""),
                all.getOrDefault("found", ""),
                all.getOrDefault("count", ""),
                all.containsKey("index") ? Integer.toString(1 + Integer.parseInt(all.get("index"))) : "",
                all.getOrDefault("images", ""),
                all.getOrDefault("labels", ""));
    }

    @JSBody(params = "field", script = "return Array.from(field.files);")
    private static native JSArrayReader<File> chosen(HTMLInputElement field);

    @JSBody(
            params = {"file", "most", "then"},
            imports = @JSBodyImport(alias = "file_", fromModule = "file.js"),
            script = "file_.unpacked(file, most, then);")
    private static native void unpacked(File file, int most, Unpacked then);

    @JSFunctor
    private interface Unpacked extends JSObject {
        void are(Int8Array bytes, String problem);
    }
}
