package dev.aviary.adapters.rest.transport;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ShareTest {

  private final Room room = new Room(100);
  private final Share one = new Share(room);
  private final Share other = new Share(room);

  @Test
  void take_moreThanIsLeft_isRefusedAndTakesNothing() {
    one.take(60);

    assertThatThrownBy(() -> other.take(41)).isInstanceOf(NoRoomException.class);
    assertThatCode(() -> other.take(40)).doesNotThrowAnyException();
  }

  @Test
  void giveBack_twice_givesOnce() {
    one.take(60);
    one.giveBack();
    one.giveBack();

    assertThatThrownBy(() -> other.take(101)).isInstanceOf(NoRoomException.class);
    assertThatCode(() -> other.take(100)).doesNotThrowAnyException();
  }

  @Test
  void giveBack_some_isLessToGiveBackAtTheEnd() {
    one.take(60);
    one.giveBack(20);

    assertThatThrownBy(() -> other.take(61)).isInstanceOf(NoRoomException.class);
    one.giveBack();
    assertThatThrownBy(() -> other.take(101)).isInstanceOf(NoRoomException.class);
    assertThatCode(() -> other.take(100)).doesNotThrowAnyException();
  }
}
