package backprop.server;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** Answers that are no page: a sentence in both languages. None is kept, for each can be another the next time. */
final class PlainAnswers {
    private PlainAnswers() {}

    /** Browsers keep a 308 for ever where they are not told otherwise. */
    static void redirect(Context context, String location) {
        context.redirect(location, HttpStatus.PERMANENT_REDIRECT);
        send(context, "This page is at " + location, "此页位于 " + location);
    }

    static void methodNotAllowed(Context context) {
        context.status(HttpStatus.METHOD_NOT_ALLOWED).header("Allow", "GET, HEAD");
        send(
                context,
                "This address is for reading: GET and HEAD work, and nothing else does.",
                "这个地址只供读取：只能用 GET 和 HEAD。");
    }

    static void failed(Context context) {
        context.status(HttpStatus.INTERNAL_SERVER_ERROR);
        send(context, "Something went wrong here; the server's log says what.", "服务器出错了，原因见服务器的日志。");
    }

    private static void send(Context context, String english, String chinese) {
        context.contentType("text/plain; charset=utf-8")
                .header("Cache-Control", "no-store")
                .result(english + "\n" + chinese + "\n");
    }
}
