package backprop.ui.inside.adversarial;

import backprop.browser.Address;
import backprop.browser.Download;
import backprop.explain.Trace;
import backprop.nn.Network;
import backprop.store.Repository;
import backprop.tensor.JavaKernels;
import backprop.tensor.Workspace;
import backprop.ui.dom.Elements;
import backprop.ui.inside.finetune.FineTunedNet;
import backprop.ui.net.ModelList;
import backprop.weights.NetworkFile;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.teavm.jso.dom.html.HTMLOptionElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** The nets that could be chosen, but are not; fetched when something is to be tried on them. */
final class OtherNets {
    private static final String MINE = "mine-", TAUGHT = "taught-";

    private final Map<String, Trace> here = new HashMap<>();
    private final Map<String, FineTunedNet> tunedNets;

    OtherNets(Map<String, FineTunedNet> taught) {
        this.tunedNets = taught;
    }

    /**
     * Each of them, when it is there, with its name as the choice shows it.
     *
     * @param missing told the names of those that cannot be had
     */
    void each(String but, BiConsumer<String, Trace> then, Consumer<String> missing) {
        HTMLSelectElement choice = Elements.byId("net");
        for (int i = 0; i < choice.getOptions().getLength(); i++) {
            HTMLOptionElement option = (HTMLOptionElement) choice.getOptions().get(i);
            String label = option.getText();
            if (option.getValue().equals(but)) continue;
            find(option.getValue(), trace -> then.accept(label, trace), () -> missing.accept(label));
        }
    }

    private void find(String name, Consumer<Trace> then, Runnable missing) {
        if (name.startsWith(TAUGHT)) {
            FineTunedNet net = tunedNets.get(FineTunedNet.baseOf(name));
            if (net != null) then.accept(new Trace(net.tuner.network()));
        } else if (here.containsKey(name)) {
            then.accept(here.get(name));
        } else if (name.startsWith(MINE)) {
            int id = Integer.parseInt(name.substring(MINE.length()));
            Repository.nets().find(id, found -> found.or(Optional.empty())
                    .ifPresent(kept -> arrived(name, kept.value().file(), then)));
        } else {
            fetch(name, then, missing);
        }
    }

    private void fetch(String name, Consumer<Trace> then, Runnable missing) {
        ModelList.fetch(
                list -> list.find(name).ifPresent(entry -> new Download(Address.of(entry.path()))
                        .onFailure(missing)
                        .bytes(file -> arrived(name, file, then))),
                missing);
    }

    private void arrived(String name, byte[] file, Consumer<Trace> then) {
        Network network = NetworkFile.read(file, new Workspace(new JavaKernels()));
        here.put(name, new Trace(network));
        then.accept(here.get(name));
    }
}
