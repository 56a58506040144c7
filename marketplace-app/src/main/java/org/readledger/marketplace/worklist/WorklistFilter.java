package org.readledger.marketplace.worklist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.readledger.ledger.proto.Priority;

/**
 * A query as SQL over the posting rows. Values travel as named parameters; only fixed text is ever
 * part of the statement.
 *
 * @param condition a boolean expression
 * @param order an ORDER BY list
 * @param parameters values of the named parameters
 */
record WorklistFilter(String condition, String order, Map<String, Object> parameters) {

  static WorklistFilter of(WorklistQuery query, Instant now, List<String> centersByName) {
    var conditions = new ArrayList<String>();
    var parameters = new HashMap<String, Object>();
    conditions.add("p.state = 1");
    in(conditions, parameters, "modality", query.modalities());
    in(conditions, parameters, "region", query.regions());
    in(conditions, parameters, "jurisdiction", query.jurisdictions());
    var priorities = query.priorities().stream().map(Priority::getNumber).toList();
    in(conditions, parameters, "priority", priorities);
    query
        .dueWithin()
        .ifPresent(
            within -> {
              conditions.add("p.deadline_ms <= :due");
              parameters.put("due", now.plus(within).toEpochMilli());
            });
    query
        .feeFrom()
        .ifPresent(
            fee -> {
              conditions.add("p.fee >= :fee");
              parameters.put("fee", fee);
            });
    text(conditions, parameters, query.text(), centersByName);
    return new WorklistFilter(String.join(" and ", conditions), order(query), parameters);
  }

  private static void in(
      List<String> conditions,
      Map<String, Object> parameters,
      String column,
      java.util.Collection<?> values) {
    if (!values.isEmpty()) {
      conditions.add("p." + column + " in (:" + column + ")");
      parameters.put(column, values);
    }
  }

  private static void text(
      List<String> conditions,
      Map<String, Object> parameters,
      String text,
      List<String> centersByName) {
    var wanted = text.strip().toLowerCase(Locale.ROOT);
    if (wanted.isEmpty()) {
      return;
    }
    var byCenter = centersByName.isEmpty() ? "" : " or p.center in (:centers)";
    conditions.add(
        "(('p-' || n.number) like :text or lower(p.modality || ' ' || p.region) like :text"
            + " or lower(coalesce(o.question, '')) like :text"
            + byCenter
            + ")");
    // % and _ in what people type are themselves, not wildcards
    parameters.put(
        "text", "%" + wanted.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
    if (!centersByName.isEmpty()) {
      parameters.put("centers", centersByName);
    }
  }

  private static String order(WorklistQuery query) {
    if (query.sort().isEmpty()) {
      return "p.priority desc, p.deadline_ms, n.number";
    }
    return query.sort().stream()
            .map(step -> column(step.column()) + (step.descending() ? " desc" : " asc"))
            .collect(Collectors.joining(", "))
        + ", n.number";
  }

  private static String column(WorklistQuery.Column column) {
    return switch (column) {
      case PRIORITY -> "p.priority";
      case DEADLINE -> "p.deadline_ms";
      case POSTED -> "p.posted_at_ms";
      case NUMBER -> "n.number";
      case MODALITY -> "p.modality";
      case REGION -> "p.region";
      case IMAGES -> "p.images";
      case JURISDICTION -> "p.jurisdiction";
      case CENTRE -> "p.center";
      case FEE -> "p.fee";
      case CLAIM_COST -> "p.claim_cost";
    };
  }
}
