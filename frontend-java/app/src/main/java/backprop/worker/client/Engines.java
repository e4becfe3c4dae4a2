package backprop.worker.client;

import backprop.session.Engine;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.teavm.jso.JSBody;

/** Which engines this browser has, the fastest first. */
public final class Engines {
    private Engines() {}

    public static List<Engine> here() {
        return Arrays.stream(Engine.values()).filter(Engines::has).toList();
    }

    /** The one that is wanted, if this browser has it; else the fastest. */
    public static Engine choose(Optional<Engine> wanted) {
        return wanted.filter(Engines::has).orElse(here().get(0));
    }

    private static boolean has(Engine engine) {
        return switch (engine) {
            case SIMD -> hasSimd();
            case WASM -> hasGarbageCollection();
            case JS -> true;
        };
    }

    /** Asks about a function that makes a v128: (func (result v128) (i8x16.popcnt (i8x16.splat (i32.const 0)))). */
    @JSBody(
            script =
                    "return typeof WebAssembly === 'object' && WebAssembly.validate(new Uint8Array([0, 97, 115, 109,"
                            + " 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11]));")
    public static native boolean hasSimd();

    /** Asks about a module that has but a type: (type (struct)). */
    @JSBody(
            script = "return typeof WebAssembly === 'object' && WebAssembly.validate(new Uint8Array([0, 97, 115, 109,"
                    + " 1, 0, 0, 0, 1, 3, 1, 95, 0]));")
    private static native boolean hasGarbageCollection();
}
