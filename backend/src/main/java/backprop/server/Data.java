package backprop.server;

import backprop.site.Asset;
import java.util.Optional;
import java.util.OptionalDouble;

/** The data sets that are served beside the site. */
public interface Data {
    Optional<Asset> find(String path);

    /** Where MNIST comes from: "folder", "cache", "download" or "absent". */
    String mnist();

    /** The fraction of MNIST that is here already, while it is fetched. */
    default OptionalDouble onItsWay() {
        return OptionalDouble.empty();
    }
}
