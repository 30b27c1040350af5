extension Explanation {
  /// An example of each code, wrong and right: `field-unknown-unit` to `menu-no-term`.
  static let examples2 = ##"""
    field-unknown-unit
      eg: weight: {kind: quantity, units: [kilos]} ⇒ weight: {kind: quantity, units: [kg]}
    file-bad-name
      eg: so⁠ap.ar.md ⇒ soap.ar.md
    file-begins-with-underscore
      eg: products/_index.ar.md ⇒ products/index.ar.md
    file-changed
      eg: git pull & dlala build ⇒ git pull && dlala build
    file-folder-like-text
      eg: products/soap.md/ ⇒ products/soap/
    file-folder-not-read
      eg: content/_type/ ⇒ content/_types/
    file-folder-unreadable
      eg: chmod 000 content/letters ⇒ chmod 755 content/letters
    file-folders-too-deep
      eg: content/a/b/c/d/… ⇒ content/a/
    file-is-text
      eg: files: [../soap.ar.md] ⇒ files: [price-list.pdf]
    file-link
      eg: soap.ar.md → ../x.md ⇒ soap.ar.md
    file-link-outside
      eg: photo.jpg → /home/me/photo.jpg ⇒ photo.jpg
    file-missing
      eg: files: [prices.pdf] ⇒ files: [price-list.pdf]
    file-no-folder
      eg: static (file) ⇒ static/
    file-no-section
      eg: content/product/soap.ar.md ⇒ content/products/soap.ar.md
    file-not-plain
      eg: content/a (pipe) ⇒ content/a.ar.md
    file-not-read
      eg: soap.ar.markdown ⇒ soap.ar.md
    file-too-large
      eg: film.mp4 ⇒ https://video.example/film
    file-too-many
      eg: content/scans/ ⇒ static/scans.zip
    file-unreadable
      eg: chmod 000 soap.ar.md ⇒ chmod 644 soap.ar.md
    file-unused
      eg: content/products/old.jpg ⇒ images: [old.jpg]
    filter-asset-missing
      eg: {{ "css/sit.css" | asset }} ⇒ {{ "css/site.css" | asset }}
    filter-asset-name
      eg: {{ 3 | asset }} ⇒ {{ "css/site.css" | asset }}
    filter-clock-value
      eg: {{ record.price | clock }} ⇒ {{ record.opens | clock }}
    filter-currency-missing
      eg: {{ record.price | in_currency }} ⇒ {{ record.price | in_currency("EUR") }}
    filter-date-style
      eg: {{ record.date | date("longest") }} ⇒ {{ record.date | date("long") }}
    filter-decimals
      eg: {{ 0.5 | percent("two") }} ⇒ {{ 0.5 | percent(2) }}
    filter-forms-key
      eg: {{ forms }} ⇒ {{ "key" | forms }}
    filter-image-value
      eg: {{ record.title | image }} ⇒ {{ record.images[0] | image }}
    filter-letters-value
      eg: {{ record.title | by_letter }} ⇒ {{ section.records | by_letter }}
    filter-letters-values
      eg: {{ [1, 2] | by_letter }} ⇒ {{ section.records | by_letter }}
    filter-link-value
      eg: {{ record.title | link }} ⇒ {{ record | link }}
    filter-listed-value
      eg: {{ record.title | listed }} ⇒ {{ records | map(attribute="title") | listed }}
    filter-no-arguments
      eg: {{ record.images[0] | image(3) }} ⇒ {{ record.images[0] | image }}
    filter-no-plural
      eg: {{ 3 | plural("search") }} ⇒ {{ "search" | t }}
    filter-one-argument
      eg: {{ n | number(2, 3) }} ⇒ {{ n | number(2) }}
    filter-plural-key
      eg: {{ 3 | plural }} ⇒ {{ 3 | plural("records") }}
    filter-second-date-kind
      eg: {{ record.start | date_range(record.title) }} ⇒ {{ record.start | date_range(record.end) }}
    filter-second-date-missing
      eg: {{ record.start | date_range }} ⇒ {{ record.start | date_range(record.end) }}
    filter-share-whole
      eg: {{ part.amount | share }} ⇒ {{ part.amount | share(record.price) }}
    filter-shares-list
      eg: {{ record.price | shares }} ⇒ {{ parts | map(attribute="amount") | shares }}
    filter-spans-value
      eg: {{ record.title | spans }} ⇒ {{ record.days | spans }}
    filter-string-argument-kind
      eg: {{ "found" | t(what=record) }} ⇒ {{ "found" | t(what=record.title) }}
    filter-string-argument-missing
      eg: {{ "found" | t }} ⇒ {{ "found" | t(what=record.title) }}
    filter-string-key
      eg: {{ record.title | t }} ⇒ {{ "search" | t }}
    filter-string-no-argument
      eg: {{ "search" | t(x=1) }} ⇒ {{ "search" | t }}
    filter-term-taxonomy
      eg: {{ record | term_in }} ⇒ {{ record | term_in(site.taxonomies.materials) }}
    filter-term-value
      eg: {{ 3 | term_in(site.taxonomies.materials) }} ⇒ {{ record | term_in(site.taxonomies.materials) }}
    filter-too-many-arguments
      eg: {{ record.date | date("long", 2) }} ⇒ {{ record.date | date("long") }}
    filter-translated-language
      eg: {{ record | translated }} ⇒ {{ record | translated(language.code) }}
    filter-translated-unknown
      eg: {{ record | translated("de") }} ⇒ {{ record | translated("fr") }}
    filter-translated-value
      eg: {{ record.title | translated("fr") }} ⇒ {{ record | translated("fr") }}
    filter-unknown-argument
      eg: {{ n | number(digits=2) }} ⇒ {{ n | number(2) }}
    filter-unknown-string
      eg: {{ "serach" | t }} ⇒ {{ "search" | t }}
    filter-unknown-word
      eg: {{ q | quantity("lang") }} ⇒ {{ q | quantity("long") }}
    filter-value
      eg: {{ record.title | money }} ⇒ {{ record.price | money }}
    filter-word
      eg: {{ q | quantity(2) }} ⇒ {{ q | quantity("long") }}
    format-no-address
      eg: dlala format slug "!!!" ⇒ dlala format slug "صابون"
    format-no-distance
      eg: dlala format relative soon ⇒ dlala format relative "-3 days"
    format-no-hijri
      eg: dlala format hijri 600 ⇒ dlala format hijri 1902
    format-no-integer
      eg: dlala format ordinal 2.5 ⇒ dlala format ordinal 2
    format-no-kind
      eg: dlala format days 192X ⇒ dlala format days 1920/1929
    format-no-number
      eg: dlala format number 12,5 ⇒ dlala format number 12.5
    format-no-quantity
      eg: dlala format quantity 100 ⇒ dlala format quantity "100 g"
    format-other-kind
      eg: dlala format letter "" ⇒ dlala format letter صابون
    format-unwritable
      eg: dlala format money "25 ILS" --locale ar ⇒ dlala format money "25 ILS" --locale ar-PS
    front-matter-missing
      eg: title: صابون ⇒ ---¶title: صابون¶---
    front-matter-open
      eg: ---¶title: صابون¶¶النصّ ⇒ ---¶title: صابون¶---¶¶النصّ
    front-matter-open-or-long
      eg: ---¶title: صابون¶¶النصّ ⇒ ---¶title: صابون¶---¶¶النصّ
    git-missing
      eg: dlala status ⇒ apt-get install git
    git-no-commits
      eg: git init ⇒ git add . && git commit -m "…"
    git-no-repository
      eg: dlala status ⇒ git init && git add . && git commit -m "…"
    git-other-owner
      eg: dlala status ⇒ git config --global --add safe.directory /srv/site
    git-refused
      eg: dlala status ⇒ git status
    git-too-long
      eg: tool-timeout: 10 seconds ⇒ tool-timeout: 10 minutes
    group-field-missing
      eg: hours: {opens: "09:00"} ⇒ hours: {opens: "09:00", closes: "17:00"}
    group-unknown-field
      eg: hours: {open: "09:00"} ⇒ hours: {opens: "09:00"}
    group-unreadable
      eg: hours: 9-17 ⇒ hours: {opens: "09:00", closes: "17:00"}
    gtin-unreadable
      eg: gtin: 4006381333930 ⇒ gtin: 4006381333931
    html-not-closed
      eg: <!-- … ⇒ <!-- … -->
    html-raw
      eg: <b>مهمّ</b> ⇒ **مهمّ**
    html-raw-with-text
      eg: <script>…</script> ⇒ (nothing)
    image-cache-damaged
      eg: .dlala-cache/ab/cd ⇒ rm -r .dlala-cache/ab/cd
    image-cache-unwritable
      eg: dlala build ⇒ dlala build --cache /tmp/dlala-cache
    image-elsewhere
      eg: ![](https://other.example/a.jpg) ⇒ ![صابون](a.jpg)
    image-is-text
      eg: images: [soap.ar.md] ⇒ images: [soap.jpg]
    image-kind
      eg: ![](javascript:…) ⇒ ![صابون](a.jpg)
    image-missing
      eg: ![صابون](fornt.jpg) ⇒ ![صابون](front.jpg)
    image-no-alternative
      eg: images: [front.jpg] ⇒ images:¶  - src: front.jpg¶    alt: {ar: "ثلاث قطع", fr: "Trois pains"}
    image-no-file
      eg: images: [{alt: x}] ⇒ images: [{src: front.jpg, alt: x}]
    image-no-librsvg
      eg: libvips ⇒ apt-get install libvips42
    image-no-picture
      eg: ![الأسعار](prices.pdf) ⇒ [الأسعار](prices.pdf)
    image-not-one
      eg: cover: [a.jpg, b.jpg] ⇒ cover: a.jpg
    image-texts-count
      eg: a.jpg; b.jpg | نصّ ⇒ a.jpg; b.jpg | نصّ; نصّ آخر
    image-too-many-begin
      eg: ![ ![ ![ … ⇒ ![صابون](a.jpg)
    import-bad-record-name
      eg: id: Olive Soap! ⇒ id: olive-soap
    import-lines-tangled
      eg: tags: &t [a]¶more: *t ⇒ tags: [a]¶more: [a]
    import-no-folder
      eg: --section ../x ⇒ --section products
    import-no-key-column
      eg: --key sku (title,price) ⇒ --key sku (sku,title,price)
    import-other-type
      eg: id: places/suq ⇒ id: products/soap
    import-record-in-table
      eg: products.csv: soap ⇒ soap.ar.md
    import-record-there
      eg: title: صابون ⇒ id,title¶soap,صابون
    import-record-twice
      eg: soap,…¶soap,… ⇒ soap,…¶oil,…
    import-renames
      eg: oil,DQ-SOAP-001 ⇒ soap,DQ-SOAP-001
    import-row-no-record
      eg: ,,25 ILS ⇒ soap,صابون,25 ILS
    init-language-twice
      eg: --languages fr,fr-MA,fr ⇒ --languages ar-MA,fr-MA
    init-language-unreadable
      eg: --languages arabic ⇒ --languages ar-MA
    init-no-address
      eg: --base-url example.org ⇒ --base-url https://example.org/
    init-no-language
      eg: --languages "" ⇒ --languages ar-MA,fr-MA
    init-program-no-address
      eg: --program "a b" ⇒ --program https://example.org/dlala.tar.gz
    init-title-empty
      eg: --title "" ⇒ --title "سوق فاس"
    integer-unreadable
      eg: pages: 1,200 ⇒ pages: 1200
    json-colon-missing
      eg: {"name" "x"} ⇒ {"name": "x"}
    json-control
      eg: "a␇b" ⇒ "a\u0007b"
    json-escape-short
      eg: "\u64" ⇒ "\u0645"
    json-escape-unknown
      eg: "\q" ⇒ "\\q"
    json-list-open
      eg: [1, 2 ⇒ [1, 2]
    json-no-value
      eg: {"a": yes} ⇒ {"a": true}
    json-not-utf8
      eg: windows-1256 ⇒ UTF-8
    json-object-open
      eg: {"a": 1 ⇒ {"a": 1}
    json-quotation-mark-missing
      eg: {a: 1} ⇒ {"a": 1}
    json-something-follows
      eg: {"a": 1} x ⇒ {"a": 1}
    json-text-open
      eg: {"a": "x} ⇒ {"a": "x"}
    json-too-deep
      eg: [[[[[[…]]]]]] ⇒ [[1]]
    json-value-missing
      eg: {"a": } ⇒ {"a": 1}
    language-file-missing
      eg: soap.ar.md ⇒ soap.ar.md, soap.fr.md
    language-folder
      eg: content/fr/soap.md ⇒ content/soap.fr.md
    language-locale
      eg: ar: {tag: fr-FR} ⇒ ar: {tag: ar-PS}
    language-mark-open
      eg: [word]{fr ⇒ [word]{fr}
    language-not-listed
      eg: locales: {de: {tag: de-DE}} ⇒ languages: [ar, fr, de]
    language-not-read-in-name
      eg: soap_ar.md ⇒ soap.ar.md
    language-own-fallback
      eg: fallback: {ar: [ar]} ⇒ fallback: {ar: [fr]}
    language-space-in-name
      eg: soap .ar.md ⇒ soap.ar.md
    language-tag
      eg: [mot]{french} ⇒ [mot]{fr}
    language-texts-missing
      eg: label: {ar: منتج} ⇒ label: {ar: منتج, fr: Produit}
    language-twice
      eg: languages: [ar, fr, ar] ⇒ languages: [ar, fr]
    language-twice-in-record
      eg: soap.ar.md, soap/index.ar.md ⇒ soap/index.ar.md
    language-two-in-name
      eg: soap.ar.fr.md ⇒ soap.fr.md
    language-unknown
      eg: label: {de: Produkt} ⇒ label: {fr: Produit}
    language-unreadable
      eg: languages: [arabic] ⇒ languages: [ar]
    layout-missing
      eg: layout: wid ⇒ layout: wide
    layout-name
      eg: layout: Wide.html ⇒ layout: wide
    link-ending-missing
      eg: [الملفّ](data) ⇒ [الملفّ](data.csv)
    link-ending-unlisted
      eg: [الخريطة](map.dwg) ⇒ link-endings: [default, dwg]
    link-hidden
      eg: [المسوّدة](_notes.md) ⇒ [النصّ](notes.ar.md)
    link-kind
      eg: [اضغط](javascript:…) ⇒ [اكتب لنا](mailto:name@example.org)
    link-leaves-content
      eg: [x](../../secret.md) ⇒ [x](../about.ar.md)
    link-no-anchor
      eg: [الأسعار](#prix) ⇒ [الأسعار](#الأسعار)
    link-no-file
      eg: [الصابون](soup.ar.md) ⇒ [الصابون](soap.ar.md)
    link-no-page
      eg: [الصابون](/ar/soup/) ⇒ [الصابون](../products/soap.ar.md)
    link-runs
      eg: [اللعبة](game.html) ⇒ static/game.html
    list-too-long
      eg: tags: [a1, …, a5000] ⇒ tags: [a1, …, a50]
    listing-no-list
      eg: listing: category ⇒ listing: [category]
    look-contrast
      eg: look: {accent: "#dddddd"} ⇒ look: {accent: "#7a2e22"}
    look-contrast-dark
      eg: accent: {dark: "#222222"} ⇒ accent: {dark: "#e0a090"}
    look-no-choice
      eg: look: {colour: "#7a2e22"} ⇒ look: {accent: "#7a2e22"}
    look-no-colour
      eg: look: {accent: red} ⇒ look: {accent: "#7a2e22"}
    look-no-faces
      eg: look: {body: "x; color: red"} ⇒ look: {body: "Noto Naskh Arabic, serif"}
    look-no-length
      eg: look: {radius: big} ⇒ look: {radius: 0.5rem}
    look-no-value
      eg: look: {accent: [a, b]} ⇒ look: {accent: "#7a2e22"}
    look-sets-missing
      eg: accent: {kind: colour} ⇒ accent: {kind: colour, sets: accent}
    look-sheet-missing
      eg: look: {settings: …} ⇒ look: {sheet: css/tokens.css, settings: …}
    look-unknown-kind
      eg: accent: {kind: color} ⇒ accent: {kind: colour}
    map-no-field
      eg: columns: {"Prix": } ⇒ columns: {"Prix": price}
    map-no-value
      eg: dates: day first ⇒ dates: dd/mm/yyyy
    map-unreadable
      eg: names: أحمد ⇒ names: {ar: أحمد}
    mapping-empty-list
      eg: author: [] ⇒ author: [writer]
    mapping-first-no-list
      eg: location: {first: room} ⇒ location: {first: [room, host.title]}
    mapping-form-wrong-kind
      eg: price: {field: title, as: amount} ⇒ price: {field: price, as: amount}
    mapping-group
      eg: offers: offer ⇒ offers: offer.price
    mapping-no-members
      eg: provider: {field: title, url: website} ⇒ provider: {field: host, url: website}
    mapping-no-type
      eg: structured-data: {name: title} ⇒ structured-data: {type: Course, name: title}
    mapping-object-without-type
      eg: provider: {name: host.title} ⇒ provider: {type: Organization, name: host.title}
    mapping-property-name
      eg: Start date: start ⇒ startDate: start
    mapping-says-nothing
      eg: provider: {} ⇒ provider: host
    mapping-type-name
      eg: type: course! ⇒ type: Course
    mapping-unknown-form
      eg: {field: date, as: begin} ⇒ {field: date, as: start}
    mapping-unreadable
      eg: structured-data: [Course] ⇒ structured-data: {type: Course}
    mapping-words-no-choices
      eg: {field: title, words: {a: b}} ⇒ {field: state, words: {open: https://schema.org/InStock}}
    mapping-words-no-list
      eg: words: monday ⇒ words: {monday: https://schema.org/Monday}
    mapping-words-unknown-choice
      eg: words: {mon: …} ⇒ words: {monday: …}
    mapping-wrong-kind
      eg: description: text ⇒ description: summary
    menu-empty-section
      eg: - {to: workshops} ⇒ content/workshops/first.ar.md
    menu-leads-nowhere
      eg: - products ⇒ - {to: products}
    menu-no-list
      eg: main: products ⇒ main:¶  - {to: products}
    menu-no-term
      eg: - {to: materials} ⇒ materials: [olive-oil]
    """##
}
