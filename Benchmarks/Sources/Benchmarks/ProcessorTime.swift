import Foundation

/// Processor time in seconds: a busy machine does not add to it.
enum ProcessorTime {
  /// Of this process, all threads.
  static var own: Double { seconds(__rusage_who_t(RUSAGE_SELF.rawValue)) }
  /// Of the processes that it started and that have ended.
  static var ofChildren: Double { seconds(__rusage_who_t(RUSAGE_CHILDREN.rawValue)) }

  /// Of this thread.
  static var ofThread: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func seconds(_ who: __rusage_who_t) -> Double {
    var usage = rusage()
    getrusage(who, &usage)
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
  }
}

/// Memory of this process.
enum ResidentMemory {
  /// The most that it ever held, in MB of a million bytes.
  static var peak: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss * 1024 / 1_000_000
  }
}
