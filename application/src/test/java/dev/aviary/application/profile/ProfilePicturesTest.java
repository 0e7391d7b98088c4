package dev.aviary.application.profile;

import static dev.aviary.application.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aviary.application.media.FakeCodec;
import dev.aviary.application.media.MediaUseCases;
import dev.aviary.application.media.NewMedia;
import dev.aviary.application.media.port.in.Upload;
import dev.aviary.application.media.port.out.MediaStore;
import dev.aviary.application.media.port.out.MediaUnavailableException;
import dev.aviary.application.media.port.out.PictureCodec;
import dev.aviary.application.shared.Meanwhile;
import dev.aviary.application.shared.World;
import dev.aviary.domain.profile.Avatar;
import dev.aviary.domain.profile.Cover;
import dev.aviary.domain.profile.ProfileMedia;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.ErrorCode;
import dev.aviary.domain.shared.MediaKey;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ProfilePicturesTest {

  private static final Optional<Upload> PHOTO = upload("4000x3000 photo");

  private final World world = new World();
  private final AccountId mira = world.join("mira");
  private final AccountId kenji = world.join("kenji");
  private final NewMedia newMedia = world.newMedia;

  @Test
  void changeAvatar_photo_showsItsMiddleAndAnIconOfThat() {
    Avatar avatar = changeAvatar(PHOTO);

    assertThat(media(mira).avatar()).contains(avatar);
    assertThat(avatar.picture().value())
        .matches("upload/avatars/2020/11/[0-9a-f]{40}_thumbnail_512x512.jpg");
    assertThat(content(avatar.picture())).isEqualTo("512x512 photo of 500,0 3000x3000");
    assertThat(content(avatar.icon())).startsWith("50x50 ").endsWith("of 0,0 512x512");
    assertThat(media(kenji)).isEqualTo(ProfileMedia.NONE);
  }

  @Test
  void changeAvatar_again_removesTheOneBeforeAndItsIcon() {
    changeAvatar(PHOTO);
    changeCover(PHOTO);
    Avatar second = changeAvatar(PHOTO);
    erase();

    assertThat(media(mira).avatar()).contains(second);
    assertThat(world.mediaStore.keys()).hasSize(4).contains(second.picture(), second.icon());
  }

  @Test
  void changeAvatar_noPicture_isRefusedAndKeepsTheOneBefore() {
    Avatar before = changeAvatar(PHOTO);

    assertRefused(ErrorCode.AVATAR_INVALID, () -> changeAvatar(upload("<svg/>")));
    assertRefused(ErrorCode.AVATAR_INVALID, () -> changeAvatar(Optional.empty()));

    assertThat(media(mira).avatar()).contains(before);
    assertThat(world.mediaStore.keys()).hasSize(2);
  }

  @Test
  void changeAvatar_storageDown_changesNothing() {
    Avatar before = changeAvatar(PHOTO);
    world.mediaStore.setDown(true);

    assertThatThrownBy(() -> changeAvatar(PHOTO)).isInstanceOf(MediaUnavailableException.class);

    world.mediaStore.setDown(false);
    erase();
    assertThat(media(mira).avatar()).contains(before);
    assertThat(world.mediaStore.keys()).hasSize(2);
    assertThat(changeAvatar(PHOTO)).isNotEqualTo(before);
  }

  @Test
  void changeAvatar_accountThatIsGone_isRefusedAndKeepsNothing() {
    var nobody = new AccountId(999_999);

    assertRefused(
        ErrorCode.ACCOUNT_UNKNOWN,
        () -> world.profiles.changeAvatar(world.codec, newMedia).change(nobody, PHOTO));
    erase();

    assertThat(world.mediaStore.keys()).isEmpty();
  }

  @Test
  void changeCover_photo_keepsItsOriginalAndShowsTheMiddle() {
    Cover cover = changeCover(PHOTO);

    assertThat(media(mira).cover()).contains(cover);
    assertThat(cover.picture().value())
        .matches("upload/covers/2020/11/[0-9a-f]{40}_image_cover_600x200.jpg");
    assertThat(content(cover.original())).isEqualTo("600x450 photo of 0,0 4000x3000");
    assertThat(content(cover.picture())).startsWith("600x200 ").endsWith("of 0,125 600x200");
  }

  @Test
  void changeCover_noPicture_isRefused() {
    assertRefused(ErrorCode.COVER_INVALID, () -> changeCover(upload("<svg/>")));
    assertRefused(ErrorCode.COVER_INVALID, () -> changeCover(Optional.empty()));
    assertThat(world.mediaStore.keys()).isEmpty();
  }

  @Test
  void moveCover_often_cutsEachFromTheSameOriginal() {
    Cover cover = changeCover(PHOTO);
    String original = content(cover.original());

    for (int position = 0; position < 1000; position++) {
      Cover moved = moveCover(position % 300);

      assertThat(moved.original()).isEqualTo(cover.original());
      assertThat(moved.picture().value())
          .matches("upload/covers/2020/11/[0-9a-f]{40}_image_cover.jpg");
      assertThat(content(moved.picture()))
          .isEqualTo(
              "600x200 photo of 0,0 4000x3000 of 0," + Math.min(position % 300, 250) + " 600x200");
      erase();
    }
    assertThat(content(cover.original())).isEqualTo(original);
    assertThat(world.mediaStore.keys()).hasSize(2);
  }

  @Test
  void moveCover_noneOfOnesOwn_isRefused() {
    assertRefused(ErrorCode.COVER_POSITION_INVALID, () -> moveCover(10));
  }

  @Test
  void moveCover_storageDown_changesNothing() {
    Cover cover = changeCover(PHOTO);
    world.mediaStore.setDown(true);

    assertThatThrownBy(() -> moveCover(10)).isInstanceOf(MediaUnavailableException.class);

    world.mediaStore.setDown(false);
    erase();
    assertThat(media(mira).cover()).contains(cover);
    assertThat(world.mediaStore.keys()).isEqualTo(new HashSet<>(cover.media()));
  }

  @Test
  void moveCover_whileAnotherIsChosen_movesTheNewOne() {
    changeCover(PHOTO);
    var choosing = new Meanwhile("render", 1, this::chooseAnother);
    PictureCodec interrupted = choosing.after(PictureCodec.class, world.codec);

    Cover moved = world.profiles.moveCover(interrupted, world.mediaStore, newMedia).move(mira, 7);
    erase();

    assertThat(media(mira).cover()).contains(moved);
    assertThat(content(moved.picture())).isEqualTo("600x200 other of 0,0 1000x1000 of 0,7 600x200");
    assertThat(world.mediaStore.keys()).isEqualTo(new HashSet<>(moved.media()));
  }

  @Test
  void moveCover_anotherIsChosenBeforeOrAfterItsOriginalIsFound_movesTheNewOne() {
    for (boolean isFound : List.of(true, false)) {
      changeCover(PHOTO);
      var choosing = new Meanwhile("find", 1, this::chooseAnother);
      MediaStore interrupted =
          isFound
              ? choosing.after(MediaStore.class, world.mediaStore)
              : choosing.before(MediaStore.class, world.mediaStore);

      Cover moved = world.profiles.moveCover(world.codec, interrupted, newMedia).move(mira, 7);
      erase();

      assertThat(media(mira).cover()).contains(moved);
      assertThat(content(moved.picture())).startsWith("600x200 other");
      assertThat(world.mediaStore.keys()).isEqualTo(new HashSet<>(moved.media()));
    }
  }

  @Test
  void moveCover_anotherIsChosenDuringEachOfFiveTries_givesUp() {
    changeCover(PHOTO);
    var tries = new AtomicInteger();
    var choosing =
        new Meanwhile(
            "render",
            100,
            () -> {
              tries.incrementAndGet();
              chooseAnother();
            });
    PictureCodec interrupted = choosing.after(PictureCodec.class, world.codec);

    assertThatThrownBy(
            () -> world.profiles.moveCover(interrupted, world.mediaStore, newMedia).move(mira, 7))
        .isInstanceOf(IllegalStateException.class);
    assertThat(tries).hasValue(5);
  }

  @Test
  void moveCover_originalIsLost_isUnavailable() {
    Cover cover = changeCover(PHOTO);
    world.mediaStore.remove(cover.original());

    assertThatThrownBy(() -> moveCover(7)).isInstanceOf(MediaUnavailableException.class);
    assertThat(media(mira).cover()).contains(cover);
  }

  private void chooseAnother() {
    changeCover(upload("1000x1000 other"));
    erase();
  }

  private Avatar changeAvatar(Optional<Upload> upload) {
    return world.profiles.changeAvatar(world.codec, newMedia).change(mira, upload);
  }

  private Cover changeCover(Optional<Upload> upload) {
    return world.profiles.changeCover(world.codec, world.mediaStore, newMedia).change(mira, upload);
  }

  private Cover moveCover(int position) {
    return world.profiles.moveCover(world.codec, world.mediaStore, newMedia).move(mira, position);
  }

  private void erase() {
    MediaUseCases.eraseMedia(
            world.media, world.mediaStore, world.database, () -> world.now(), System::nanoTime)
        .eraseAll();
  }

  private ProfileMedia media(AccountId id) {
    return world.accounts.find(id).orElseThrow().media();
  }

  private String content(MediaKey key) {
    return FakeCodec.content(world.mediaStore.find(key).orElseThrow());
  }

  private static Optional<Upload> upload(String content) {
    return Optional.of(FakeCodec.upload(content));
  }
}
