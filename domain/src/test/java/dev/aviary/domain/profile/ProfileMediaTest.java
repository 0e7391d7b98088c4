package dev.aviary.domain.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.domain.media.Framing;
import dev.aviary.domain.media.PixelSize;
import dev.aviary.domain.shared.MediaKey;
import org.junit.jupiter.api.Test;

class ProfileMediaTest {

  private static final Avatar AVATAR =
      new Avatar(new MediaKey("upload/avatars/2021/02/a_thumbnail_512x512.jpg"));
  private static final MediaKey ICON = new MediaKey("upload/avatars/2021/02/a_thumbnail_50x50.jpg");
  private static final MediaKey ORIGINAL = new MediaKey("upload/covers/2021/02/a.jpg");
  private static final Cover COVER =
      new Cover(ORIGINAL, new MediaKey("upload/covers/2021/02/b.jpg"));
  private static final Cover MOVED =
      new Cover(ORIGINAL, new MediaKey("upload/covers/2021/02/c.jpg"));

  @Test
  void none_showsTheDefaults() {
    assertThat(ProfileMedia.NONE.shownAvatar().value()).isEqualTo("upload/default/avatar.png");
    assertThat(ProfileMedia.NONE.shownIcon().value()).isEqualTo("upload/default/avatar_50x50.png");
    assertThat(ProfileMedia.NONE.shownCover().value()).isEqualTo("upload/default/cover.png");
  }

  @Test
  void with_avatar_showsItAndItsIconAndLeavesTheCover() {
    ProfileMedia media = ProfileMedia.NONE.with(COVER).with(AVATAR);

    assertThat(media.shownAvatar()).isEqualTo(AVATAR.picture());
    assertThat(media.shownIcon()).isEqualTo(ICON);
    assertThat(media.shownCover()).isEqualTo(COVER.picture());
  }

  @Test
  void keysNotIn_anotherAvatar_areThoseOfTheFirst() {
    var other = new Avatar(new MediaKey("upload/avatars/2021/02/b_thumbnail_512x512.jpg"));
    ProfileMedia before = ProfileMedia.NONE.with(COVER).with(AVATAR);

    assertThat(before.keysNotIn(before.with(other)))
        .containsExactlyInAnyOrder(AVATAR.picture(), ICON);
  }

  @Test
  void keysNotIn_theCoverMoved_leaveItsOriginal() {
    ProfileMedia before = ProfileMedia.NONE.with(AVATAR).with(COVER);

    assertThat(before.keysNotIn(before.with(MOVED))).containsExactly(COVER.picture());
  }

  @Test
  void keysNotIn_ofNone_areNone() {
    assertThat(ProfileMedia.NONE.keysNotIn(ProfileMedia.NONE.with(AVATAR))).isEmpty();
  }

  @Test
  void avatarFraming_isTheMiddle512By512() {
    assertThat(Avatar.framing(new PixelSize(4000, 3000)))
        .isEqualTo(new Framing(500, 0, new PixelSize(3000, 3000), new PixelSize(512, 512)));
  }

  @Test
  void iconFraming_isAllOfIt50By50() {
    assertThat(Avatar.iconFraming(new PixelSize(512, 512)))
        .isEqualTo(Framing.whole(new PixelSize(512, 512), new PixelSize(50, 50)));
  }
}
