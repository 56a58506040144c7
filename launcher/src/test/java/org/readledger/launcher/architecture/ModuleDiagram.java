package org.readledger.launcher.architecture;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The page {@code docs/modules.md}, drawn from what the classes do. */
final class ModuleDiagram {
  private ModuleDiagram() {}

  static String page(ModuleGraph graph) {
    Map<Module, Set<Module>> edges =
        graph.uses().stream()
            .collect(
                Collectors.groupingBy(
                    ModuleGraph.Use::from,
                    TreeMap::new,
                    Collectors.mapping(
                        ModuleGraph.Use::to,
                        Collectors.toCollection(() -> EnumSet.noneOf(Module.class)))));
    StringBuilder page = new StringBuilder();
    page.append("# Modules\n\n");
    page.append(
        "Written by `ModuleBoundariesTest` from the compiled classes. An arrow means \"uses\".\n\n");
    page.append("```mermaid\ngraph TD\n");
    graph
        .modules()
        .forEach(
            module ->
                page.append(
                    "  %s[\"%s<br/>%s\"]\n"
                        .formatted(id(module), module.folder(), module.purpose())));
    edges.forEach(
        (from, targets) ->
            targets.forEach(to -> page.append("  %s --> %s\n".formatted(id(from), id(to)))));
    page.append("```\n\n| module | may use | uses |\n|---|---|---|\n");
    graph
        .modules()
        .forEach(
            module ->
                page.append(
                    "| `%s` | %s | %s |\n"
                        .formatted(
                            module.folder(),
                            folders(module.allowed()),
                            folders(edges.getOrDefault(module, Set.of())))));
    return page.toString();
  }

  private static String id(Module module) {
    return module.name().toLowerCase(Locale.ROOT);
  }

  private static String folders(Set<Module> modules) {
    return modules.isEmpty()
        ? "nothing of ours"
        : modules.stream().map(Module::folder).collect(Collectors.joining(", "));
  }
}
