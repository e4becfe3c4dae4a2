package backprop.ui.bench;

import backprop.browser.Address;
import backprop.data.Dataset;
import backprop.nn.Initialization;
import backprop.nn.architecture.Architecture;
import backprop.session.Engine;
import backprop.train.TrainingPlan;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import backprop.worker.client.Engines;
import java.util.List;
import java.util.Optional;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLOptionElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** What is to be timed: from the page's address, then from its fields, and back into the address. */
final class BenchForm {
    private static final int MOST_STEPS = 1_000_000;

    private final HTMLSelectElement engine = Elements.byId("engine");
    private final HTMLInputElement net = Elements.byId("net");
    private final HTMLInputElement steps = Elements.byId("steps");
    private final HTMLInputElement seed = Elements.byId("seed");
    private final HTMLElement problem = Elements.byId("bench-problem");

    /** What the address asks for in vain; said once, for the field holds one that there is. */
    private Optional<String> unknown =
            Address.parameter("engine").filter(key -> Engine.find(key).isEmpty());

    BenchForm() {
        List<Engine> here = Engines.here();
        for (Engine each : Engine.values()) {
            HTMLOptionElement option = Elements.create("option");
            option.setValue(each.key());
            option.setDisabled(!here.contains(each));
            Texts.show(option, "engine." + each.key());
            engine.appendChild(option);
        }
        Optional<Engine> wanted = Address.parameter("engine").flatMap(Engine::find);
        engine.setValue(Engines.choose(wanted).key());
        Address.parameter("net").ifPresent(net::setValue);
        Address.parameter("steps").ifPresent(steps::setValue);
        Address.parameter("seed").ifPresent(seed::setValue);
    }

    Engine engine() {
        return Engine.find(engine.getValue()).orElseThrow();
    }

    /** None, and a sentence, when a field holds something else than it should. */
    Optional<TrainingPlan> plan() {
        Texts.clear(problem);
        if (unknown.isPresent()) {
            String key = unknown.get();
            unknown = Optional.empty();
            return reject("engine.unknown", key);
        }
        Optional<Integer> count = whole(steps, 1, MOST_STEPS);
        Optional<Integer> start = whole(seed, 0, Integer.MAX_VALUE);
        if (count.isEmpty()) return reject("bench.problem.steps");
        if (start.isEmpty()) return reject("bench.problem.seed");
        try {
            Architecture architecture = Architecture.parse(net.getValue().trim());
            if (architecture.inputs() != Dataset.PIXELS || architecture.outputs() != Dataset.CLASSES) {
                return reject("bench.problem.net");
            }
            Address.parameter("engine", engine().key());
            Address.parameter("net", architecture.text());
            Address.parameter("steps", Integer.toString(count.get()));
            Address.parameter("seed", Integer.toString(start.get()));
            // Filters that begin at 0.01 have hardly begun to learn when a short run is over.
            return Optional.of(TrainingPlan.notebook().with(plan -> {
                plan.architecture = architecture;
                if (architecture.usesPictures()) plan.initialization = Initialization.HE;
                plan.seed = start.get();
                plan.iterations = count.get();
            }));
        } catch (IllegalArgumentException e) {
            return reject("bench.problem.net");
        }
    }

    private Optional<TrainingPlan> reject(String key, String... parameters) {
        Texts.show(problem, key, parameters);
        return Optional.empty();
    }

    private static Optional<Integer> whole(HTMLInputElement field, int least, int most) {
        try {
            int value = Integer.parseInt(field.getValue().trim());
            return value < least || value > most ? Optional.empty() : Optional.of(value);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
