package io.github.reckoner.nlp;

/**
 * The engine cannot start because its model files are not on the class path; the message names the
 * artifact to add.
 */
public final class ModelsMissingException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Creates the exception with the artifact to add in its message. */
  public ModelsMissingException(String message, Throwable cause) {
    super(message, cause);
  }
}
