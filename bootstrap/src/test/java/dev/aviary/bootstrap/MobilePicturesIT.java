package dev.aviary.bootstrap;

import static dev.aviary.bootstrap.FormClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The samples of seed 002, the picture of seeds 000 and 004, and what is refused as one. */
class MobilePicturesIT extends MobileGolden {

  private static final byte[] PHOTO = Photo.jpeg(900, 1200);
  private static final byte[] SVG = "<svg/>".getBytes(StandardCharsets.UTF_8);

  @Test
  void avatar_photo_answersTheSample() {
    golden(
        client.avatar(mySession, PHOTO),
        """
        {"code":200,"message":"Avatar changed successfully",
        "data":{"avatar_url":"SITE/upload/avatars/WHEN/KEY_thumbnail_512x512.jpg"}}""");
  }

  @Test
  void avatar_photo_isShownUprightWithoutThePlaceEverywhere() {
    String url = json(client.avatar(mySession, PHOTO)).at("/data/avatar_url").asText();

    byte[] avatar = picture(url);
    assertThat(new String(avatar, StandardCharsets.ISO_8859_1)).doesNotContain("PLACE", "Exif");
    BufferedImage shown = Photo.read(avatar);
    assertThat(shown.getWidth()).isEqualTo(512);
    assertThat(shown.getHeight()).isEqualTo(512);
    assertColors(shown);
    assertThat(client.get("profile", "session_id", mySession, "user_id", me)).contains(url);
  }

  @Test
  void avatar_missingOrNoPicture_isTheDocumented400() {
    String refusal =
        "{\"code\":400,\"data\":[],\"message\":\"Avatar image is missing or invalid\"}";
    assertGolden(client.avatar(mySession, SVG), refusal);
    assertGolden(client.avatar(mySession, new byte[0]), refusal);
    assertGolden(client.post("avatar", "session_id", mySession), refusal);
    assertGolden(client.post("avatar", "session_id", mySession, "avatar", "a text"), refusal);
    assertThat(client.get("profile", "session_id", mySession, "user_id", me))
        .contains("upload/default/avatar.png");
  }

  @Test
  void avatar_withoutASession_isTheDocumented401() {
    assertGolden(
        client.avatar("", PHOTO), "{\"code\":401,\"data\":[],\"message\":\"Unauthorized Access\"}");
  }

  @Test
  void cover_photo_answersTheSampleAndShowsItsMiddle() {
    String answer = client.cover(mySession, PHOTO);
    golden(
        answer,
        """
        {"code":200,"message":"Profile cover changed successfully",
        "data":{"cover_url":"SITE/upload/covers/WHEN/KEY_image_cover_600x200.jpg"}}""");
    String url = json(answer).at("/data/cover_url").asText();

    BufferedImage shown = Photo.read(picture(url));
    assertThat(shown.getWidth()).isEqualTo(600);
    assertThat(shown.getHeight()).isEqualTo(200);
    assertColors(shown);
    assertThat(client.get("profile", "session_id", mySession, "user_id", me)).contains(url);
  }

  @Test
  void cover_missingOrNoPicture_isTheDocumented400() {
    String refusal = "{\"code\":400,\"data\":[],\"message\":\"Cover image is missing or invalid\"}";
    assertGolden(client.cover(mySession, SVG), refusal);
    assertGolden(client.post("cover", "session_id", mySession), refusal);
  }

  @Test
  void coverReposition_top_answersTheSampleAndShowsTheTop() {
    String before = json(client.cover(mySession, PHOTO)).at("/data/cover_url").asText();
    String answer = client.moveCover(mySession, "0");
    golden(
        answer,
        """
        {"code":200,"message":"Your changes have been successfully saved",
        "data":{"cover_url":"SITE/upload/covers/WHEN/KEY_image_cover.jpg"}}""");
    String url = json(answer).at("/data/cover_url").asText();

    BufferedImage top = Photo.read(picture(url));
    assertColor(top, 100, 190, new Color(90, 120, 230));
    assertThat(url).isNotEqualTo(before);
  }

  @Test
  void coverReposition_oftenAndBack_isTheSameToTheByte() {
    client.cover(mySession, PHOTO);
    byte[] first = moved("150");
    for (int position = 0; position < 50; position++) {
      client.moveCover(mySession, Integer.toString(position));
    }

    assertThat(moved("150")).isEqualTo(first);
  }

  @Test
  void coverReposition_beyondTheBottom_isTheBottom() {
    client.cover(mySession, PHOTO);

    byte[] bottom = moved("600");
    assertThat(moved("601")).isEqualTo(bottom);
    assertThat(moved("99999999999999999999")).isEqualTo(bottom);
    assertColor(Photo.read(bottom), 100, 10, new Color(90, 210, 100));
  }

  @Test
  void coverReposition_noPosition_isTheDocumented400() {
    client.cover(mySession, PHOTO);
    for (String position : new String[] {"", "-1", "1.5", "ten", "0x1"}) {
      assertGolden(client.moveCover(mySession, position), positionRefusal());
    }
    assertGolden(client.post("cover_reposition", "session_id", mySession), positionRefusal());
  }

  @Test
  void coverReposition_noCoverOfOnesOwn_isTheDocumented400() {
    client.cover(partnerSession, PHOTO);

    assertGolden(client.moveCover(mySession, "10"), positionRefusal());
  }

  @Test
  void send_picture_answersTheSample() {
    golden(
        client.sendPicture(mySession, partner, PHOTO),
        """
        {"code":200,"message":"Message sent","data":{"id":*,"sent_by":ME,"sent_to":PARTNER,"owner":true,
        "message":"Image","media_file":"SITE/upload/images/WHEN/KEY_image_original.jpg",
        "media_type":"image","seen":"0","deleted_fs1":"N","deleted_fs2":"N","time":"TIME","side":"right",
        "media_name":"PREFIX-IMG-SECOND"}}""");
  }

  @Test
  void send_picture_isReadUprightInItsSizeWithoutThePlace() {
    client.sendPicture(mySession, partner, PHOTO);
    String url = json(partnersMessages()).at("/data/0/media_file").asText();

    byte[] sent = picture(url);
    assertThat(new String(sent, StandardCharsets.ISO_8859_1)).doesNotContain("PLACE", "Exif");
    BufferedImage shown = Photo.read(sent);
    assertThat(shown.getWidth()).isEqualTo(900);
    assertThat(shown.getHeight()).isEqualTo(1200);
    assertColors(shown);
  }

  @Test
  void send_pngOrGif_keepsItsFormat() {
    for (String format : new String[] {"png", "gif"}) {
      String sent = client.sendPicture(mySession, partner, Photo.upright(60, 80, format));
      String url = json(sent).at("/data/media_file").asText();
      assertThat(url).endsWith("_image_original." + format);
      assertColors(Photo.read(picture(url)));
    }
  }

  @Test
  void send_noPicture_isRefusedAndNothingIsSent() {
    assertGolden(
        client.sendPicture(mySession, partner, SVG),
        refusal(400, "The message image is missing or invalid"));
    assertGolden(messages(), NO_DATA);
  }

  @Test
  void send_pictureToWhoBlocks_isRefusedForTheBlock() {
    block(partnerSession, me);
    assertGolden(
        client.sendPicture(mySession, partner, SVG),
        refusal(400, "Your account has been blocked by this account"));
  }

  @Test
  void send_samePictureUnderOneName_isSentOnce() {
    String first = client.sendPicture(mySession, partner, PHOTO, "client_id", "photo-1");
    String again = client.sendPicture(mySession, partner, PHOTO, "client_id", "photo-1");
    assertThat(again).isEqualTo(first);
    assertGolden(
        client.sendPicture(mySession, partner, Photo.jpeg(90, 120), "client_id", "photo-1"),
        refusal(400, "This client_id was used for another message"));
  }

  private byte[] moved(String position) {
    return picture(json(client.moveCover(mySession, position)).at("/data/cover_url").asText());
  }

  private String positionRefusal() {
    return "{\"code\":400,\"data\":[],"
        + "\"message\":\"Cover position offset number is missing or invalid\"}";
  }

  private void golden(String actual, String expected) {
    assertGolden(
        actual.replaceAll("/[0-9]{4}/[0-9]{2}/", "/WHEN/").replaceAll("/[0-9a-f]{40}_", "/KEY_"),
        expected.replace("PREFIX", mediaPrefix));
  }

  /** Upright: its four corners are what they were. */
  private static void assertColors(BufferedImage shown) {
    int right = shown.getWidth() - 10;
    int bottom = shown.getHeight() - 10;
    assertColor(shown, 10, 10, new Color(90, 120, 230));
    assertColor(shown, right, 10, new Color(30, 50, 150));
    assertColor(shown, 10, bottom, new Color(90, 210, 100));
    assertColor(shown, right, bottom, new Color(20, 110, 40));
  }

  private static void assertColor(BufferedImage shown, int x, int y, Color expected) {
    var actual = new Color(shown.getRGB(x, y));
    assertThat(
            Math.abs(actual.getRed() - expected.getRed())
                + Math.abs(actual.getGreen() - expected.getGreen())
                + Math.abs(actual.getBlue() - expected.getBlue()))
        .as("%d, %d: %s instead of %s", x, y, actual, expected)
        .isLessThan(15);
  }
}
