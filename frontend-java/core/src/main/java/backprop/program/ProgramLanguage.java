package backprop.program;

import java.util.Arrays;
import java.util.Optional;

/** What a program is written with. */
public enum ProgramLanguage {
    NUMPY("numpy", "NumPy", "net.py"),
    PYTORCH("pytorch", "PyTorch", "net.py"),
    JAVA("java", "Java", "Net.java");

    private final String key;
    private final String title;
    private final String file;

    ProgramLanguage(String key, String title, String file) {
        this.key = key;
        this.title = title;
        this.file = file;
    }

    public static Optional<ProgramLanguage> find(String key) {
        return Arrays.stream(values())
                .filter(language -> language.key.equals(key))
                .findFirst();
    }

    public String key() {
        return key;
    }

    /** What it is called everywhere. */
    public String title() {
        return title;
    }

    /** What its file is called. */
    public String file() {
        return file;
    }
}
