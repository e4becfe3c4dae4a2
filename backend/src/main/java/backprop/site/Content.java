package backprop.site;

import java.util.Optional;

/** What a server answers. */
public interface Content {
    Optional<Asset> find(String path);

    /** To an address at which there is nothing. */
    Asset notFound();
}
