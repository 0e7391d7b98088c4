package dev.aviary.adapters.rest;

/** How the mobile API writes the texts of messages. They are always stored as they were sent. */
public enum MessageFormat {

  /** As sent: the answer is JSON, and whoever shows it escapes. */
  PLAIN {
    @Override
    public String apply(String text) {
      return text;
    }
  },

  /** Escaped, for sites whose old web client pastes texts into HTML. */
  HTML {
    @Override
    public String apply(String text) {
      return text.replace("&", "&amp;")
          .replace("<", "&lt;")
          .replace(">", "&gt;")
          .replace("\"", "&quot;");
    }
  };

  public abstract String apply(String text);
}
