package backprop.json;

import backprop.number.Numbers;
import java.util.List;
import java.util.Map;

/** Writes JSON, the same text for the same value on every machine. */
final class JsonWriter {
    private final boolean indented;
    private final StringBuilder text = new StringBuilder();

    JsonWriter(boolean indented) {
        this.indented = indented;
    }

    String write(Json value) {
        write(value, 0);
        return text.toString();
    }

    private void write(Json value, int depth) {
        if (value instanceof Json.Text t) quote(t.text());
        else if (value instanceof Json.Number n) text.append(Numbers.full(n.number()));
        else if (value instanceof Json.Bool b) text.append(b.bool());
        else if (value instanceof Json.Array a) array(a.items(), depth);
        else if (value instanceof Json.Members m) object(m.members(), depth);
        else text.append("null");
    }

    private void array(List<Json> items, int depth) {
        boolean lines = indented && items.stream().anyMatch(JsonWriter::isNested);
        String separator = "[";
        for (Json item : items) {
            text.append(separator);
            if (lines) newLine(depth + 1);
            write(item, depth + 1);
            separator = indented && !lines ? ", " : ",";
        }
        if (items.isEmpty()) text.append('[');
        if (lines) newLine(depth);
        text.append(']');
    }

    private void object(Map<String, Json> members, int depth) {
        boolean lines = indented && !members.isEmpty();
        char separator = '{';
        for (Map.Entry<String, Json> member : members.entrySet()) {
            text.append(separator);
            if (lines) newLine(depth + 1);
            quote(member.getKey());
            text.append(indented ? ": " : ":");
            write(member.getValue(), depth + 1);
            separator = ',';
        }
        if (members.isEmpty()) text.append('{');
        if (lines) newLine(depth);
        text.append('}');
    }

    private static boolean isNested(Json value) {
        return value instanceof Json.Array || value instanceof Json.Members;
    }

    private void newLine(int depth) {
        text.append('\n').append("  ".repeat(depth));
    }

    private void quote(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') text.append('\\').append(c);
            else if (c == '\n') text.append("\\n");
            else if (c < ' ' || isLoneSurrogate(value, i)) escape(c);
            else text.append(c);
        }
        text.append('"');
    }

    /** Half of a pair cannot be encoded as UTF-8. */
    private static boolean isLoneSurrogate(String value, int i) {
        char c = value.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == value.length() || !Character.isLowSurrogate(value.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(value.charAt(i - 1)));
    }

    private void escape(char c) {
        String hex = Integer.toHexString(c);
        text.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
    }
}
