package backprop.weights.foreign;

import backprop.nn.architecture.Activation;
import backprop.nn.architecture.Architecture;
import backprop.nn.architecture.TensorSpec;
import backprop.weights.NetworkFile;
import backprop.weights.SafeTensorsFile;
import backprop.weights.TensorEntry;
import backprop.weights.foreign.ForeignNetException.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** From a file's tensors to a net: by the names of its metadata where they have them all, else by what can be found out. */
final class ForeignReader {
    private final SafeTensorsFile file;
    private final Declaration declaration;
    private final Optional<Activation> chosen;
    private final List<Note> notes = new ArrayList<>();

    ForeignReader(SafeTensorsFile file, Optional<Activation> chosen) {
        this.file = file;
        this.chosen = chosen;
        declaration = Declaration.of(file.metadata(), chosen);
    }

    ForeignNet net() {
        if (file.entries().isEmpty()) throw ForeignNetException.of(Problem.NO_TENSORS);
        Optional<TensorLayout> named = declaration.architecture().flatMap(net -> NamedLayout.find(net, file.entries()));
        TensorLayout layout = named.orElseGet(() -> FoundLayout.of(file.entries(), declaration));
        Architecture net = layout.architecture();
        if (declaration.architecture().isEmpty()) notes.add(new Note(Note.Kind.SHAPES, net.text()));
        boolean isOpen = declaration.isAssumed() && net.layers().stream().anyMatch(Activation.class::isInstance);
        if (isOpen)
            notes.add(chosen.map(activation -> new Note(Note.Kind.CHOSEN, activation.key()))
                    .orElse(new Note(Note.Kind.ASSUMED, Activation.RELU.key())));
        layout.addNotes(notes);
        List<float[]> values = values(layout);
        return new ForeignNet(net, values, file.metadata(), notes);
    }

    private List<float[]> values(TensorLayout layout) {
        List<float[]> values = new ArrayList<>();
        List<String> unbiased = new ArrayList<>();
        Set<TensorEntry> used = new HashSet<>();
        for (TensorSpec stored : layout.architecture().tensors()) {
            Optional<TensorSource> source = layout.source(stored.name());
            float[] numbers = source.map(from -> from.values(file)).orElseGet(() -> new float[(int) stored.length()]);
            if (source.isEmpty()) unbiased.add(stored.name());
            source.ifPresent(from -> used.add(from.tensor()));
            if (stored.name().startsWith(Architecture.VARIANCE))
                NetworkFile.requireNoneNegative(stored.name(), numbers);
            values.add(numbers);
        }
        if (!unbiased.isEmpty()) notes.add(Note.of(Note.Kind.NO_BIASES, unbiased));
        List<String> aside = file.entries().stream()
                .filter(entry -> !used.contains(entry))
                .map(TensorEntry::name)
                .toList();
        if (!aside.isEmpty()) notes.add(Note.of(Note.Kind.ASIDE, aside));
        return values;
    }
}
