/**
 * Stanford CoreNLP behind the seam of {@link io.github.reckoner.nlp}: the one package that imports
 * it.
 */
@NullMarked
package io.github.reckoner.nlp.corenlp;

import org.jspecify.annotations.NullMarked;
