package org.readledger.marketplace.reports;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.readledger.ledger.id.PostingId;
import org.readledger.ledger.proto.ReadState;
import org.readledger.marketplace.act.NotFoundException;
import org.readledger.marketplace.act.RoleCheck;
import org.readledger.marketplace.readmodel.PostingRecord;
import org.readledger.marketplace.readmodel.PostingRecords;
import org.readledger.platform.identity.Role;
import org.readledger.platform.identity.UserAccount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Drafts in the database: what was saved survives a killed browser and a killed server. */
@Service
class StoredDrafts implements ReportDrafts {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<List<ReportDraft.Text>> SECTIONS = new TypeReference<>() {};
  private static final int MAX_SECTIONS = 40;
  private static final int MAX_NAME = 100;

  private final JdbcClient jdbc;
  private final PostingRecords postings;
  private final ReportTemplates templates;
  private final Clock clock;

  StoredDrafts(JdbcClient jdbc, PostingRecords postings, ReportTemplates templates, Clock clock) {
    this.jdbc = jdbc;
    this.postings = postings;
    this.templates = templates;
    this.clock = clock;
  }

  @Override
  public ReportDraft open(UserAccount reader, PostingId posting) {
    var read = mine(reader, posting);
    return stored(reader, posting).map(draft -> current(read, draft)).orElseGet(() -> blank(read));
  }

  // What was signed as the final report is not signed again as its addendum.
  private ReportDraft current(PostingRecord read, ReportDraft stored) {
    if (read.reportedAtMs() == 0 || stored.savedAt().toEpochMilli() > read.reportedAtMs()) {
      return stored;
    }
    var empty = blank(read);
    return new ReportDraft(
        empty.posting(), stored.revision(), empty.templateId(), empty.sections(), stored.savedAt());
  }

  @Override
  public SaveOutcome save(
      UserAccount reader,
      PostingId posting,
      long expectedRevision,
      String templateId,
      List<ReportDraft.Text> sections) {
    var read = mine(reader, posting);
    var problem = problem(read, templateId, sections);
    if (problem.isPresent()) {
      return new SaveOutcome.NotSaved(problem.get());
    }
    var json = JSON.writeValueAsString(sections);
    if (!write(reader, posting, expectedRevision, templateId, json)) {
      return new SaveOutcome.Conflict(
          open(reader, posting),
          "This report was saved elsewhere in the meantime. Nothing was overwritten. Load it and"
              + " copy over what is missing.");
    }
    return new SaveOutcome.Saved(open(reader, posting));
  }

  private boolean write(
      UserAccount reader, PostingId posting, long expected, String template, String json) {
    var now = clock.millis();
    if (expected == 0) {
      return jdbc.sql(
                  """
                  insert into market_draft (posting_id, reader, revision, template, sections, saved_ms)
                  values (?, ?, 1, ?, ?, ?) on conflict do nothing
                  """)
              .params(posting.hex(), reader.organisation().hex(), template, json, now)
              .update()
          == 1;
    }
    return jdbc.sql(
                """
                update market_draft set revision = revision + 1, template = ?, sections = ?,
                  saved_ms = ? where posting_id = ? and reader = ? and revision = ?
                """)
            .params(template, json, now, posting.hex(), reader.organisation().hex(), expected)
            .update()
        == 1;
  }

  private Optional<String> problem(
      PostingRecord read, String templateId, List<ReportDraft.Text> sections) {
    if (read.state() != ReadState.CLAIMED && read.read().getFinalVersion() == 0) {
      return Optional.of("You no longer hold " + read.displayNumber() + ". Copy your text now.");
    }
    if (templates.find(templateId).isEmpty()) {
      return Optional.of("There is no such template. Choose one from the list.");
    }
    if (sections.size() > MAX_SECTIONS || sections.stream().anyMatch(StoredDrafts::isTooLong)) {
      return Optional.of(
          "A section holds at most %,d characters.".formatted(ReportDraft.MAX_SECTION_LENGTH));
    }
    return Optional.empty();
  }

  private static boolean isTooLong(ReportDraft.Text section) {
    return section.text().length() > ReportDraft.MAX_SECTION_LENGTH
        || section.title().length() > MAX_NAME
        || section.key().length() > MAX_NAME;
  }

  private PostingRecord mine(UserAccount reader, PostingId posting) {
    RoleCheck.require(reader, Role.READER);
    return postings
        .find(posting)
        .filter(read -> read.isReadBy(reader.organisation()))
        .orElseThrow(() -> new NotFoundException("You hold no such read. See My reads."));
  }

  private Optional<ReportDraft> stored(UserAccount reader, PostingId posting) {
    return jdbc.sql("select * from market_draft where posting_id = ? and reader = ?")
        .params(posting.hex(), reader.organisation().hex())
        .query(
            (row, index) ->
                new ReportDraft(
                    posting,
                    row.getLong("revision"),
                    row.getString("template"),
                    JSON.readValue(row.getString("sections"), SECTIONS),
                    Instant.ofEpochMilli(row.getLong("saved_ms"))))
        .optional();
  }

  private ReportDraft blank(PostingRecord read) {
    var terms = read.terms();
    var fitting = templates.fitting(terms.getModality(), terms.getBodyRegion());
    var template = read.reportedAtMs() == 0 ? fitting.getFirst() : fitting.getLast();
    var sections =
        template.sections().stream()
            .map(section -> new ReportDraft.Text(section.key(), section.title(), ""))
            .toList();
    return new ReportDraft(read.id(), 0, template.id(), sections, clock.instant());
  }
}
