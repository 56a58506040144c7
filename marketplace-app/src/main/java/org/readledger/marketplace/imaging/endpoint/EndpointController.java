package org.readledger.marketplace.imaging.endpoint;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.readledger.marketplace.imaging.dicomweb.PacsCredentials;
import org.readledger.platform.identity.CurrentUser;
import org.readledger.platform.web.TransactionAnswer;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A centre's own archives. Credentials go in and never come out. */
@RestController
@RequestMapping("/api/v1/endpoints")
class EndpointController {

  private static final String STAFF = "hasAnyRole('CENTER_STAFF', 'CENTER_ADMIN')";
  private static final String ADMIN = "hasRole('CENTER_ADMIN')";

  private final CentreEndpoints endpoints;
  private final CurrentUser user;

  EndpointController(CentreEndpoints endpoints, CurrentUser user) {
    this.endpoints = endpoints;
    this.user = user;
  }

  /** An archive: with user and password, with a bearer token, or open. */
  record EndpointRequest(
      @NotBlank @Size(max = 80) String name,
      @NotBlank @Size(max = 2000) String baseUrl,
      @Nullable @Size(max = 200) String user,
      @Nullable @Size(max = 200) String password,
      @Nullable @Size(max = 4000) String token) {

    EndpointForm form() {
      return new EndpointForm(name, baseUrl, credentials());
    }

    private PacsCredentials credentials() {
      if (token != null && !token.isBlank()) {
        return new PacsCredentials.Bearer(token);
      }
      return user == null || user.isBlank()
          ? new PacsCredentials.None()
          : new PacsCredentials.Basic(user, Optional.ofNullable(password).orElse(""));
    }

    // A record's own text would show the secrets.
    @Override
    public String toString() {
      return "EndpointRequest[" + name + "]";
    }
  }

  @GetMapping
  @PreAuthorize(STAFF)
  List<CentreEndpoint> mine() {
    return endpoints.of(user.require().organisation());
  }

  @PostMapping
  @PreAuthorize(ADMIN)
  ResponseEntity<Object> add(@Valid @RequestBody EndpointRequest request) {
    return answer(endpoints.add(user.require().organisation(), request.form()));
  }

  @PostMapping("/test")
  @PreAuthorize(ADMIN)
  ResponseEntity<Object> test(@Valid @RequestBody EndpointRequest request) {
    return answer(endpoints.test(request.form()));
  }

  @PutMapping("/{id}")
  @PreAuthorize(ADMIN)
  ResponseEntity<Object> change(
      @PathVariable UUID id, @Valid @RequestBody EndpointRequest request) {
    return isMine(id)
        ? answer(endpoints.change(user.require().organisation(), id, request.form()))
        : unknown();
  }

  @DeleteMapping("/{id}")
  @PreAuthorize(ADMIN)
  ResponseEntity<Object> remove(@PathVariable UUID id) {
    if (!isMine(id)) {
      return unknown();
    }
    return endpoints.remove(user.require().organisation(), id)
        ? ResponseEntity.noContent().build()
        : TransactionAnswer.refused("Posted studies lie in this archive. It stays registered.");
  }

  @PostMapping("/{id}/test")
  @PreAuthorize(STAFF)
  ResponseEntity<Object> test(@PathVariable UUID id) {
    return isMine(id) ? answer(endpoints.test(user.require().organisation(), id)) : unknown();
  }

  private boolean isMine(UUID id) {
    return endpoints.find(user.require().organisation(), id).isPresent();
  }

  private static ResponseEntity<Object> unknown() {
    return TransactionAnswer.notFound("Your centre has no such archive.");
  }

  private static ResponseEntity<Object> answer(EndpointOutcome outcome) {
    return switch (outcome) {
      case EndpointOutcome.Saved saved -> ResponseEntity.ok(saved.endpoint());
      case EndpointOutcome.Answers answers -> ResponseEntity.ok(answers);
      case EndpointOutcome.Refused refused -> TransactionAnswer.refused(refused.sentence());
    };
  }
}
