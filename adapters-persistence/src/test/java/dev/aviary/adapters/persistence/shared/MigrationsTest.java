package dev.aviary.adapters.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Databases of earlier versions, brought up to date with what is in them. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class MigrationsTest {

  @Inject DataSource dataSource;
  @Inject Flyway current;

  @AfterEach
  void forget() throws SQLException {
    execute("DROP SCHEMA earlier CASCADE");
  }

  /** Those of the pool end every statement after some seconds. */
  @Test
  void migrate_connections_areNotOfThePool() throws SQLException {
    execute("CREATE SCHEMA earlier");
    DataSource connections = current.getConfiguration().getDataSource();

    assertThat(connections).isNotInstanceOf(AgroalDataSource.class);
    try (Connection connection = connections.getConnection()) {
      assertThat(connection.getNetworkTimeout()).isZero();
    }
  }

  @Test
  void migrate_followsOfVersion2_areNumberedAndCountedButForThoseBesideABlock()
      throws SQLException {
    earlier().target("2").load().migrate();
    execute(
        """
        INSERT INTO earlier.accounts (username, username_key, email, email_key, first_name, last_name,
                              password_hash, created_at, last_active_at)
        SELECT n, n, n, n, n, n, n, now(), now() FROM unnest(ARRAY['mira', 'kenji', 'olga', 'tariq']) AS n;
        INSERT INTO earlier.follows VALUES
          (1, 2, now()), (3, 2, now()), (2, 3, now()), (1, 4, now()), (4, 3, now());
        INSERT INTO earlier.blocks VALUES (1, 4, now()), (3, 4, now());
        """);

    earlier().load().migrate();

    assertThat(
            rows(
                """
                SELECT follower_count, following_count, pending_count, profile_visibility,
                       contact_privacy, follow_privacy, searchable
                FROM earlier.accounts ORDER BY id
                """))
        .containsExactly(
            "0,1,0,everyone,everyone,everyone,t",
            "2,1,0,everyone,everyone,everyone,t",
            "1,1,0,everyone,everyone,everyone,t",
            "0,0,0,everyone,everyone,everyone,t");
    execute("INSERT INTO earlier.follows (follower_id, followed_id, since) VALUES (1, 3, now())");
    assertThat(
            rows("SELECT count(DISTINCT id), count(*) FILTER (WHERE id > 0) FROM earlier.follows"))
        .containsExactly("4,4");
    assertThat(
            rows("SELECT follower_id, followed_id FROM earlier.follows ORDER BY id DESC LIMIT 1"))
        .containsExactly("1,3");
  }

  @Test
  void migrate_sessionsOfVersion4_areKeptAndTellTheirEnd() throws SQLException {
    earlier().target("4").load().migrate();
    execute(
        """
        INSERT INTO earlier.accounts (username, username_key, email, email_key, first_name, last_name,
                              password_hash, created_at, last_active_at)
        VALUES ('mira', 'mira', 'mira', 'mira', 'mira', 'mira', 'hash', now(), now());
        INSERT INTO earlier.sessions VALUES
          (1, '00000000-0000-0000-0000-000000000001', 'ios', '\\x01', '2020-11-21 15:11Z', '2021-02-19 15:11Z'),
          (1, '00000000-0000-0000-0000-000000000002', 'ios', '\\x02', '2020-11-21 15:11Z', '2021-02-19 15:11Z');
        """);

    earlier().load().migrate();

    assertThat(
            rows(
                """
                SELECT refresh_token_hash, previous_refresh_token_hash IS NULL, renewed_at = opened_at,
                       ends_at = '2021-02-19 15:11Z'
                FROM earlier.sessions ORDER BY id
                """))
        .containsExactly("\\x01,t,t,t", "\\x02,t,t,t");
    execute("DELETE FROM earlier.sessions WHERE refresh_token_hash = '\\x02'");
    assertThat(rows("SELECT session_id FROM earlier.ended_sessions"))
        .containsExactly("00000000-0000-0000-0000-000000000002");
  }

  @Test
  void migrate_erasedPicturesOfVersion3_areToBeRemovedAtOnce() throws SQLException {
    earlier().target("3").load().migrate();
    execute("INSERT INTO earlier.erased_media VALUES ('upload/images/2020/11/a.jpg')");

    earlier().load().migrate();

    assertThat(rows("SELECT media_key, due_at <= now() FROM earlier.media_removals"))
        .containsExactly("upload/images/2020/11/a.jpg,t");
  }

  @Test
  void schema_everyState_isTold() throws SQLException {
    execute("CREATE SCHEMA earlier");
    assertThat(schema()).isEqualTo(new Schema.Empty());

    earlier().target("2").load().migrate();
    assertThat(schema()).isEqualTo(new Schema.Older(2));

    earlier().load().migrate();
    assertThat(schema()).isEqualTo(new Schema.Current());

    execute(
        """
        INSERT INTO earlier.flyway_schema_history
        SELECT 99, '99', 'later', type, script, checksum, installed_by, installed_on, 1, true
        FROM earlier.flyway_schema_history LIMIT 1
        """);
    assertThat(schema()).isEqualTo(new Schema.Newer(99));

    execute("UPDATE earlier.flyway_schema_history SET success = false WHERE version = '99'");
    assertThat(schema()).isEqualTo(new Schema.Broken(99));
  }

  private Schema schema() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("SET search_path = earlier");
        return Schema.of(connection);
      } finally {
        try (Statement statement = connection.createStatement()) {
          statement.execute("RESET search_path");
        }
      }
    }
  }

  private FluentConfiguration earlier() {
    return Flyway.configure()
        .configuration(current.getConfiguration())
        .defaultSchema("earlier")
        .schemas("earlier");
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<String> rows(String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet results = statement.executeQuery(sql)) {
      while (results.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= results.getMetaData().getColumnCount(); i++) {
          row.add(String.valueOf(results.getString(i)));
        }
        rows.add(String.join(",", row));
      }
    }
    return rows;
  }
}
