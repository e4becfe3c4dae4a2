package backprop.session;

import backprop.data.Samples;
import backprop.nn.Network;
import backprop.train.Evaluation;
import backprop.train.Evaluator;

/**
 * A net reads training digits, then all test digits, part by part. At an epoch's end as many training digits as test digits
 * say enough: to read all 60,000 would take half as long as the epoch.
 */
final class IncrementalEvaluation {
    private static final int PART = 500;

    private final Evaluator train;
    private final Evaluator test;
    private final int testSize;
    private int trainSize;
    private final int classes;
    private int next;
    private Evaluation onTrain;
    private Evaluation onTest;

    IncrementalEvaluation(Network network, Samples train, Samples test) {
        this.train = new Evaluator(network, train);
        this.test = new Evaluator(network, test);
        testSize = test.size();
        classes = network.architecture().outputs();
        stopped();
    }

    /** Of all digits. */
    void startWhole() {
        start(train.samples().size());
    }

    /** Of an epoch's end. */
    void start() {
        start(Math.min(train.samples().size(), testSize));
    }

    private void start(int trainSize) {
        this.trainSize = trainSize;
        next = 0;
        onTrain = new Evaluation(new int[classes][classes]);
        onTest = new Evaluation(new int[classes][classes]);
    }

    /** This, with nothing left to do. */
    IncrementalEvaluation stopped() {
        next = trainSize + testSize;
        return this;
    }

    /** How many digits it reads at an epoch's end. */
    int size() {
        return Math.min(train.samples().size(), testSize) + testSize;
    }

    Evaluator trainReader() {
        return train;
    }

    Evaluator testReader() {
        return test;
    }

    boolean isRunning() {
        return next < trainSize + testSize;
    }

    void part() {
        if (next < trainSize) {
            int end = Math.min(next + PART, trainSize);
            onTrain = onTrain.plus(train.part(next, end));
            next = end;
        } else {
            int end = Math.min(next + PART, trainSize + testSize);
            onTest = onTest.plus(test.part(next - trainSize, end - trainSize));
            next = end;
        }
    }

    Evaluation onTrain() {
        return onTrain;
    }

    Evaluation onTest() {
        return onTest;
    }
}
