package dev.aviary.application.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aviary.application.profile.port.in.ViewProfile;
import dev.aviary.application.shared.World;
import dev.aviary.domain.profile.Username;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;
import org.junit.jupiter.api.Test;

class ViewProfileTest {

  private final World world = new World();
  private final AccountId mira = world.join("mira");
  private final AccountId kenji = world.join("kenji");
  private final ViewProfile viewProfile =
      ProfileUseCases.viewProfile(world.accounts, world.relationships, world.database);

  @Test
  void view_anotherById_showsItAsAnothers() {
    var profile = viewProfile.view(mira, new ViewProfile.ById(kenji));

    assertThat(profile.account().id()).isEqualTo(kenji);
    assertThat(profile.own()).isFalse();
  }

  @Test
  void view_oneselfByUsernameInAnotherCase_showsItAsOnesOwn() {
    var profile = viewProfile.view(mira, new ViewProfile.ByUsername(new Username("MIRA")));

    assertThat(profile.account().id()).isEqualTo(mira);
    assertThat(profile.own()).isTrue();
  }

  @Test
  void view_oneWhoBlocksTheViewer_saysSoToTheViewerAlone() {
    world.messenger.toggleBlock(kenji, mira);

    assertThat(viewProfile.view(mira, new ViewProfile.ById(kenji)).blocksViewer()).isTrue();
    assertThat(viewProfile.view(kenji, new ViewProfile.ById(mira)).blocksViewer()).isFalse();
    assertThat(viewProfile.view(kenji, new ViewProfile.ById(kenji)).blocksViewer()).isFalse();
  }

  @Test
  void view_unknown_isRefused() {
    assertThatThrownBy(() -> viewProfile.view(mira, new ViewProfile.ById(new AccountId(99))))
        .isInstanceOfSatisfying(
            DomainException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.ACCOUNT_UNKNOWN));
  }
}
