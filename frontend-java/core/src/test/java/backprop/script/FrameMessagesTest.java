package backprop.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.json.Json;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameMessagesTest {
    @Test
    void aRequestHasItsIdAndItsMethod() {
        assertEquals(
                Optional.of(new FrameRequest(Json.of(7), "to")),
                FrameRequest.read("{\"backprop\":1,\"id\":7,\"method\":\"to\"}"));
        assertEquals(
                Optional.of(new FrameRequest(Json.of("a"), "state")),
                FrameRequest.read("{\"backprop\":1,\"id\":\"a\",\"method\":\"state\",\"more\":[]}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "7",
                "\"backprop\"",
                "[]",
                "{}",
                "{\"backprop\":1}",
                "{\"backprop\":2,\"id\":1,\"method\":\"state\"}",
                "{\"backprop\":\"1\",\"id\":1,\"method\":\"state\"}",
                "{\"backprop\":1,\"id\":null,\"method\":\"state\"}",
                "{\"backprop\":1,\"id\":{},\"method\":\"state\"}",
                "{\"backprop\":1,\"id\":1,\"method\":1}",
                "{\"backprop\":1,\"method\":\"state\"}",
                "{\"backprop\":1,\"id\":1,\"method\":\"state\"",
            })
    void whatIsNoneOfOursIsNotAnswered(String head) {
        assertTrue(FrameRequest.read(head).isEmpty());
    }

    @Property(tries = 300)
    void noTextIsARequestByChance(@ForAll String head) {
        assertTrue(FrameRequest.read(head).isEmpty());
    }

    @Test
    void idsAndMethodsAreBounded() {
        String much = "x".repeat(101);
        assertTrue(FrameRequest.read("{\"backprop\":1,\"id\":\"" + much + "\",\"method\":\"to\"}")
                .isEmpty());
        assertTrue(FrameRequest.read("{\"backprop\":1,\"id\":1,\"method\":\"" + much + "\"}")
                .isEmpty());
        assertTrue(FrameRequest.read("{\"backprop\":1,\"id\":1,\"method\":\"to\",\"x\":\"" + "y".repeat(9999) + "\"}")
                .isEmpty());
    }

    @Test
    void answersSayToWhat() {
        assertEquals(
                "{\"backprop\":1,\"id\":7,\"value\":true}",
                FrameMessage.answer(Json.of(7), Json.of(true)).compact());
        assertEquals(
                "{\"backprop\":1,\"id\":7,\"error\":{\"code\":\"step\",\"message\":\"No.\"}}",
                FrameMessage.refusal(Json.of(7), "step", "No.").compact());
        assertEquals(
                "{\"backprop\":1,\"event\":\"height\",\"value\":512}",
                FrameMessage.height(512).compact());
    }

    @Test
    void thoseThatAreNamedMayAskAndNobodyElse() {
        FrameOrigins origins = FrameOrigins.own("http://localhost:8080")
                .with("{\"origins\":[\"https://school.example\",\"null\",\"*\",\"\"]}");
        assertTrue(origins.allow("http://localhost:8080"));
        assertTrue(origins.allow("https://school.example"));
        for (String stranger : List.of(
                "null",
                "*",
                "",
                "http://school.example",
                "https://school.example:8443",
                "https://school.example.evil",
                "http://127.0.0.1:8080",
                "http://localhost:80800",
                "HTTPS://SCHOOL.EXAMPLE")) {
            assertFalse(origins.allow(stranger), stranger);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "404", "[]", "{}", "{\"origins\":7}", "{\"origins\":[7]}", "<!doctype html>"})
    void whatIsNoListOfOriginsNamesNobody(String said) {
        assertEquals(
                List.of("http://a"), FrameOrigins.own("http://a").with(said).origins());
        assertEquals(List.of(), FrameOrigins.own("null").with(said).origins());
    }
}
