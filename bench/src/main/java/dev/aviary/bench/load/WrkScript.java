package dev.aviary.bench.load;

import java.util.List;

/** What tells wrk what to send, in Lua. */
final class WrkScript {

  private static final String SENDING =
      """
      local count = 0
      local threads = {}
      function setup(thread)
        count = count + 1
        thread:set("number", count)
        table.insert(threads, thread)
      end
      function init(args)
        bad, good, first, own, at = 0, 0, "", requests[number], 0
        requests = nil
      end
      function request()
        at = at % #own + 1
        return own[at]
      end
      """;

  /** Makes wrk read every answer, so it is no part of what is timed. */
  private static final String CHECKING =
      """
      function response(status, headers, body)
        local _, rows = string.gsub(body, row, "")
        if status == 200 and rows >= leastRows and string.find(body, code, 1, true) then
          good = good + 1
        else
          bad = bad + 1
          if first == "" then first = string.gsub(string.sub(body, 1, 300), "%s", " ") end
        end
      end
      """;

  private static final String TELLING =
      """
      function done(summary, latency, all)
        local bad, good, first = 0, 0, ""
        for _, thread in ipairs(threads) do
          bad, good = bad + thread:get("bad"), good + thread:get("good")
          if first == "" then first = thread:get("first") end
        end
        local e = summary.errors
        print(string.format("RESULT %d %d %d %d %d %d %d %d", summary.requests, summary.duration,
          e.connect + e.read + e.write + e.status + e.timeout,
          latency:percentile(50), latency:percentile(99), latency:percentile(99.9), good, bad))
        if bad > 0 then print("FIRST " .. first) end
      end
      """;

  private WrkScript() {}

  /** Sends the traffic; counts what is not as expected where {@code checking}. */
  static String of(Traffic traffic, boolean checking) {
    StringBuilder script = new StringBuilder("requests = {\n");
    for (List<String> thread : traffic.threads()) {
      script.append("{\n");
      thread.forEach(request -> script.append(quote(request)).append(",\n"));
      script.append("},\n");
    }
    script.append("}\n");
    Expected expected = traffic.expected();
    script.append("code = ").append(quote(expected.code())).append('\n');
    script.append("row = ").append(quote(expected.row())).append('\n');
    script.append("leastRows = ").append(expected.rows()).append('\n');
    return script + SENDING + (checking ? CHECKING : "") + TELLING;
  }

  private static String quote(String text) {
    return '"'
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\r", "\\r").replace("\n", "\\n")
        + '"';
  }
}
