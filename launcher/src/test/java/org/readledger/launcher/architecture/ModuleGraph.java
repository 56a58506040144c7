package org.readledger.launcher.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which module's classes use which other module's, read from the compiled classes. */
final class ModuleGraph {

  /** One class of a module using one of another. */
  record Use(Module from, Module to, String description) {}

  private final Map<Module, JavaClasses> classes = new EnumMap<>(Module.class);
  private final Map<String, Module> owners = new HashMap<>();

  private ModuleGraph() {}

  /** Reads the modules that are compiled. */
  static ModuleGraph of(Path checkout) {
    ModuleGraph graph = new ModuleGraph();
    for (Module module : Module.values()) {
      if (Files.isDirectory(module.classes(checkout))) {
        JavaClasses imported = new ClassFileImporter().importPath(module.classes(checkout));
        graph.classes.put(module, imported);
        imported.forEach(type -> graph.owners.put(type.getName(), module));
      }
    }
    return graph;
  }

  /** The modules that are compiled. */
  Set<Module> modules() {
    return classes.isEmpty() ? EnumSet.noneOf(Module.class) : EnumSet.copyOf(classes.keySet());
  }

  /** The classes of one module. */
  JavaClasses classes(Module module) {
    return classes.get(module);
  }

  /** Every use across a border, one per pair of classes. */
  SortedSet<Use> uses() {
    SortedSet<Use> uses =
        new TreeSet<>(
            Comparator.comparing(Use::from).thenComparing(Use::to).thenComparing(Use::description));
    classes.forEach((module, imported) -> imported.forEach(type -> collect(module, type, uses)));
    return uses;
  }

  private void collect(Module module, JavaClass type, Set<Use> into) {
    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
      String target = dependency.getTargetClass().getBaseComponentType().getName();
      Optional.ofNullable(owners.get(target))
          .filter(owner -> owner != module)
          .ifPresent(owner -> into.add(new Use(module, owner, type.getName() + " uses " + target)));
    }
  }
}
