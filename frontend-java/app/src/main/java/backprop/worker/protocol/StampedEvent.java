package backprop.worker.protocol;

import backprop.json.Json;
import backprop.session.protocol.Event;

/**
 * An event, and how many commands the session had obeyed when it happened: who has sent others since can tell what is
 * outdated. On the wire the count is a member of the event's message.
 */
public record StampedEvent(int commands, Event event) {
    private static final String COMMANDS = "commands";

    public Message encode() {
        Message message = EventCodec.encode(event);
        return new Message(
                "{\"" + COMMANDS + "\":" + commands + "," + message.text().substring(1), message.bytes());
    }

    public static StampedEvent decode(Message message) {
        Json json = Json.parse(message.text());
        return new StampedEvent(json.get(COMMANDS).integer(), EventCodec.decode(json, message.bytes()));
    }
}
