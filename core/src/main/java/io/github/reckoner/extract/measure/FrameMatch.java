package io.github.reckoner.extract.measure;

/**
 * A frame that a figure fills.
 *
 * @param frame the frame
 * @param trigger the token that calls it up
 */
record FrameMatch(Frame frame, int trigger) {}
