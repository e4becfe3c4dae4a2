package backprop.command;

import backprop.data.Dataset;
import backprop.data.pen.PenDigit;
import backprop.mnist.MnistFolder;
import backprop.mnist.MnistStore;
import backprop.nn.Network;
import backprop.pendigits.PenDigitFolder;
import backprop.pretrained.Generators;
import backprop.pretrained.Pretraining;
import backprop.pretrained.Recipe;
import backprop.pretrained.Recipes;
import backprop.pretrained.TrainingDigits;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "pretrain", description = "Train a pretrained net again from its recipe; the same bytes come out.")
final class PretrainCommand implements Callable<Integer> {
    /** Of any recipe's net, in bytes. */
    private static final long LARGEST = 4_000_000;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "the net: notebook, mlp, cnn or detector")
    private String name;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "where its weights and its card go (default: where they stand in the project)")
    private Path out;

    @Option(
            names = "--pen-digits",
            paramLabel = "DIR",
            defaultValue = "${env:BACKPROP_PENDIGITS}",
            description =
                    "the folder with the pen digits that cnn learns from, too: pendigits.zip as it is published, or"
                            + " train.jsonl.gz (default: $BACKPROP_PENDIGITS, else fetched once)")
    private Path pen;

    @Mixin
    private DataOption data;

    @Mixin
    private FetchOptions fetch;

    @Override
    public Integer call() {
        Recipes recipes = new Recipes(Generators.load());
        Recipe recipe = recipes.find(name)
                .orElseThrow(() -> new SentenceException(
                        "There is no recipe \"" + name + "\"; there are " + String.join(", ", recipes.names()) + "."));
        Path folder = out == null ? Path.of(recipe.folder()) : out;
        Path weights = folder.resolve(name + ".safetensors");
        Path card = folder.resolve(name + ".json");
        UserFiles.requireName(folder, "Name the folder to write");
        UserFiles.requireWritable(weights, LARGEST);
        UserFiles.requireWritable(card, LARGEST);
        Digits digits = Digits.mnist(mnist());
        Network network = train(recipe, digits.train());
        Pretraining pretraining = Pretraining.of(recipe, network, digits.test(), Digits.generatedTest());
        UserFiles.write(weights, pretraining.weights());
        UserFiles.write(card, pretraining.card());
        spec.commandLine().getOut().print(new String(pretraining.card(), StandardCharsets.UTF_8));
        return 0;
    }

    private Network train(Recipe recipe, Dataset mnist) {
        TrainingDigits digits = new TrainingDigits() {
            @Override
            public Dataset mnist() {
                return mnist;
            }

            @Override
            public List<PenDigit> pen() {
                return penDigits();
            }
        };
        try (ProgressBar bar = Bars.of(name, recipe.iterations())) {
            return recipe.train(digits, bar::step);
        }
    }

    private List<PenDigit> penDigits() {
        if (pen != null && !pen.toString().isEmpty()) return new PenDigitFolder(pen).digits();
        try (FetchBar bar = new FetchBar(spec.commandLine().getErr(), "pen digits")) {
            return fetch.penDigits().digits(bar);
        }
    }

    private MnistFolder mnist() {
        Optional<MnistFolder> here = data.named();
        if (here.isPresent()) return here.get();
        MnistStore store = fetch.store();
        if (data.isNone() || !store.mayFetch() && store.cached().isEmpty()) {
            throw new SentenceException(
                    "Pretraining needs MNIST: name the folder with its four files with --data (or BACKPROP_DATA).");
        }
        try (FetchBar bar = new FetchBar(spec.commandLine().getErr(), "MNIST")) {
            return store.mayFetch() ? store.fetch(bar) : store.cached().orElseThrow();
        }
    }
}
