/// The families of marks that editors' keyboards mix up; see `Scalars` for the tables.
public enum Marks {
  /// True for everything that is typed for an apostrophe or a geresh.
  public static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { Scalars.isApostrophe(scalar.value) }

  /// True for everything that is typed for a double quotation mark or gershayim.
  public static func isQuotation(_ scalar: Unicode.Scalar) -> Bool { Scalars.isQuotation(scalar.value) }

  /// True for hyphens, dashes, the minus sign and maqaf.
  public static func isDash(_ scalar: Unicode.Scalar) -> Bool { Scalars.isDash(scalar.value) }

  /// True for white space of any width.
  public static func isSpace(_ scalar: Unicode.Scalar) -> Bool { Scalars.isSpace(scalar.value) }

  /// True for ə and everything that is typed for it: Cyrillic ә, the ǝ of other alphabets.
  public static func isSchwa(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "ə" || scalar == "Ə" || Scalars.isSchwaLookalike(scalar.value)
  }

  /// True for Hebrew points and cantillation marks.
  public static func isNiqqud(_ scalar: Unicode.Scalar) -> Bool { Scalars.isNiqqud(scalar.value) }

  /// True for what cannot be seen: soft hyphens, zero-width spaces and joiners, controls of direction.
  public static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    Scalars.isInvisible(scalar.value) || Scalars.isBidiControl(scalar.value)
  }
}
