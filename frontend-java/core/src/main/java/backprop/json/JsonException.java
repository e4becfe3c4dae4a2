package backprop.json;

import backprop.file.FileException;
import java.util.Map;

/** A text that is not JSON, or JSON that is not of the form expected; says what was expected, what was found, and where. */
public final class JsonException extends FileException {
    private JsonException(String code, String sentence, Map<String, String> parameters) {
        super(code, sentence, parameters);
    }

    static JsonException unexpected(String expected, String found, int at) {
        return new JsonException(
                "json-unexpected",
                "expected {expected} at character {at}, but found {found}",
                Map.of("expected", expected, "found", found, "at", position(at)));
    }

    static JsonException tooDeep(int limit, int at) {
        return new JsonException(
                "json-too-deep",
                "values are nested more than {limit} deep at character {at}",
                Map.of("limit", String.valueOf(limit), "at", position(at)));
    }

    static JsonException duplicate(String name, int at) {
        return new JsonException(
                "json-duplicate",
                "the name \"{name}\" stands twice in one object, again at character {at}",
                Map.of("name", shortened(name), "at", position(at)));
    }

    static JsonException numberOutOfRange(String number, int at) {
        return new JsonException(
                "json-number",
                "the number {number} at character {at} is too large or too long",
                Map.of("number", shortened(number), "at", position(at)));
    }

    static JsonException wrongKind(String expected, Json found) {
        return new JsonException(
                "json-kind",
                "expected {expected}, but found {found}",
                Map.of("expected", expected, "found", shortened(kind(found))));
    }

    static JsonException missing(String name) {
        return new JsonException("json-missing", "the member \"{name}\" is missing", Map.of("name", shortened(name)));
    }

    /** People count characters from 1. */
    private static String position(int at) {
        return String.valueOf(at + 1);
    }

    private static String kind(Json value) {
        if (value instanceof Json.Array) return "an array";
        if (value instanceof Json.Members) return "an object";
        return value.compact();
    }
}
