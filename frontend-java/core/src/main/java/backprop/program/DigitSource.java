package backprop.program;

import backprop.session.settings.DataSource;

/** Where a training program finds its digits: what its files are called, and how they are read. */
final class DigitSource {
    /** The bytes of one of MNIST's files, packed or not, in Java. */
    static final String JAVA_READER = """

            // «idx»
            static byte[] bytes(String name) throws IOException {
                String found = Files.exists(Path.of(name)) ? name : name + ".gz";
                byte[] file = Files.readAllBytes(Path.of(found));
                if (!found.endsWith(".gz")) return file;
                return new GZIPInputStream(new ByteArrayInputStream(file)).readAllBytes();
            }
        """;

    /** Pictures out of such a file, a row of pixels from 0 to 1 each. */
    static final String JAVA_IMAGES = """

            // «images»
            static double[][] images(String name) throws IOException {
                byte[] file = bytes(name);
                double[][] x = new double[(file.length - 16) / 784][784];
                for (int i = 0; i < x.length * 784; i++) x[i / 784][i % 784] = (file[16 + i] & 255) / 255.0;
                return x;
            }
        """;

    private static final String MNIST = """
            folder = sys.argv[1]
            x = read(os.path.join(folder, "train-images-idx3-ubyte"), 16).reshape(-1, 784)
            t = read(os.path.join(folder, "train-labels-idx1-ubyte"), 8)%
            x_test = read(os.path.join(folder, "t10k-images-idx3-ubyte"), 16).reshape(-1, 784)
            t_test = read(os.path.join(folder, "t10k-labels-idx1-ubyte"), 8)%
        """;
    private static final String IN_FOLDER = """
            images = os.path.join(sys.argv[1], "%-images-idx3-ubyte")
            labels = os.path.join(sys.argv[1], "%-labels-idx1-ubyte")
        """;
    private static final String OWN = """
            x = read(images, 16).reshape(-1, 784)
            t = read(labels, 8)%
            # «own-test»
            tested = %(len(x)) % 5 == 4
            x_test, t_test, x, t = x[tested], t[tested], x[~tested], t[~tested]
        """;
    private static final String JAVA_MNIST = """
                double[][] x = images(args[0] + "/train-images-idx3-ubyte");
                int[] t = labels(args[0] + "/train-labels-idx1-ubyte");
                double[][] testX = images(args[0] + "/t10k-images-idx3-ubyte");
                int[] testT = labels(args[0] + "/t10k-labels-idx1-ubyte");
        """;
    private static final String JAVA_OWN = """
                // «own-test»
                int tests = allX.length / 5;
                double[][] x = new double[allX.length - tests][], testX = new double[tests][];
                int[] t = new int[x.length], testT = new int[tests];
                for (int i = 0; i < allX.length; i++) {
                    boolean isTest = i % 5 == 4;
                    (isTest ? testX : x)[isTest ? i / 5 : i - i / 5] = allX[i];
                    (isTest ? testT : t)[isTest ? i / 5 : i - i / 5] = allT[i];
                }
        """;

    private final DataSource digits;

    DigitSource(DataSource digits) {
        this.digits = digits;
    }

    /** The key of what is said of the files. */
    String key() {
        return "data-" + digits.key();
    }

    /** What the program is called with: a folder, or two files. */
    String arguments() {
        return switch (digits) {
            case MNIST, GENERATED -> "mnist";
            case DRAWN, CLASS -> "digits";
            case FILES -> "images-idx3-ubyte labels-idx1-ubyte";
        };
    }

    /** What the files' names begin with, as the lab saves them in Train, and the class board. */
    private String prefix() {
        return digits == DataSource.CLASS ? "class" : "digits";
    }

    /** The function that reads one of MNIST's files, packed or not, in Python; it gives back the bytes from the header on. */
    static String pythonReader(String bytes) {
        return pythonReader("read(path, header)", "idx", "        return " + bytes + "\n");
    }

    /**
     * A function that reads one of MNIST's files, packed or not, in Python.
     *
     * @param head its name and parameters, the first of them path
     * @param key of the comment in it
     * @param lines what is done with the open file, and what it gives back
     */
    static String pythonReader(String head, String key, String lines) {
        return Code.fill("""
            def %:
                # «%»
                if not os.path.exists(path):
                    path += ".gz"
                with (gzip.open if path.endswith(".gz") else open)(path, "rb") as file:
            """, head, key) + lines + "\n\n";
    }

    /**
     * The lines of Python that make x, t, x_test and t_test.
     *
     * @param index makes labels indices; nothing where they are
     * @param range the function that numbers all digits
     */
    String python(String index, String range) {
        if (!digits.isOwn()) return Code.fill(MNIST, index, index);
        String files = digits == DataSource.FILES
                ? "    images, labels = sys.argv[1:]\n"
                : Code.fill(IN_FOLDER, prefix(), prefix());
        return files + Code.fill(OWN, index, range, "%");
    }

    /** The lines of Java that make x, t, testX and testT. */
    String java() {
        if (!digits.isOwn()) return JAVA_MNIST;
        String images = "args[0]", labels = "args[1]";
        if (digits != DataSource.FILES) {
            images = "args[0] + \"/" + prefix() + "-images-idx3-ubyte\"";
            labels = "args[0] + \"/" + prefix() + "-labels-idx1-ubyte\"";
        }
        return Code.fill("        double[][] allX = images(%);\n        int[] allT = labels(%);\n", images, labels)
                + JAVA_OWN;
    }
}
