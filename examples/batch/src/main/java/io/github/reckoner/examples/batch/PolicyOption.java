package io.github.reckoner.examples.batch;

import io.github.reckoner.reconcile.Policies;
import io.github.reckoner.reconcile.Policy;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Finds the policy that a user names. */
final class PolicyOption {

  private PolicyOption() {}

  static Policy named(CommandSpec command, String name) {
    try {
      return Policies.byName(name);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), "--policy: " + e.getMessage(), e);
    }
  }
}
