import Model
import Templates

/// The colours of a theme's look, the site's own choices among them, as templates read them: what
/// stands outside the style sheets names them too, such as the browser's own frame.
public struct ThemeColours: Sendable, Hashable {
  /// A colour by the name under which sites choose it.
  public struct Colour: Sendable, Hashable {
    /// Such as `surface`.
    public var name: String
    /// Six hexadecimal digits with their sign, such as `#fffdf9`.
    public var hex: String

    /// A named colour.
    public init(name: String, hex: String) {
      self.name = name
      self.hex = hex
    }
  }

  /// Those on a light ground.
  public var light: [Colour]
  /// Those on a dark ground.
  public var dark: [Colour]

  /// No colours, for a theme that offers none.
  public init(light: [Colour] = [], dark: [Colour] = []) {
    self.light = light
    self.dark = dark
  }

  /// What templates may ask of `site.look`.
  var shape: EntityShape {
    func fields(_ colours: [Colour]) -> Shape {
      .object(colours.map { Shape.Field(name: $0.name, shape: .text) })
    }
    return EntityShape(
      name: "look",
      fields: [
        Shape.Field(name: "light", shape: fields(light)),
        Shape.Field(name: "dark", shape: fields(dark)),
      ], remedy: Message("site-data-look"))
  }

  func value(slot: Int) -> TemplateValue {
    .map((slot == 0 ? light : dark).map { ($0.name, .text(Text($0.hex))) })
  }
}
