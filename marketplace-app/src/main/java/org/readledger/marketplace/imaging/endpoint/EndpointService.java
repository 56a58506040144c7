package org.readledger.marketplace.imaging.endpoint;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.marketplace.imaging.dicomweb.AddressRules;
import org.readledger.marketplace.imaging.dicomweb.DicomWebArchive;
import org.readledger.marketplace.imaging.dicomweb.PacsAddress;
import org.readledger.marketplace.imaging.source.SourceFault;
import org.readledger.marketplace.imaging.source.StudyFilter;
import org.readledger.marketplace.imaging.source.StudySink;
import org.readledger.marketplace.imaging.source.StudySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Registered archives in the database, with the connections kept to each. */
public final class EndpointService implements CentreEndpoints, Archives {
  private static final int MAX_NAME = 80;

  private final RegisteredEndpoints rows;
  private final AddressRules rules;

  /** Open archives by endpoint; replaced when the row's time of change moved. */
  private final Map<UUID, Open> open = new ConcurrentHashMap<>();

  private record Open(CentreEndpoint endpoint, DicomWebArchive archive, long checkedNanos) {}

  public EndpointService(
      JdbcClient jdbc, CredentialCipher cipher, AddressRules rules, Clock clock) {
    this.rows = new RegisteredEndpoints(jdbc, cipher, clock);
    this.rules = rules;
  }

  @Override
  public List<CentreEndpoint> of(ParticipantId centre) {
    return rows.of(centre).stream().map(RegisteredEndpoints.Row::endpoint).toList();
  }

  @Override
  public Optional<CentreEndpoint> find(ParticipantId centre, UUID id) {
    return rows.find(centre, id).map(RegisteredEndpoints.Row::endpoint);
  }

  @Override
  public EndpointOutcome add(ParticipantId centre, EndpointForm form) {
    Optional<EndpointOutcome> problem = problem(form);
    if (problem.isPresent()) {
      return problem.get();
    }
    UUID id = UUID.randomUUID();
    rows.insert(id, centre, form);
    return saved(centre, id);
  }

  @Override
  public EndpointOutcome change(ParticipantId centre, UUID id, EndpointForm form) {
    Optional<EndpointOutcome> problem = problem(form);
    if (problem.isPresent()) {
      return problem.get();
    }
    if (!rows.update(id, centre, form)) {
      return unknown();
    }
    forget(id);
    return saved(centre, id);
  }

  @Override
  public boolean remove(ParticipantId centre, UUID id) {
    boolean removed = rows.delete(id, centre);
    if (removed) {
      forget(id);
    }
    return removed;
  }

  @Override
  public EndpointOutcome test(ParticipantId centre, UUID id) {
    return source(centre, id).map(EndpointService::query).orElseGet(EndpointService::unknown);
  }

  @Override
  public EndpointOutcome test(EndpointForm form) {
    Optional<EndpointOutcome> problem = problem(form);
    if (problem.isPresent()) {
      return problem.get();
    }
    PacsAddress address = PacsAddress.parse(form.baseUrl()).orElseThrow();
    try (DicomWebArchive archive = new DicomWebArchive(address, form.credentials(), rules)) {
      return query(archive.source());
    }
  }

  @Override
  public Optional<StudySource> source(ParticipantId centre, UUID endpoint) {
    return archive(centre, endpoint).map(DicomWebArchive::source);
  }

  @Override
  public Optional<StudySink> sink(ParticipantId centre, UUID endpoint) {
    return archive(centre, endpoint).map(DicomWebArchive::sink);
  }

  /** Rows are looked at again each five seconds, so that another instance's change is seen. */
  private Optional<DicomWebArchive> archive(ParticipantId centre, UUID id) {
    Open known = open.get(id);
    boolean recent = known != null && System.nanoTime() - known.checkedNanos() < 5_000_000_000L;
    if (known != null && recent) {
      return known.endpoint().centre().equals(centre)
          ? Optional.of(known.archive())
          : Optional.empty();
    }
    return rows.find(centre, id)
        .map(
            row ->
                open.compute(id, (key, old) -> renewed(row, Optional.ofNullable(old))).archive());
  }

  private Open renewed(RegisteredEndpoints.Row row, Optional<Open> old) {
    if (old.isPresent() && old.get().endpoint().equals(row.endpoint())) {
      return new Open(row.endpoint(), old.get().archive(), System.nanoTime());
    }
    old.ifPresent(o -> o.archive().close());
    PacsAddress address = PacsAddress.parse(row.endpoint().baseUrl()).orElseThrow();
    return new Open(
        row.endpoint(), new DicomWebArchive(address, row.credentials(), rules), System.nanoTime());
  }

  private void forget(UUID id) {
    Open removed = open.remove(id);
    if (removed != null) {
      removed.archive().close();
    }
  }

  private EndpointOutcome saved(ParticipantId centre, UUID id) {
    return find(centre, id)
        .<EndpointOutcome>map(EndpointOutcome.Saved::new)
        .orElseGet(EndpointService::unknown);
  }

  private static Optional<EndpointOutcome> problem(EndpointForm form) {
    if (form.name().isBlank() || form.name().length() > MAX_NAME) {
      return refused("Give the archive a name of up to " + MAX_NAME + " characters.");
    }
    if (PacsAddress.parse(form.baseUrl()).isEmpty()) {
      return refused(
          "Give the archive's DICOMweb address, for example https://pacs.example.org/dicom-web,"
              + " without user name or query.");
    }
    return Optional.empty();
  }

  private static Optional<EndpointOutcome> refused(String sentence) {
    return Optional.of(new EndpointOutcome.Refused(sentence));
  }

  private static EndpointOutcome unknown() {
    return new EndpointOutcome.Refused("There is no such archive. Choose one from the list.");
  }

  private static EndpointOutcome query(StudySource source) {
    long start = System.nanoTime();
    try {
      int found = source.search(StudyFilter.any(1)).size();
      long took = (System.nanoTime() - start) / 1_000_000;
      return new EndpointOutcome.Answers(
          took,
          found == 0
              ? "The archive answers, and holds no study yet."
              : "The archive answers and lists studies.");
    } catch (SourceFault fault) {
      return new EndpointOutcome.Refused(fault.kind().sentence() + " " + advice(fault.kind()));
    } catch (IOException e) {
      return new EndpointOutcome.Refused(SourceFault.Kind.UNREACHABLE.sentence());
    }
  }

  private static String advice(SourceFault.Kind kind) {
    return switch (kind) {
      case CREDENTIALS_REFUSED -> "Check user and password.";
      case ADDRESS_REFUSED -> "Ask the operator to allow private addresses, or use a public one.";
      case UNREACHABLE, TIMED_OUT -> "Check address, port and firewall.";
      case NOT_FOUND, NOT_SUPPORTED, GARBAGE, TRUNCATED ->
          "Check that the address is the root of a DICOMweb service.";
    };
  }
}
