package backprop.server;

import backprop.site.Asset;
import backprop.site.Encoding;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Answers GET and HEAD from memory: compressed where the browser takes it, 304 where it has it already, and in part. */
final class AssetHandler {
    private static final int SMALL = 1 << 14;

    private final Function<String, Optional<Asset>> assets;
    private final Supplier<Asset> notFound;
    private final SendQueue queue;

    AssetHandler(Function<String, Optional<Asset>> assets, Supplier<Asset> notFound, SendQueue queue) {
        this.assets = assets;
        this.notFound = notFound;
        this.queue = queue;
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

    private void send(Context context, Asset asset, HttpStatus status) {
        Encoding encoding = encoding(context, asset);
        context.status(status)
                .contentType(asset.type())
                .header("Vary", "Accept-Encoding")
                .header("Cache-Control", asset.immutable() ? "public, max-age=31536000, immutable" : "no-cache");
        String etag = "\"" + asset.hash() + (encoding == Encoding.IDENTITY ? "" : "-" + encoding.token()) + "\"";
        byte[] body = asset.body(encoding);
        Optional<ByteRange> part = Optional.empty();
        if (status == HttpStatus.OK) {
            context.header("ETag", etag).header("Accept-Ranges", "bytes");
            if (matches(context.header("If-None-Match"), etag)) {
                context.status(HttpStatus.NOT_MODIFIED);
                return;
            }
            part = part(context, etag, body.length);
            part.ifPresent(range -> announce(context, range, body.length));
        }
        if (encoding != Encoding.IDENTITY) context.header("Content-Encoding", encoding.token());
        send(context, asset, body, part.orElse(new ByteRange(0, body.length)));
    }

    private void send(Context context, Asset asset, byte[] body, ByteRange range) {
        context.header("Content-Length", Integer.toString(range.length()));
        if (range.length() <= SMALL) context.result(range.of(body));
        else if (context.method() != HandlerType.HEAD) {
            context.future(() -> ResponseWriter.of(body, range, asset.isInBackground(), queue, context));
        }
    }

    /** Of the very bytes that the reader has begun with: a compressed body has another tag than the body as it is. */
    private static Optional<ByteRange> part(Context context, String etag, int length) {
        String range = context.header("Range"), ifRange = context.header("If-Range");
        if (context.method() != HandlerType.GET || range == null) return Optional.empty();
        return ifRange == null || ifRange.equals(etag) ? ByteRange.parse(range, length) : Optional.empty();
    }

    private static void announce(Context context, ByteRange range, int length) {
        context.status(range.isEmpty() ? HttpStatus.RANGE_NOT_SATISFIABLE : HttpStatus.PARTIAL_CONTENT)
                .header("Content-Range", range.within(length));
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
