package backprop.build.dist;

import java.util.Locale;

/**
 * The kind of machine that a Java runtime is for.
 *
 * @param system "linux", "mac" or "windows"
 * @param processor "x64", "arm64", or what Java calls it
 */
record Platform(String system, String processor) {
    static Platform here() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    /** As Java's properties os.name and os.arch say it. */
    static Platform of(String name, String architecture) {
        String system = name.toLowerCase(Locale.ROOT);
        return new Platform(
                system.startsWith("windows") ? "windows" : system.startsWith("mac") ? "mac" : "linux",
                switch (architecture) {
                    case "amd64", "x86_64" -> "x64";
                    case "aarch64" -> "arm64";
                    default -> architecture;
                });
    }

    boolean isWindows() {
        return system.equals("windows");
    }

    @Override
    public String toString() {
        return system + "-" + processor;
    }
}
