/// The families of marks that editors' keyboards mix up; see `Scalars` for the tables.
public enum Marks {
  /// True for everything that is typed for an apostrophe or a geresh.
  public static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { Scalars.isApostrophe(scalar.value) }

  /// True for everything that is typed for a double quotation mark or gershayim.
  public static func isQuotation(_ scalar: Unicode.Scalar) -> Bool { Scalars.isQuotation(scalar.value) }
}
