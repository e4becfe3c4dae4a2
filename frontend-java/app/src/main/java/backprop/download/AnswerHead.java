package backprop.download;

/**
 * How an answer begins. RFC 9110, sections 8.8.3 and 14.4.
 *
 * @param range the header Content-Range, such as "bytes 4-9/10" or "bytes *&#47;10"; empty if there is none
 * @param etag the header ETag; empty if there is none
 * @param encoded whether it was compressed on its way: what is read are other bytes than those that were sent
 */
public record AnswerHead(int status, String range, String etag, boolean encoded) {
    private static final String UNIT = "bytes ";

    /** The tag that holds for each byte that is read, empty if there is none. */
    String strongTag() {
        return encoded || etag.startsWith("W/") ? "" : etag;
    }

    /** The first byte that comes; -1 if that is not said. */
    int from() {
        int dash = range.indexOf('-');
        return dash < 0 || !range.startsWith(UNIT) ? -1 : number(range.substring(UNIT.length(), dash));
    }

    /** How long the whole file is; -1 if that is not said. */
    int total() {
        return number(range.substring(range.indexOf('/') + 1));
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
