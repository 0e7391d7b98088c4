package dev.aviary.adapters.persistence.profile;

import dev.aviary.adapters.persistence.shared.Statements;
import dev.aviary.domain.profile.Account;
import dev.aviary.domain.profile.EmailAddress;
import dev.aviary.domain.profile.Identity;
import dev.aviary.domain.profile.ProfileDetails;
import dev.aviary.domain.relationship.FollowCounts;
import java.sql.ResultSet;
import java.sql.SQLException;

/** An account among the columns of a statement. */
public final class AccountColumns {

  private AccountColumns() {}

  /**
   * To be selected together.
   *
   * @param table what {@code accounts} is called in the statement
   */
  public static String of(String table) {
    return IdentityColumns.of(table)
        + """
      , %1$s.email, %1$s.about, %1$s.website, %1$s.gender, %1$s.country, %1$s.language,
      %1$s.profile_visibility, %1$s.contact_privacy, %1$s.follow_privacy, %1$s.searchable,
      %1$s.follower_count, %1$s.following_count, %1$s.pending_count, %1$s.created_at,
      %1$s.last_active_at"""
            .formatted(table);
  }

  /**
   * @param first the place of the first of them
   */
  public static Account read(ResultSet row, int first) throws SQLException {
    Identity identity = IdentityColumns.read(row, first);
    int own = first + IdentityColumns.COUNT;
    return new Account(
        identity.id(),
        identity.username(),
        new EmailAddress(row.getString(own)),
        identity.name(),
        identity.verified(),
        new ProfileDetails(
            row.getString(own + 1),
            row.getString(own + 2),
            row.getString(own + 3),
            row.getString(own + 4),
            row.getString(own + 5)),
        identity.media(),
        PrivacyColumns.read(
            row.getString(own + 6),
            row.getString(own + 7),
            row.getString(own + 8),
            row.getBoolean(own + 9)),
        new FollowCounts(row.getInt(own + 10), row.getInt(own + 11), row.getInt(own + 12)),
        Statements.instant(row, own + 13),
        Statements.instant(row, own + 14));
  }
}
