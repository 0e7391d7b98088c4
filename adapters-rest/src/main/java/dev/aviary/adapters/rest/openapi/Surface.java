package dev.aviary.adapters.rest.openapi;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/**
 * What all operations of a dialect share.
 *
 * @param get whether they all answer GET as well
 * @param refusals code and message of what any of them may say
 * @param credential the parameter that lets in, and the name of its security scheme
 * @param without code and message where it lets nobody in
 */
record Surface(
    Envelope envelope, boolean get, List<String> refusals, String credential, String without) {

  static Surface of(Map<?, ?> words) {
    return new Surface(
        "ossn".equals(words.get("envelope")) ? Envelope.OSSN : Envelope.MOBILE,
        Boolean.TRUE.equals(words.get("get")),
        Words.texts(words.get("refuses")),
        String.valueOf(words.get("credential")),
        String.valueOf(words.get("without")));
  }

  /** The schemes, any one of which lets in. */
  List<SecurityRequirement> security() {
    return envelope == Envelope.OSSN
        ? List.of(scheme(credential))
        : List.of(scheme("bearer"), scheme(credential));
  }

  private static SecurityRequirement scheme(String name) {
    return OASFactory.createSecurityRequirement().addScheme(name);
  }
}
