package dev.aviary.bootstrap.access;

/**
 * What is so before a call.
 *
 * @param callerIsLower whether the caller has the lower number of the two, and so the low side of
 *     whatever a pair has
 */
record Scene(Relation relation, Privacy privacy, boolean callerIsLower) {

  /** The conversation of the two, where they have written. */
  static final long CONVERSATION = 700;

  static final long SENT = 701;

  /** And pinned. */
  static final long RECEIVED = 702;

  static final long RECEIVED_AND_HIDDEN = 703;

  /** Of the target and a friend of its. */
  static final long OTHERS_CONVERSATION = 9100;

  static final long SENT_TO_A_FRIEND = 9101;

  static final long RECEIVED_FROM_A_FRIEND = 9102;

  /** Of two whom the caller has nothing to do with. */
  static final long STRANGE_CONVERSATION = 9200;

  static final long STRANGE_MESSAGE = 9201;

  /** By which the caller asks the target. */
  static final long OWN_REQUEST = 800;

  /** By which the target asks the caller. */
  static final long REQUEST = 801;

  /** By which somebody asks the target. */
  static final long OTHERS_REQUEST = 9301;

  /** By which the target asks somebody. */
  static final long OTHERS_OWN_REQUEST = 9302;

  /** Between two whom the caller has nothing to do with. */
  static final long STRANGE_REQUEST = 9303;

  /** What nothing has. */
  static final long NO_NUMBER_OF_ANYTHING = 99_999;

  private static final long LOWER = 500;
  private static final long HIGHER = 600;

  long id(Role role) {
    return switch (role) {
      case CALLER -> callerIsLower ? LOWER : HIGHER;
      case TARGET -> callerIsLower ? HIGHER : LOWER;
      default -> role.bystanderId();
    };
  }

  long caller() {
    return id(Role.CALLER);
  }

  /** Whom the call is about: oneself, or the other of the two. */
  Role targetRole() {
    return relation == Relation.SELF ? Role.CALLER : Role.TARGET;
  }

  long target() {
    return id(targetRole());
  }

  boolean isPrivate(Role role) {
    return switch (privacy) {
      case NOBODY -> role == Role.FAN;
      case TARGET -> role == Role.FAN || role == targetRole();
      case CALLER -> role == Role.FAN || role == Role.CALLER;
    };
  }

  @Override
  public String toString() {
    return "%s, %s, caller's number %s"
        .formatted(relation.label(), privacy.label(), callerIsLower ? "lower" : "higher");
  }
}
