import Foundation

extension String {
  /// NFC as Foundation has it, with no short cut.
  var precomposed: String { precomposedStringWithCanonicalMapping }
}
