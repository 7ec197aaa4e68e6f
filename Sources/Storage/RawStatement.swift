internal import GRDB
internal import GRDBSQLite

/// A prepared statement without GRDB's conversions, for the few that run hundreds of times in a search or millions of
/// times in an import. It is GRDB's own cached statement and lives as long as the connection.
struct RawStatement {
  private let statement: Statement
  private let handle: OpaquePointer

  init(_ database: Database, _ sql: String) throws {
    statement = try database.cachedStatement(sql: sql)
    guard let handle = statement.sqliteStatement as OpaquePointer? else {
      throw DatabaseError(resultCode: .SQLITE_MISUSE, sql: sql)
    }
    self.handle = handle
    sqlite3_reset(handle)
  }

  // MARK: Parameters, from 1

  func bind(_ place: Int32, _ value: Int64) { sqlite3_bind_int64(handle, place, value) }

  func bind(_ place: Int32, _ value: Int64?) {
    if let value { bind(place, value) } else { sqlite3_bind_null(handle, place) }
  }

  func bind(_ place: Int32, _ value: Double?) {
    if let value { sqlite3_bind_double(handle, place, value) } else { sqlite3_bind_null(handle, place) }
  }

  func bind(_ place: Int32, _ value: String?) {
    guard var value else {
      sqlite3_bind_null(handle, place)
      return
    }
    value.withUTF8 { bytes in
      _ = bytes.withMemoryRebound(to: CChar.self) { characters in
        sqlite3_bind_text(handle, place, characters.baseAddress, Int32(bytes.count), Self.transient)
      }
    }
  }

  func bind(_ place: Int32, _ value: [UInt8]) {
    _ = value.withUnsafeBytes { bytes in
      // A null pointer would bind NULL.
      if bytes.isEmpty {
        sqlite3_bind_zeroblob(handle, place, 0)
      } else {
        sqlite3_bind_blob(handle, place, bytes.baseAddress, Int32(bytes.count), Self.transient)
      }
    }
  }

  // MARK: Running

  /// Moves to the next row; false behind the last.
  func step() throws -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code:
      let message = String(cString: sqlite3_errmsg(sqlite3_db_handle(handle)))
      sqlite3_reset(handle)
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message, sql: statement.sql)
    }
  }

  /// Runs a statement that returns no rows.
  func run() throws {
    _ = try step()
    sqlite3_reset(handle)
  }

  /// Ends reading. Has to be called before parameters change.
  func reset() { sqlite3_reset(handle) }

  // MARK: Columns, from 0, valid until the next step

  func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

  func blob(_ column: Int32) -> UnsafeRawBufferPointer {
    let bytes = sqlite3_column_blob(handle, column)
    return UnsafeRawBufferPointer(start: bytes, count: Int(sqlite3_column_bytes(handle, column)))
  }

  func text(_ column: Int32) -> UnsafeBufferPointer<UInt8> {
    let bytes = sqlite3_column_text(handle, column)
    return UnsafeBufferPointer(start: bytes, count: Int(sqlite3_column_bytes(handle, column)))
  }

  func string(_ column: Int32) -> String { String(decoding: text(column), as: UTF8.self) }

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

  func optionalInteger(_ column: Int32) -> Int64? { isNull(column) ? nil : integer(column) }

  func optionalDouble(_ column: Int32) -> Double? {
    isNull(column) ? nil : sqlite3_column_double(handle, column)
  }

  /// SQLite copies what is bound so.
  private static var transient: sqlite3_destructor_type {
    unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }
}
