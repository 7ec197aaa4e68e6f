private import Foundation
internal import GRDB

/// The store could not do what it was asked.
public struct StorageError: Error, CustomStringConvertible {
  /// The file.
  public let path: String
  /// What went wrong.
  public let problem: String

  init(path: String, problem: String) {
    self.path = path
    self.problem = problem
  }

  init(path: String, _ error: any Error) {
    self.path = path
    let database = error as? DatabaseError
    problem =
      switch database?.resultCode {
      case .SQLITE_NOTADB?: "not a dragoman workspace; move the file away"
      case .SQLITE_CANTOPEN?: "cannot be opened; check that its folder exists and is writable"
      case .SQLITE_READONLY?: "is read-only; check its permissions"
      case .SQLITE_FULL?: "the disk is full"
      case .SQLITE_CORRUPT?: "is damaged; restore it from a backup"
      case .SQLITE_BUSY?: "is locked by another program for more than two minutes"
      case .some: database?.message ?? "database error"
      case nil where (error as? POSIXError)?.code == .ENOSPC: "the disk is full"
      case nil: (error as? POSIXError)?.localizedDescription ?? "\(error)"
      }
  }

  /// One line: which file, what, and what to do.
  public var description: String { "\(path): \(problem)" }
}
