package dev.aviary.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DocumentTest {

  @Test
  void replaced_keepsWhatIsAround() {
    String text = "before\n" + Document.BEGIN + "\nold\n\n" + Document.END + "after\n";
    assertThat(Document.replaced(text, "new\n"))
        .isEqualTo("before\n" + Document.BEGIN + "\nnew\n\n" + Document.END + "after\n");
  }

  @Test
  void replaced_twice_isTheSame() {
    String once = Document.replaced(Document.BEGIN + Document.END, "new\n");
    assertThat(Document.replaced(once, "new\n")).isEqualTo(once);
  }

  @Test
  void replaced_withoutMarks_isRefused() {
    assertThatThrownBy(() -> Document.replaced("text", "new"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
