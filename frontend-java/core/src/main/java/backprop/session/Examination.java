package backprop.session;

import backprop.data.Samples;
import backprop.nn.Network;
import backprop.train.Evaluation;
import backprop.train.Evaluator;

/** A net reads all training digits, then all test digits, part by part. */
final class Examination {
    private static final int PART = 500;

    private final Evaluator train;
    private final Evaluator test;
    private final int trainSize;
    private final int size;
    private final int classes;
    private int next;
    private Evaluation onTrain;
    private Evaluation onTest;

    Examination(Network network, Samples train, Samples test) {
        this.train = new Evaluator(network, train);
        this.test = new Evaluator(network, test);
        trainSize = train.size();
        size = trainSize + test.size();
        classes = network.architecture().outputs();
        next = size;
    }

    void start() {
        next = 0;
        onTrain = new Evaluation(new int[classes][classes]);
        onTest = new Evaluation(new int[classes][classes]);
    }

    /** This, with nothing left to do. */
    Examination stopped() {
        next = size;
        return this;
    }

    /** Digits in all. */
    int size() {
        return size;
    }

    Evaluator trainReader() {
        return train;
    }

    Evaluator testReader() {
        return test;
    }

    boolean isRunning() {
        return next < size;
    }

    void part() {
        if (next < trainSize) {
            int end = Math.min(next + PART, trainSize);
            onTrain = onTrain.plus(train.part(next, end));
            next = end;
        } else {
            int end = Math.min(next + PART, size);
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
