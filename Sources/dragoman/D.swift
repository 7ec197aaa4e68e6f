import ArgumentParser
@main struct D: ParsableCommand {}
