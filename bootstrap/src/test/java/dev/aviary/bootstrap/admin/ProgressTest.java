package dev.aviary.bootstrap.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {

  @Test
  void tell_often_printsEveryTwoSecondsAtMost() {
    AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 5);
    Progress progress = new Progress(nanoTime::get);
    PrintStream before = System.err;
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
    try {
      for (int tenth = 0; tenth < 50; tenth++) {
        String line = "tenth " + tenth;
        progress.tell(() -> line);
        nanoTime.addAndGet(Duration.ofMillis(100).toNanos());
      }
    } finally {
      System.setErr(before);
    }
    assertThat(errors.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("tenth 20", "tenth 40");
  }
}
