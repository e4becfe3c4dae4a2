package backprop.server;

import backprop.site.Asset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** An index that says so, a part of data, and an address that fails. */
final class SomeData implements Data {
    static final Asset PART = Asset.hashed("/data/part.digits", new byte[5_000]);
    static final String FAILING = "/data/failing";

    private static final Asset INDEX =
            Asset.page("/data/index.json", "{\"mnist\":\"absent\"}".getBytes(StandardCharsets.UTF_8));

    @Override
    public Optional<Asset> find(String path) {
        if (path.equals(FAILING)) throw new IllegalStateException("the disk is on fire");
        if (path.equals(PART.path())) return Optional.of(PART);
        if (path.equals(PART.gzipFile().path())) return Optional.of(PART.gzipFile());
        return path.equals(INDEX.path()) ? Optional.of(INDEX) : Optional.empty();
    }

    @Override
    public String mnist() {
        return "absent";
    }
}
