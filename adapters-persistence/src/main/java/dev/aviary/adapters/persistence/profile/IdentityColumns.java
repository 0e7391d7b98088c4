package dev.aviary.adapters.persistence.profile;

import dev.aviary.domain.profile.Identity;
import dev.aviary.domain.profile.PersonName;
import dev.aviary.domain.profile.Username;
import dev.aviary.domain.shared.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What everybody may know of an account, among the columns of a statement. */
public final class IdentityColumns {

  /** How many there are. */
  public static final int COUNT = 8;

  private IdentityColumns() {}

  /**
   * To be selected together.
   *
   * @param table what {@code accounts} is called in the statement
   */
  public static String of(String table) {
    return """
      %1$s.id, %1$s.username, %1$s.first_name, %1$s.last_name, %1$s.verified, %1$s.avatar_key,
      %1$s.cover_original_key, %1$s.cover_key"""
        .formatted(table);
  }

  /**
   * @param first the place of the first of them
   */
  public static Identity read(ResultSet row, int first) throws SQLException {
    return new Identity(
        new AccountId(row.getLong(first)),
        new Username(row.getString(first + 1)),
        new PersonName(row.getString(first + 2), row.getString(first + 3)),
        row.getBoolean(first + 4),
        MediaColumns.read(
            row.getString(first + 5), row.getString(first + 6), row.getString(first + 7)));
  }
}
