package backprop.mnist;

import java.util.List;

/** The four files of the data set. Tests have smaller ones of their own. */
record MnistFiles(MnistFile trainImages, MnistFile trainLabels, MnistFile testImages, MnistFile testLabels) {
    static final MnistFiles PUBLISHED = new MnistFiles(
            new MnistFile(
                    "train-images-idx3-ubyte",
                    47_040_016,
                    9_912_422,
                    "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db"),
            new MnistFile(
                    "train-labels-idx1-ubyte",
                    60_008,
                    28_881,
                    "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5"),
            new MnistFile(
                    "t10k-images-idx3-ubyte",
                    7_840_016,
                    1_648_877,
                    "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7"),
            new MnistFile(
                    "t10k-labels-idx1-ubyte",
                    10_008,
                    4_542,
                    "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2"));

    List<MnistFile> all() {
        return List.of(trainImages, trainLabels, testImages, testLabels);
    }

    /** Bytes to fetch, about. */
    long packedSize() {
        return all().stream().mapToLong(MnistFile::packedSize).sum();
    }
}
