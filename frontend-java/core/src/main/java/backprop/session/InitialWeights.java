package backprop.session;

import backprop.math.Rng;
import backprop.nn.Network;
import backprop.session.protocol.Snapshot;
import backprop.tensor.Workspace;
import backprop.train.TrainingPlan;
import backprop.weights.NetworkFile;
import java.util.Optional;

/** Where a run starts: at the plan's initial weights, or at a snapshot's. */
record InitialWeights(TrainingPlan plan, Optional<Snapshot> from) {
    /** @throws SafeTensorsException if the snapshot's weights are none */
    Network network(Workspace home) {
        return from.map(snapshot -> NetworkFile.read(snapshot.file(), home))
                .orElseGet(() -> Network.create(home, plan.architecture(), plan.initialization(), rng()));
    }

    /** Gives the net its first weights again. */
    void restore(Network network) {
        from.ifPresentOrElse(
                snapshot -> network.fill(NetworkFile.values(snapshot.file())),
                () -> network.initialize(plan.initialization(), rng()));
    }

    int iteration() {
        return from.map(Snapshot::iteration).orElse(0);
    }

    private Rng rng() {
        return new Rng(plan.seed());
    }
}
