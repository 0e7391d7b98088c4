package dev.aviary.domain.profile;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What no account may be called, lower case and without underscores: whoever has such a name could
 * speak for the site, get mail meant for it, or stand where one of its pages does.
 */
final class ReservedUsernames {

  private static final String ROLES =
      """
      aviary aviarysupport aviaryteam ossn admin admins administrator administrators administration root superuser sysadmin
      sysop system staff team official moderator moderators mod mods owner operator support
      helpdesk service bot daemon nobody everyone anonymous guest user users username account
      accounts member members me self you
      """;

  /** RFC 2142, and what certificate authorities and mail servers ask or answer. */
  private static final String MAILBOXES =
      """
      abuse billing contact hostmaster info mail mailerdaemon marketing news noc noreply
      donotreply notifications notification postmaster press privacy sales security ssladmin
      ssladministrator sslwebmaster usenet uucp webmaster webmail
      """;

  private static final String HOSTS =
      """
      www ftp smtp imap pop pop3 dns ns1 ns2 mx localhost localdomain broadcasthost autoconfig
      autodiscover wpad isatap cdn
      """;

  private static final String PATHS =
      """
      api apis mobileapi rest oauth oauth2 auth authorize sso upload uploads download downloads
      media avatar avatars cover covers default file files image images img static assets css
      fonts favicon robots sitemap wellknown health metrics status index home start main page
      pages about terms tos legal imprint impressum cookies copyright dmca policy policies rules
      guidelines help faq docs login logout signin signout signup signoff register registration
      join invite password reset forgot verify confirm activate unsubscribe subscribe settings
      preferences options profile profiles timeline feed explore discover search trends hashtag
      hashtags tag tags messages message chat chats conversation conversations inbox follow follows followers following
      blocked block report reports dashboard console ads advertise blog jobs careers mobile app
      apps developer developers web indexphp wpadmin phpmyadmin faviconico robotstxt sitemapxml
      """;

  /** What programs write where there is no name. */
  private static final String VOIDS = "null nil none undefined unknown deleted nan true false";

  private static final Set<String> NAMES =
      Stream.of(ROLES, MAILBOXES, HOSTS, PATHS, VOIDS)
          .flatMap(names -> Stream.of(names.strip().split("\\s+")))
          .collect(Collectors.toUnmodifiableSet());

  private ReservedUsernames() {}

  static boolean contains(String plain) {
    return NAMES.contains(plain);
  }
}
