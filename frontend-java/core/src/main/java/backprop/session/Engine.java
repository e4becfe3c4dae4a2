package backprop.session;

import java.util.Arrays;
import java.util.Optional;

/** Three ways to run the same Java in a browser. The first two give the bits of the JVM. */
public enum Engine {
    /** JavaScript, with the kernels as SIMD instructions of WebAssembly. */
    SIMD("simd"),
    /** All of it as WebAssembly. */
    WASM("wasm"),
    /** JavaScript alone. */
    JS("js");

    private final String key;

    Engine(String key) {
        this.key = key;
    }

    public static Optional<Engine> find(String key) {
        return Arrays.stream(values()).filter(engine -> engine.key.equals(key)).findFirst();
    }

    /** Whether it gives the bits of the JVM. */
    public boolean isExact() {
        return this != JS;
    }

    /** Its name in links. */
    public String key() {
        return key;
    }
}
