package backprop.server;

import backprop.site.Asset;
import backprop.site.Encoding;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Answers GET and HEAD from memory: compressed where the browser takes it, 304 where it has it already. */
final class AssetHandler {
    private static final int SMALL = 1 << 14;

    private final Function<String, Optional<Asset>> assets;
    private final Supplier<Asset> notFound;

    AssetHandler(Function<String, Optional<Asset>> assets, Supplier<Asset> notFound) {
        this.assets = assets;
        this.notFound = notFound;
    }

    void answer(Context context) {
        String path = context.path();
        Optional<Asset> asset = assets.apply(path);
        if (asset.isPresent()) {
            send(context, asset.get(), HttpStatus.OK);
        } else if (assets.apply(path + "/").isPresent()) {
            PlainAnswers.redirect(context, withSlash(path, context.queryString()));
        } else {
            send(context, notFound.get(), HttpStatus.NOT_FOUND);
        }
    }

    /** From "/draw" to "draw/": relative, so that it holds below a prefix, and leads to no other host. */
    private static String withSlash(String path, String query) {
        return path.substring(path.lastIndexOf('/') + 1) + "/" + (query == null ? "" : "?" + query);
    }

    private static void send(Context context, Asset asset, HttpStatus status) {
        Encoding encoding = encoding(context, asset);
        String etag = "\"" + asset.hash() + (encoding == Encoding.IDENTITY ? "" : "-" + encoding.token()) + "\"";
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
        byte[] body = asset.body(encoding);
        if (encoding != Encoding.IDENTITY) context.header("Content-Encoding", encoding.token());
        context.header("Content-Length", Integer.toString(body.length));
        if (body.length <= SMALL) context.result(body);
        else if (context.method() != HandlerType.HEAD) context.future(() -> Sending.of(body, context.res()));
    }

    /** Some bodies do not get smaller. */
    private static Encoding encoding(Context context, Asset asset) {
        Encoding best = AcceptedEncodings.best(context.header("Accept-Encoding"));
        return asset.body(best) == asset.body() ? Encoding.IDENTITY : best;
    }

    private static boolean matches(String ifNoneMatch, String etag) {
        return ifNoneMatch != null && (ifNoneMatch.equals("*") || ifNoneMatch.contains(etag));
    }
}
