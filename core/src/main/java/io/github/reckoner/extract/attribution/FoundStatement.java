package io.github.reckoner.extract.attribution;

import io.github.reckoner.model.Chain;
import io.github.reckoner.model.Passage;
import io.github.reckoner.model.Statement;

/**
 * A denial, a stated unknown or an admission, with its place in the text.
 *
 * @param kind what it does
 * @param chain through whom it came
 * @param sentence the index of its sentence
 * @param firstToken the first token of what is denied, unknown or admitted
 * @param endToken the token after its last
 * @param target the words that say what is denied, unknown or admitted
 * @param evidence the words that make the statement
 */
public record FoundStatement(
    Statement.Kind kind,
    Chain chain,
    int sentence,
    int firstToken,
    int endToken,
    Passage target,
    Passage evidence) {}
