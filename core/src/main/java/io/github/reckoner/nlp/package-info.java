/**
 * The seam to language analysis: text in; sentences, tokens, tags, names and dependencies out, with
 * offsets.
 *
 * <p>Nothing here names an engine. Tokens and sentences come at once; the deeper layers of a
 * sentence are computed when somebody asks for them, once.
 */
@NullMarked
package io.github.reckoner.nlp;

import org.jspecify.annotations.NullMarked;
