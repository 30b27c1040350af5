extension Explanation {
  /// An example of each code, wrong and right: `type-extends-unknown` to `yaml-written-twice`.
  static let examples5 = ##"""
    type-extends-unknown
      eg: extends: produkt ⇒ extends: product
    type-feed-of
      eg: feed-of: article ⇒ feed-of: articles
    type-files-differ
      eg: a.ar.md: type: product, a.fr.md: type: page ⇒ type: product
    type-inverse-is-field
      eg: inverse: title ⇒ inverse: products
    type-inverse-twice
      eg: inverse: products (×2) ⇒ inverse: products, inverse: gifts
    type-missing-language
      eg: missing-language: {prodcut: omit} ⇒ missing-language: {product: omit}
    type-none-for-folder
      eg: content/misc/a.ar.md ⇒ content/products/a.ar.md
    type-not-read
      eg: _types/sub/a.yaml ⇒ _types/a.yaml
    type-nothing-else-read
      eg: _types/product.yaml ⇒ label: {ar: منتج}
    type-section-path
      eg: section: /products/ ⇒ section: products
    type-section-taken
      eg: section: products (×2) ⇒ section: products, section: gifts
    type-taxonomy-unknown
      eg: taxonomy: material ⇒ taxonomy: materials
    type-twice
      eg: _types/product.yaml, themes/shop/types/product.yaml ⇒ extends: product
    type-unknown
      eg: type: produkt ⇒ type: product
    type-unknown-target
      eg: to: shop ⇒ to: merchant
    typography-latin-comma
      eg: زيت, زيتون ⇒ زيت، زيتون
    typography-latin-question-mark
      eg: أين? ⇒ أين؟
    typography-latin-semicolon
      eg: زيت; زيتون ⇒ زيت؛ زيتون
    typography-straight-quotes
      eg: "زيت" ⇒ «زيت»
    typography-two-kinds-of-digits
      eg: 20٢6 ⇒ 2026
    typography-verse-brackets
      eg: ﴾آية﴿ ⇒ ﴿آية﴾
    unique-taken
      eg: sku: A-1, sku: A-1 ⇒ sku: A-1, sku: A-2
    upgrade-column-renamed
      eg: id,url ⇒ id,website
    upgrade-field-needs-name
      eg: fields: {url: url} ⇒ fields: {website: url}
    upgrade-field-renamed
      eg: url: https://… ⇒ website: https://…
    upgrade-file-unnamed
      eg: content/a.pdf ⇒ static/a.pdf
    upgrade-format
      eg: format: 1 ⇒ format: 2
    upgrade-moved-to-static
      eg: content/robots.txt ⇒ static/robots.txt
    upgrade-needed
      eg: format: 1 ⇒ dlala upgrade
    upgrade-offer
      eg: structured-data: Product ⇒ shopping: {id: sku, price: price}
    upgrade-static-named
      eg: content/logo.png ⇒ static/logo.png
    upgrade-structured-data
      eg: structured-data: Product ⇒ structured-data: {type: Product, name: title}
    upgrade-structured-data-members
      eg: structured-data: Product ⇒ structured-data: {type: Product, name: title}
    url-base
      eg: base-url: example.org ⇒ base-url: https://example.org/
    url-unreadable
      eg: website: example.org ⇒ website: https://example.org/
    value-not-one
      eg: price: [1 ILS, 2 ILS] ⇒ price: 1 ILS
    value-too-great
      eg: rating: 9 ⇒ rating: 5
    value-too-small
      eg: stock: -5 ⇒ stock: 0
    yaml-anchors
      eg: a: &x 1¶b: *x ⇒ a: 1¶b: 1
    yaml-control
      eg: title: صابون␇ ⇒ title: صابون
    yaml-control-in-text
      eg: title: "a\u0007" ⇒ title: "a"
    yaml-name
      eg: [a, b]: x ⇒ a: x
    yaml-no-lines
      eg: - صابون ⇒ title: صابون
    yaml-tab
      eg: →title: صابون ⇒   title: صابون
    yaml-too-deep
      eg: [[[[[[…]]]]]] ⇒ [[1]]
    yaml-too-long
      eg: summary: … (1 MB) ⇒ summary: صابون
    yaml-unreadable
      eg: title: "صابون ⇒ title: "صابون"
    yaml-unreadable-because
      eg: title: زيت: من القدس ⇒ title: "زيت: من القدس"
    yaml-written-twice
      eg: title: أ¶title: ب ⇒ title: أ
    """##
}
