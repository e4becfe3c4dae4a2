package backprop.ui.bench;

import backprop.browser.Address;
import backprop.browser.Download;
import backprop.json.Json;
import backprop.session.Engine;
import backprop.session.settings.DataSource;
import backprop.train.TrainingPlan;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;
import backprop.worker.client.Engines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.teavm.jso.dom.html.HTMLElement;

/** Times training in this browser: at once what the address says, then whatever is asked for. */
final class BenchPage {
    private final HTMLElement lab = Elements.byId("bench");
    private final HTMLElement status = Elements.byId("bench-status");
    private final HTMLElement progress = Elements.byId("bench-progress");
    private final HTMLElement speed = Elements.byId("bench-speed");
    private final HTMLElement json = Elements.byId("bench-result");
    private final BenchForm form = new BenchForm();
    private final BenchTable table = new BenchTable();
    private final List<Engine> queue = new ArrayList<>();
    private DataSource digits = DataSource.MNIST;
    private Optional<BenchRun> run = Optional.empty();

    BenchPage() {
        Elements.byId("run").addEventListener("click", event -> start(List.of(form.engine())));
        Elements.byId("run-all").addEventListener("click", event -> start(Engines.here()));
        Elements.byId("stop").addEventListener("click", event -> {
            queue.clear();
            run.ifPresent(BenchRun::stop);
            stop("bench.stopped");
        });
        new Download(Address.of("data/index.json"))
                .onFailure(() -> stop("bench.offline"))
                .text(index -> {
                    boolean mnist = Json.parse(index).find("train").isPresent();
                    digits = mnist ? DataSource.MNIST : DataSource.GENERATED;
                    HTMLElement footer = Elements.byId("footer-data");
                    if (mnist) Texts.show(footer, "footer.data.mnist", "70,000");
                    else Texts.show(footer, "footer.data.generated");
                    start(List.of(form.engine()));
                    if (run.isEmpty()) stop("bench.waiting");
                });
    }

    private void start(List<Engine> engines) {
        Optional<TrainingPlan> plan = form.plan();
        if (plan.isEmpty()) return;
        run.ifPresent(BenchRun::stop);
        queue.clear();
        queue.addAll(engines);
        next(plan.get());
    }

    private void next(TrainingPlan plan) {
        Engine engine = queue.remove(0);
        json.setInnerText("");
        lab.setAttribute("data-state", "running");
        Texts.show(status, "bench.starting");
        run = Optional.of(new BenchRun(engine, plan, digits, new BenchListener() {
            @Override
            public void loading(int here, int of) {
                Texts.show(status, "bench.loading", LocalNumbers.grouped(here), LocalNumbers.grouped(of));
                share(0.5 * here / of);
            }

            @Override
            public void warming() {
                Texts.show(status, "bench.warming");
            }

            @Override
            public void working(int iteration, int of) {
                Texts.show(status, "bench.working", LocalNumbers.grouped(iteration), LocalNumbers.grouped(of));
                share(0.5 + 0.5 * iteration / of);
            }

            @Override
            public void done(BenchResult result) {
                BenchPage.this.done(plan, result);
            }

            @Override
            public void failed(String key, String... parameters) {
                queue.clear();
                stop(key, parameters);
                lab.setAttribute("data-state", "failed");
            }
        }));
    }

    private void done(TrainingPlan plan, BenchResult result) {
        speed.setInnerText(LocalNumbers.grouped((int) Math.round(result.stepsPerSecond())));
        table.add(plan.architecture().text(), plan.iterations(), plan.seed(), result);
        Texts.show(Elements.byId("footer-engine"), "footer.engine", result.engine());
        if (!queue.isEmpty()) {
            next(plan);
            return;
        }
        stop("bench.done", LocalNumbers.fixed(result.seconds(), 2), LocalNumbers.percent(result.testAccuracy()));
        json.setInnerText(result.json());
    }

    private void stop(String key, String... parameters) {
        run = Optional.empty();
        lab.setAttribute("data-state", "idle");
        Texts.show(status, key, parameters);
    }

    private void share(double share) {
        progress.setAttribute("value", Double.toString(share));
    }
}
