package backprop.fetch;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where a program of this user keeps what it can fetch again, as each system has it. */
public final class CacheFolder {
    private CacheFolder() {}

    public static Path ofUser() {
        return of(System.getProperty("os.name"), System.getenv(), Path.of(System.getProperty("user.home")));
    }

    static Path of(String system, Map<String, String> environment, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        Path caches;
        if (name.startsWith("windows")) {
            caches = named(environment, "LOCALAPPDATA").orElse(home.resolve("AppData/Local"));
        } else if (name.startsWith("mac")) {
            caches = home.resolve("Library/Caches");
        } else {
            caches = named(environment, "XDG_CACHE_HOME").orElse(home.resolve(".cache"));
        }
        return caches.resolve("backprop-lab").resolve("mnist");
    }

    /** The XDG specification has relative paths ignored. */
    private static Optional<Path> named(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable)).map(Path::of).filter(Path::isAbsolute);
    }
}
