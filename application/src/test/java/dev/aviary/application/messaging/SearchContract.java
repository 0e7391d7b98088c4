package dev.aviary.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.application.messaging.port.out.MessageCursor;
import dev.aviary.application.messaging.port.out.MessageSearch;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.messaging.MessageBody;
import dev.aviary.domain.shared.MediaKey;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every implementation of {@link MessageSearch} keeps. */
public abstract class SearchContract extends MessagingFixture {

  /** Called between writing and searching: a store with an index brings it up to date. */
  protected void indexed() {}

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      textBlock =
          """
          Crème brûlée,        CREME BRULEE
          Crème brûlée,        è
          Straße,              STRASSE
          Łódź,                lodz
          ИСКАТЬ ёжика,        искать ежика
          Άνθρωπος,            ανθρωποσ
          مُحَمَّد,               محمد
          שָׁלוֹם,               שלום
          北京欢迎你,            欢迎
          北京欢迎你,            你
          東京タワー,            タワ
          ﾀﾜｰ,                 タワー
          안녕하세요,            안녕
          안녕하세요,            요
          สวัสดีครับ,             สวัสดี
          good 👋🏽 morning,    👋
          100% sure,           0%
          under_score,         r_s
          back\\slash,          k\\s
          a,                   a
          """)
  void search_everyScript_findsTheSubstring(String text, String query) {
    Message message = send(mira, kenji, text);
    send(mira, kenji, "---");
    indexed();

    assertThat(messenger().search(kenji, mira, query))
        .isEqualTo(new MessageSearch.Found(List.of(message), 1));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      textBlock =
          """
          percent,       %
          underscore,    _
          abcd,          ac
          北京欢迎你,      京迎
          한국,          하
          かき,          が
          สี,            สิ
          one two,       onetwo
          """)
  void search_whatIsNotThere_findsNothing(String text, String query) {
    send(mira, kenji, text);
    indexed();

    assertThat(messenger().search(kenji, mira, query).total()).isZero();
  }

  @Test
  void search_pages_walkEitherWayNewestFirstWithTheWholeTotal() {
    List<Message> found = new ArrayList<>();
    for (int i = 1; i <= 7; i++) {
      found.add(send(mira, kenji, "needle " + i));
      send(kenji, mira, "hay " + i);
      send(olga, mira, "needle elsewhere " + i);
    }
    indexed();

    assertPage(new MessageCursor.Newest(), found.subList(4, 7));
    assertPage(new MessageCursor.Before(found.get(4).id()), found.subList(1, 4));
    assertPage(new MessageCursor.Before(found.get(0).id()), List.of());
    assertPage(new MessageCursor.After(found.get(0).id()), found.subList(1, 4));
    assertPage(new MessageCursor.After(found.get(5).id()), found.subList(6, 7));
    assertPage(new MessageCursor.After(found.get(6).id()), List.of());
  }

  @Test
  void search_blankQuery_findsNothing() {
    send(mira, kenji, "a b");
    indexed();

    for (String blank : List.of("", "  ", "\u200B", "\u0301")) {
      assertThat(messenger().search(mira, kenji, blank).total()).isZero();
    }
  }

  @Test
  void search_partnerWhoNeverWrote_findsNothing() {
    assertThat(messenger().search(mira, kenji, "a").total()).isZero();
  }

  @Test
  void search_image_isFoundByItsText() {
    send(mira, kenji, new MessageBody.Image(new MediaKey("upload/images/2020/11/a.jpg")));
    indexed();

    assertThat(messenger().search(kenji, mira, "mag").total()).isEqualTo(1);
  }

  @Test
  void search_marksNothingAsSeen() {
    send(mira, kenji, "text");
    indexed();

    messenger().search(kenji, mira, "text");

    assertThat(chats(kenji).getFirst().unread()).isEqualTo(1);
  }

  @Test
  void search_afterHidingClearingAndRemoving_findsWhatIsLeftForEachSide() {
    Message cleared = send(mira, kenji, "needle 1");
    indexed();
    messenger().clear(kenji, mira);
    Message removed = send(mira, kenji, "needle 2");
    Message deleted = send(kenji, mira, "needle 3");
    Message kept = send(kenji, mira, "needle 4");
    indexed();
    messenger().remove(mira, removed.id());
    messenger().delete(mira, deleted.id());

    assertThat(messenger().search(mira, kenji, "needle").messages())
        .extracting(Message::id)
        .containsExactly(kept.id(), cleared.id());
    assertThat(messenger().search(kenji, mira, "needle").messages())
        .extracting(Message::id)
        .containsExactly(kept.id(), deleted.id());
    indexed();
    assertThat(messenger().search(mira, kenji, "needle").total()).isEqualTo(2);
    assertThat(messenger().search(kenji, mira, "needle").total()).isEqualTo(2);
  }

  @Test
  void search_clearedBeforeItWasIndexed_findsWhatCameAfter() {
    Message cleared = send(mira, kenji, "needle 1");
    messenger().clear(kenji, mira);
    Message kept = send(mira, kenji, "needle 2");
    indexed();

    assertThat(messenger().search(kenji, mira, "needle").messages())
        .extracting(Message::id)
        .containsExactly(kept.id());
    assertThat(messenger().search(mira, kenji, "needle").messages())
        .extracting(Message::id)
        .containsExactly(kept.id(), cleared.id());
  }

  @Test
  void search_termAcrossTwoMessages_isFoundInTheOneThatSaysIt() {
    send(mira, kenji, "xa");
    Message found = send(mira, kenji, "aa");
    indexed();

    assertThat(messenger().search(kenji, mira, "aa"))
        .isEqualTo(new MessageSearch.Found(List.of(found), 1));
  }

  private void assertPage(MessageCursor cursor, List<Message> ascending) {
    assertThat(messenger().search(kenji, mira, "NEEDLE", cursor, 3))
        .isEqualTo(new MessageSearch.Found(ascending.reversed(), 7));
  }
}
