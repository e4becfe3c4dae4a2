package backprop.server;

import backprop.site.Asset;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import java.util.function.Function;

/** Answers GET and HEAD from memory: compressed where the browser takes it, 304 where it has it already. */
final class AssetHandler {
    private final Function<String, Optional<Asset>> assets;
    private final Asset notFound;

    AssetHandler(Function<String, Optional<Asset>> assets, Asset notFound) {
        this.assets = assets;
        this.notFound = notFound;
    }

    void answer(Context context) {
        String path = context.path();
        Optional<Asset> asset = assets.apply(path);
        if (asset.isPresent()) {
            send(context, asset.get(), HttpStatus.OK);
        } else if (assets.apply(path + "/").isPresent()) {
            String query = context.queryString();
            context.redirect(path + "/" + (query == null ? "" : "?" + query), HttpStatus.PERMANENT_REDIRECT);
        } else {
            send(context, notFound, HttpStatus.NOT_FOUND);
        }
    }

    private static void send(Context context, Asset asset, HttpStatus status) {
        boolean gzip = acceptsGzip(context) && asset.gzip() != asset.body();
        String etag = "\"" + asset.hash() + (gzip ? "-gzip" : "") + "\"";
        context.status(status)
                .contentType(asset.type())
                .header("Vary", "Accept-Encoding")
                .header("Cache-Control", asset.immutable() ? "public, max-age=31536000, immutable" : "no-cache");
        if (status == HttpStatus.OK) {
            context.header("ETag", etag);
            if (matches(context.header("If-None-Match"), etag)) {
                context.status(HttpStatus.NOT_MODIFIED);
                return;
            }
        }
        byte[] body = gzip ? asset.gzip() : asset.body();
        if (gzip) context.header("Content-Encoding", "gzip");
        context.header("Content-Length", Integer.toString(body.length)).result(body);
    }

    private static boolean acceptsGzip(Context context) {
        String accepted = context.header("Accept-Encoding");
        return accepted != null && accepted.contains("gzip") && !accepted.contains("gzip;q=0");
    }

    private static boolean matches(String ifNoneMatch, String etag) {
        return ifNoneMatch != null && (ifNoneMatch.equals("*") || ifNoneMatch.contains(etag));
    }
}
