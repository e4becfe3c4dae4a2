package backprop.fetch;

import java.nio.file.Path;

/** A file that somebody has published, and how to tell that it is the one. */
public interface PublishedFile {
    /** In the cache folder. */
    String name();

    /** No mirror's copy has more bytes. */
    long mostBytes();

    /** Whether that is its content, and all of it. */
    boolean isIn(Path path);
}
