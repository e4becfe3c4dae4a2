package backprop.run.naming;

import backprop.session.settings.RunSettings;

/** A run that wants a name. */
public final class NamedRun {
    private final RunSettings settings;
    private final double rate;
    private final boolean isShown;
    private final boolean isNamed;
    private final NetFeatures net;

    /**
     * @param rate the learning rate it has come to
     * @param isShown whether others are to be told apart from it
     * @param isNamed whether its owner has named it: no other is taken for it then
     */
    public NamedRun(RunSettings settings, double rate, boolean isShown, boolean isNamed) {
        this(settings, rate, isShown, isNamed, NetFeatures.of(settings.plan().architecture()));
    }

    private NamedRun(RunSettings settings, double rate, boolean isShown, boolean isNamed, NetFeatures net) {
        this.settings = settings;
        this.rate = rate;
        this.isShown = isShown;
        this.isNamed = isNamed;
        this.net = net;
    }

    RunSettings settings() {
        return settings;
    }

    double rate() {
        return rate;
    }

    boolean isShown() {
        return isShown;
    }

    boolean isNamed() {
        return isNamed;
    }

    NetFeatures net() {
        return net;
    }

    NamedRun inFull() {
        return new NamedRun(settings, rate, isShown, isNamed, net.inFull());
    }
}
