package backprop.store;

import backprop.json.Json;
import backprop.session.protocol.TrainerCheckpoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The bytes are the states, one behind the other; the card says how long each is. */
final class CheckpointsCodec implements RecordCodec<SavedCheckpoints> {
    @Override
    public Json card(SavedCheckpoints saved) {
        List<Json> each = saved.checkpoints().stream()
                .map(one -> Json.of(List.of(Json.of(one.iteration()), Json.of(one.state().length))))
                .toList();
        return Json.of(Map.of("way", Json.of(saved.way()), "checkpoints", Json.of(each)));
    }

    @Override
    public byte[] bytes(SavedCheckpoints saved) {
        int length = saved.checkpoints().stream()
                .mapToInt(each -> each.state().length)
                .sum();
        byte[] bytes = new byte[length];
        int at = 0;
        for (TrainerCheckpoint each : saved.checkpoints()) {
            System.arraycopy(each.state(), 0, bytes, at, each.state().length);
            at += each.state().length;
        }
        return bytes;
    }

    @Override
    public SavedCheckpoints read(Json card, byte[] bytes) {
        List<TrainerCheckpoint> checkpoints = new ArrayList<>();
        int at = 0;
        for (Json each : card.get("checkpoints").items()) {
            int length = each.items().get(1).integer();
            if (at + length > bytes.length) throw new IllegalArgumentException("states of " + bytes.length + " bytes");
            checkpoints.add(
                    new TrainerCheckpoint(each.items().get(0).integer(), Arrays.copyOfRange(bytes, at, at + length)));
            at += length;
        }
        return new SavedCheckpoints(card.get("way").text(), checkpoints);
    }
}
