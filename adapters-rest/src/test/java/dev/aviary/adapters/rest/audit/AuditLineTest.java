package dev.aviary.adapters.rest.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditLineTest {

  private static final UUID ID = new UUID(1, 2);

  @Test
  void with_everyKindOfValue_isNameAndValue() {
    assertThat(AuditLine.of("made_up").with("number", 5).with("id", ID).with("word", "::1"))
        .hasToString("event=made_up number=5 id=00000000-0000-0001-0000-000000000002 word=::1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a b", "a=b", "a\nb", "a\rb", "a\u2028b", "\"a\"", "é", "fe80::1%a b"})
  void with_whatIsNoWord_isNotRepeated(String text) {
    assertThat(AuditLine.of("made_up").with("word", text))
        .hasToString("event=made_up word=invalid");
  }

  @Property(tries = 200)
  void with_anyTexts_neverHasMoreFields(@ForAll String event, @ForAll List<String> texts) {
    AuditLine line = AuditLine.of(event);
    for (String text : texts) {
      line = line.with(text, text);
    }

    assertThat(line.toString()).matches("\\S+=\\S+( \\S+=\\S+){" + texts.size() + "}");
    assertThat(line.toString().chars().filter(it -> it == '=')).hasSize(texts.size() + 1);
    assertThat(line.toString().chars()).allMatch(it -> it >= ' ' && it <= '~');
  }
}
