package backprop.program;

import backprop.data.Sampling;
import backprop.optim.OptimizerKind;
import backprop.session.settings.RunSettings;
import backprop.train.TrainingPlan;

/** Trains a net by the recipe of a run, in PyTorch. */
final class TorchTraining {
    private static final String READ =
            DigitSource.pythonReader("torch.frombuffer(bytearray(file.read()), dtype=torch.uint8, offset=header)");
    private static final String ACCURACY = """

        def accuracy(x, t):
            net.eval()
            with torch.no_grad():
                answers = torch.cat([net(part / 255).argmax(dim=1) for part in x.split(1000)])
            return float((answers == t).float().mean())


        """;
    private static final String GROUPS = """
        # «decay»
        weights = [module.weight for module in net if isinstance(module, (nn.Linear, nn.Conv2d))]
        others = [value for value in net.parameters() if all(value is not weight for weight in weights)]
        groups = [{"params": weights, "weight_decay": DECAY}, {"params": others}]
        """;
    private static final String STEP = """
                net.train()
                loss = nn.functional.cross_entropy(net(x[chosen] / 255), t[chosen])
                optimizer.zero_grad()
                loss.backward()
                optimizer.step()
                loss = loss.item()
        """;

    private TorchTraining() {}

    static String program(RunSettings run, Words words) {
        TrainingPlan plan = run.plan();
        LayerKinds kinds = new LayerKinds(plan.architecture());
        DigitSource digits = new DigitSource(run.digits());
        StopLines stop = new StopLines(run.stop());
        boolean decays = plan.weightDecay() > 0;
        return new Code(words)
                .add(Code.fill("# «training|%»\n", plan.architecture().text()))
                .add("# «install|pip install torch»\n# «run|python net.py " + digits.arguments() + "»\n")
                .add("# «" + digits.key() + "»\n")
                .add("import gzip\nimport os\nimport sys\n\nimport torch\nfrom torch import nn\n\n")
                .add(Recipe.constants(plan, "", " = ", "", "#"))
                .add(stop.pythonConstants())
                .add("# «seed»\ntorch.manual_seed(" + plan.seed() + ")\n\n\n")
                .add(READ)
                .addIf(kinds.normalizes(), "# «torch-variance»\n")
                .add(new TorchLayers(kinds).sequential())
                .add(initialization(plan))
                .addIf(decays, GROUPS)
                .add("# «" + plan.optimizer().key() + "»\noptimizer = torch.optim.")
                .add(optimizer(plan.optimizer(), decays ? "groups" : "net.parameters()"))
                .add("\n")
                .add(ACCURACY)
                .add("if __name__ == \"__main__\":\n")
                .add(digits.python(".long()", "torch.arange"))
                .add(Recipe.pythonSamples(plan))
                .add(loop(plan, stop))
                .toString();
    }

    private static String initialization(TrainingPlan plan) {
        String deviation =
                switch (plan.initialization()) {
                    case NORMAL -> "0.01";
                    case XAVIER -> "(1 / inputs) ** 0.5";
                    case HE -> "(2 / inputs) ** 0.5";
                };
        return "# «init-" + plan.initialization().key() + "»\nfor module in net:\n"
                + "    if isinstance(module, (nn.Linear, nn.Conv2d)):\n"
                + (deviation.contains("inputs") ? "        inputs = module.weight[0].numel()\n" : "")
                + "        nn.init.normal_(module.weight, std=" + deviation + ")\n"
                + "        nn.init.zeros_(module.bias)\n";
    }

    private static String optimizer(OptimizerKind kind, String values) {
        String settings =
                switch (kind) {
                    case SGD -> "SGD(%, lr=RATE)";
                    case MOMENTUM -> "SGD(%, lr=RATE, momentum=0.9)";
                    case NESTEROV -> "SGD(%, lr=RATE, momentum=0.9, nesterov=True)";
                    case ADAGRAD -> "Adagrad(%, lr=RATE, eps=1e-7)";
                    case RMSPROP -> "RMSprop(%, lr=RATE, alpha=0.99, eps=1e-7)";
                    case ADAM -> "Adam(%, lr=RATE, betas=(0.9, 0.999), eps=1e-8)";
                };
        return Code.fill(settings, values) + "\n";
    }

    private static String loop(TrainingPlan plan, StopLines stop) {
        boolean isShuffled = plan.sampling() == Sampling.SHUFFLED_EPOCHS;
        String choice = isShuffled ? """
                    if len(order) == 0:
                        order = torch.randperm(len(x))
                    chosen, order = order[:BATCH], order[BATCH:]
            """ : "        chosen = torch.randint(len(x), (BATCH,))\n";
        return (isShuffled
                        ? "    order = []\n    epoch = -(-len(x) // BATCH)\n"
                        : "    epoch = max(len(x) // BATCH, 1)\n")
                + stop.pythonBefore()
                + "    for step in range(1, ITERATIONS + 1):\n        # «"
                + plan.sampling().key() + "»\n"
                + choice + STEP + stop.pythonStep();
    }
}
