package io.filmstudio.aijob.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.aijob.worker.Worker;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SlotsTests {

    private final Worker painter = new Worker("painter", List.of("video"), 1);
    private final Worker allRounder = new Worker("all-rounder", List.of("video", "voice"), 2);

    @Test
    void aWorkerIsGoodForItsFreeSlots() {
        Slots slots = new Slots(List.of(painter, allRounder), Map.of("all-rounder", 1));
        assertThat(slots.of("video")).isEqualTo(2);
        assertThat(slots.of("voice")).isEqualTo(1);
        assertThat(slots.of("music")).isZero();
    }

    @Test
    void slotsAreSharedAmongAWorkersCapabilitiesAndSpecialistsAreBookedFirst() {
        Slots slots = new Slots(List.of(allRounder, painter), Map.of());
        slots.take("video", 2);
        assertThat(slots.of("video")).isEqualTo(1);
        assertThat(slots.of("voice")).isEqualTo(1);
        slots.take("voice", 1);
        assertThat(slots.of("video")).isZero();
    }

    @Test
    void aWorkerThatLeavesGetsNothing() {
        Slots slots = new Slots(List.of(new Worker("leaving", List.of("video"), 0)), Map.of("leaving", 1));
        assertThat(slots.of("video")).isZero();
    }

    @Test
    void aFullWorkerHasNothingWaiting() {
        Slots slots = new Slots(List.of(painter), Map.of("painter", 1));
        assertThat(slots.of("video")).isZero();
    }
}
