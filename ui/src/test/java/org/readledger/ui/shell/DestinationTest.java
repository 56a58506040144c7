package org.readledger.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.readledger.ledger.id.HolderId;
import org.readledger.ledger.id.KeyId;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.platform.identity.Role;
import org.readledger.platform.identity.UserAccount;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

class DestinationTest {

  private static final String ID = "0123456789abcdef0123456789abcdef";

  @ParameterizedTest
  @EnumSource(Role.class)
  void everyPlaceOfARoleIsAViewThatLetsTheRoleIn(Role role) {
    var person =
        new UserAccount(
            new UUID(0, 1),
            "Somebody",
            ParticipantId.of(ID),
            HolderId.of(ID),
            KeyId.of(ID),
            Set.of(role),
            true);
    assertThat(Destination.of(person))
        .allSatisfy(place -> assertThat(letsIn(place.path(), role)).as(place.path()).isTrue());
  }

  @Test
  void everyViewSaysWhoMayEnter() {
    assertThat(views())
        .isNotEmpty()
        .allSatisfy(
            view ->
                assertThat(
                        view.isAnnotationPresent(AnonymousAllowed.class)
                            || view.isAnnotationPresent(PermitAll.class)
                            || view.isAnnotationPresent(RolesAllowed.class))
                    .as(view.getSimpleName())
                    .isTrue());
  }

  private static boolean letsIn(String path, Role role) {
    return views()
        .filter(view -> view.getAnnotation(Route.class).value().equals(path))
        .anyMatch(view -> letsIn(view, role));
  }

  private static boolean letsIn(Class<?> view, Role role) {
    return view.isAnnotationPresent(AnonymousAllowed.class)
        || view.isAnnotationPresent(PermitAll.class)
        || Optional.ofNullable(view.getAnnotation(RolesAllowed.class))
            .map(allowed -> Arrays.asList(allowed.value()).contains(role.name()))
            .orElse(false);
  }

  private static Stream<Class<?>> views() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
    return scanner.findCandidateComponents("org.readledger.ui").stream()
        .map(found -> load(found.getBeanClassName()));
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException missing) {
      throw new AssertionError(missing);
    }
  }
}
