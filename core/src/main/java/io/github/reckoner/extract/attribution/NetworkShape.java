package io.github.reckoner.extract.attribution;

import com.google.common.collect.ImmutableList;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How large a network is.
 *
 * @param width the numbers that stand for a token
 * @param pairWidth the numbers that stand for a token together with an anchor
 * @param inner the numbers that tell anchors
 * @param reaches how far the neighbours of each convolution stand off
 * @param pairReaches the same of the convolutions around an anchor
 * @param hearing the convolution beside which tokens hear from farther off
 */
record NetworkShape(
    int width,
    int pairWidth,
    int inner,
    ImmutableList<Integer> reaches,
    ImmutableList<Integer> pairReaches,
    int hearing) {

  /** Reads a shape as {@link #write} writes it: each number as a byte, lists by their size. */
  static NetworkShape read(DataInput in) throws IOException {
    return new NetworkShape(
        in.readUnsignedByte(),
        in.readUnsignedByte(),
        in.readUnsignedByte(),
        list(in),
        list(in),
        in.readUnsignedByte());
  }

  private static ImmutableList<Integer> list(DataInput in) throws IOException {
    ImmutableList.Builder<Integer> list = ImmutableList.builder();
    for (int left = in.readUnsignedByte(); left > 0; left--) {
      list.add(in.readUnsignedByte());
    }
    return list.build();
  }

  void write(DataOutput out) throws IOException {
    out.writeByte(width);
    out.writeByte(pairWidth);
    out.writeByte(inner);
    for (ImmutableList<Integer> list : ImmutableList.of(reaches, pairReaches)) {
      out.writeByte(list.size());
      for (int reach : list) {
        out.writeByte(reach);
      }
    }
    out.writeByte(hearing);
  }
}
