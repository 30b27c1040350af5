extension Explanation {
  /// An example of each code, wrong and right: `address-compressed-copy` to `field-unknown-kind`.
  static let examples1 = ##"""
    address-compressed-copy
      eg: static/style.css.gz ⇒ static/style-old.css.gz
    address-differs-in-capitals
      eg: soap.ar.md, Soap.fr.md ⇒ soap.ar.md, soap.fr.md
    address-no-date
      eg: title: صابون ⇒ title: صابون¶date: 2026-03-14
    address-of-program
      eg: slug: search ⇒ slug: how-to-search
    address-taken
      eg: slug: soap ⇒ slug: olive-soap
    address-taken-by-two
      eg: terms: {oil: …, Oil: …} ⇒ terms: {oil: …}
    addresses-bad-part
      eg: addresses: /Shop items/:slug/ ⇒ addresses: /shop-items/:slug/
    addresses-missing
      eg: addresses: true ⇒ addresses: /:section/:slug/
    addresses-mixed-part
      eg: addresses: /a-:path/ ⇒ addresses: /a/:path/
    addresses-not-unique
      eg: addresses: /:section/:year/ ⇒ addresses: /:section/:year/:slug/
    addresses-private
      eg: addresses: /letters/:slug/ ⇒ addresses: /:section/:slug/
    addresses-too-many-parts
      eg: addresses: /a/b/c/d/e/f/g/h/i/j/k/l/:slug/ ⇒ addresses: /a/b/:slug/
    addresses-unknown-part
      eg: addresses: /:yaer/:slug/ ⇒ addresses: /:year/:slug/
    alert-unknown
      eg: > [!NOTICE] ⇒ > [!NOTE]
    alias-of-file
      eg: aliases: [/feed.xml] ⇒ aliases: []
    alias-taken
      eg: aliases: [/ar/soap/] ⇒ aliases: [/ar/old-soap/]
    alias-unreadable
      eg: aliases: [/old/?p=1] ⇒ aliases: [/old/]
    anchor-name
      eg: ## الأسعار {#ل سعر} ⇒ ## الأسعار {#prices}
    anchor-of-theme
      eg: ## الأسعار {#_prices} ⇒ ## الأسعار {#prices}
    anchor-twice
      eg: ## أ {#x}¶## ب {#x} ⇒ ## أ {#x}¶## ب {#y}
    block-argument-kind
      eg: arguments: {body: markdown} ⇒ arguments: {title: text}
    block-argument-missing
      eg: ::: card¶::: ⇒ ::: card¶record: olive-soap¶:::
    block-body-choice
      eg: body: yes ⇒ body: required
    block-name
      eg: blocks/My Box.html ⇒ blocks/my-box.html
    block-no-argument-line
      eg: ::: box¶title: x¶النصّ¶::: ⇒ ::: box¶title: x¶¶النصّ¶:::
    block-no-template
      eg: blocks/box.yaml ⇒ blocks/box.yaml¶blocks/box.html
    block-none-open
      eg: النصّ¶::: ⇒ ::: box¶¶النصّ¶:::
    block-open
      eg: ::: box¶¶النصّ ⇒ ::: box¶¶النصّ¶:::
    block-something-behind-name
      eg: ::: box title: x ⇒ ::: box¶title: x
    block-text-missing
      eg: ::: box¶title: x¶::: ⇒ ::: box¶title: x¶¶النصّ¶:::
    block-text-not-taken
      eg: ::: rule¶¶النصّ¶::: ⇒ ::: rule¶:::¶¶النصّ
    block-too-deep
      eg: ::: box¶::: box¶::: box … ⇒ ::: box¶…¶:::
    block-too-many
      eg: history.ar.md ⇒ history-1.ar.md, history-2.ar.md
    block-too-many-arguments
      eg: arguments: {a1: text, a2: text, …} ⇒ arguments: {title: text}
    block-unknown
      eg: ::: boxx ⇒ ::: box
    block-unknown-argument
      eg: ::: box¶titel: x ⇒ ::: box¶title: x
    boolean-unreadable
      eg: sold: oui ⇒ sold: true
    boolean-unreadable-field
      eg: draft: yes ⇒ draft: true
    calendar-day-uncertain
      eg: start: 2026-12~ ⇒ start: 2026-12-05
    calendar-end-before-start
      eg: start: 2026-12-05¶end: 2026-12-04 ⇒ start: 2026-12-04¶end: 2026-12-05
    calendar-end-uncertain
      eg: end: 2026-12-XX ⇒ end: 2026-12-06
    calendar-mixed-times
      eg: start: 2026-12-05T16:00¶end: 2026-12-06 ⇒ start: 2026-12-05¶end: 2026-12-06
    calendar-no-start
      eg: title: ورشة ⇒ title: ورشة¶start: 2026-12-05
    calendar-start-missing
      eg: calendar: {place: venue} ⇒ calendar: {start: start, place: venue}
    calendar-without-section
      eg: publish: {calendar: {start: start}} ⇒ section: events¶publish: {calendar: {start: start}}
    cell-day-two-ways
      eg: 03/04/2024 ⇒ 2024-04-03
    cell-lost-zero
      eg: 26271234 ⇒ +970 2 627 1234
    cell-no-choice
      eg: opened ⇒ open
    cell-no-country
      eg: 02 627 1234 ⇒ +970 2 627 1234
    cell-no-currency
      eg: 25 ⇒ 25 ILS
    cell-no-day
      eg: 2024-13-01 ⇒ 2024-12-01
    cell-no-number
      eg: a dozen ⇒ 12
    cell-no-record
      eg: Zaytuna soap ⇒ al-zaytuna-soap
    cell-no-term
      eg: olives ⇒ olive-oil
    cell-number-two-ways
      eg: 1,250 ⇒ 1250
    cell-several-records
      eg: سوق القطّانين ⇒ places/suq-al-qattanin
    checks-compares-two
      eg: - ascending: [hours.opens, start] ⇒ - ascending: [hours.opens, hours.closes]
    checks-field-in-group
      eg: - required: {field: parts.label, when: {state: open}} ⇒ - required: {field: price, when: {state: open}}
    checks-incomplete
      eg: - sum: {of: parts.amount} ⇒ - sum: {of: parts.amount, equals: price}
    checks-no-list
      eg: checks: {unique: [sku]} ⇒ checks:¶  - unique: [sku]
    checks-one-rule
      eg: - unique: [sku]¶  sum: … ⇒ - unique: [sku]¶- sum: …
    checks-too-few-fields
      eg: - ascending: [hours.opens] ⇒ - ascending: [hours.opens, hours.closes]
    checks-unknown
      eg: - uniqe: [sku] ⇒ - unique: [sku]
    checks-unknown-field
      eg: - unique: [skuu] ⇒ - unique: [sku]
    checks-when-no-choice
      eg: when: open ⇒ when: {state: open}
    checks-when-unknown-choice
      eg: when: {state: opened} ⇒ when: {state: open}
    checks-wrong-kind
      eg: - same-currency: [title, price] ⇒ - same-currency: [cost, price]
    choice-unknown
      eg: state: opened ⇒ state: open
    component-no-default
      eg: settings: {title: X} ⇒ settings: {page-size: 24}
    component-no-list
      eg: needs: souk ⇒ needs: [souk]
    component-other-name
      eg: themes/shop: name: store ⇒ themes/shop: name: shop
    compress-unknown
      eg: compress: [zip] ⇒ compress: [gzip, br]
    control-in-field
      eg: title,صابون␇ ⇒ title,صابون
    control-in-text
      eg: صابون␇ نابلسي ⇒ صابون نابلسي
    control-in-text-often
      eg: صابون␇ نابلسي␇ ⇒ صابون نابلسي
    csv-bad-record-name
      eg: id: Olive Soap! ⇒ id: olive-soap
    csv-behind-quotation
      eg: "زيت" زيتون ⇒ "زيت زيتون"
    csv-cell-too-long
      eg: text: … (1 MB) ⇒ olive-soap.ar.md
    csv-column-ambiguous
      eg: الاسم ⇒ title.ar
    csv-column-needs-language
      eg: title ⇒ title.ar, title.fr
    csv-column-no-heading
      eg: id,,price ⇒ id,title,price
    csv-column-not-imported
      eg: images ⇒ ignore: [images]
    csv-column-own-and-language
      eg: title, title.fr ⇒ title.ar, title.fr
    csv-column-shared
      eg: price.ar ⇒ price
    csv-column-twice
      eg: id,title,title ⇒ id,title,summary
    csv-columns-same-field
      eg: Nom, title.fr ⇒ title.fr
    csv-empty
      eg: products.csv ⇒ id,title,price
    csv-no-id-column
      eg: title,price ⇒ id,title,price
    csv-not-json
      eg: {opens: 9} ⇒ {"opens": "09:00"}
    csv-quotation-open
      eg: "زيت الزيتون ⇒ "زيت الزيتون"
    csv-record-twice
      eg: soap,…¶soap,… ⇒ soap,…¶oil,…
    csv-row-length
      eg: soap,زيت, زيتون ⇒ soap,"زيت, زيتون"
    csv-row-longer-than-sheet
      eg: soap;زيت; زيتون ⇒ soap;"زيت; زيتون"
    csv-too-many-cells
      eg: a,b,c,… ⇒ a,b,c
    csv-too-many-rows
      eg: all.csv ⇒ all-1.csv, all-2.csv
    data-control
      eg: name: سوق␇ ⇒ name: سوق
    data-direction
      eg: name: U+202E سوق ⇒ name: سوق
    data-file-name
      eg: _data/Our Team.yaml ⇒ _data/our-team.yaml
    data-kinds-differ
      eg: - year: 1990¶- year: "1991" ⇒ - year: 1990¶- year: 1991
    data-kinds-differ-many
      eg: [1990, "1991", "1992", "1993"] ⇒ [1990, 1991, 1992, 1993]
    data-kinds-differ-two
      eg: [1990, "1991", "1992"] ⇒ [1990, 1991, 1992]
    data-not-read
      eg: _data/team.yml ⇒ _data/team.yaml
    data-same-name
      eg: _data/team.yaml, _data/team.csv ⇒ _data/team.yaml
    data-unused
      eg: _data/team.yaml ⇒ {{ site.data.team }}
    data-written-twice
      eg: name: أ¶name: ب ⇒ name: أ
    date-ends-before-it-begins
      eg: date: 1967/1966 ⇒ date: 1966/1967
    date-no-such-day
      eg: date: 2025-02-29 ⇒ date: 2025-02-28
    date-no-such-hijri-day
      eg: date: AH 1320-01-31 ⇒ date: AH 1320-01-30
    date-no-such-month
      eg: date: 2024-13 ⇒ date: 2024-12
    date-no-such-year
      eg: date: AH 0 ⇒ date: AH 1
    date-unreadable
      eg: date: 4 Nov 2024 ⇒ date: 2024-11-04
    delivery-price-missing
      eg: delivery: {time: days} ⇒ delivery: {price: price, time: days}
    delivery-without-section
      eg: publish: {delivery: {price: price}} ⇒ section: zones¶publish: {delivery: {price: price}}
    deploy-by-rclone
      eg: deploy: {web: {folder: "bucket:shop"}} ⇒ deploy: {web: {remote: "bucket:shop"}}
    deploy-into-site
      eg: deploy: {web: {folder: site}} ⇒ deploy: {web: {folder: /srv/www/shop}}
    deploy-manifest-unreadable
      eg: dlala deploy web ⇒ rm /srv/www/shop/.dlala-deployed.json¶dlala deploy web --adopt
    deploy-no-place
      eg: deploy: {web: {folder: /}} ⇒ deploy: {web: {folder: /srv/www/shop}}
    deploy-no-release
      eg: dlala deploy web --rollback ⇒ dlala deploy web
    deploy-no-release-before
      eg: dlala deploy web --rollback ⇒ dlala deploy web
    deploy-no-releases
      eg: deploy: {web: {folder: /srv/www/shop}} ⇒ deploy: {web: {folder: /srv/www/shop, releases: 5}}
    deploy-no-tool
      eg: dlala deploy web ⇒ apt install rsync¶dlala deploy web
    deploy-nothing-built
      eg: dlala deploy web ⇒ dlala build¶dlala deploy web
    deploy-releases
      eg: releases: 1 ⇒ releases: 5
    deploy-releases-of-remote
      eg: {remote: "bucket:shop", releases: 5} ⇒ {remote: "bucket:shop"}
    deploy-target-no-mapping
      eg: deploy: {web: /srv/www/shop} ⇒ deploy: {web: {folder: /srv/www/shop}}
    deploy-target-place
      eg: {host: www.example.org} ⇒ {host: www.example.org, path: /srv/www/shop}
    deploy-temporary
      eg: TMPDIR=/nowhere dlala deploy web ⇒ TMPDIR=/tmp dlala deploy web
    deploy-temporary-file
      eg: TMPDIR=/nowhere dlala deploy web ⇒ TMPDIR=/tmp dlala deploy web
    deploy-temporary-link
      eg: TMPDIR=/nowhere dlala deploy web ⇒ TMPDIR=/tmp dlala deploy web
    deploy-tool-endless
      eg: deploy: {web: {host: slow.example.org, path: /srv/www/shop}} ⇒ ssh slow.example.org¶dlala deploy web
    deploy-tool-failed
      eg: deploy: {web: {host: wwww.example.org, path: /srv/www/shop}} ⇒ deploy: {web: {host: www.example.org, path: /srv/www/shop}}
    deploy-tool-not-started
      eg: DLALA_RSYNC=/nowhere/rsync dlala deploy web ⇒ dlala deploy web
    deploy-tool-says-too-much
      eg: deploy: {web: {folder: /srv}} ⇒ deploy: {web: {folder: /srv/www/shop}}
    deploy-unreadable
      eg: chmod 000 site/index.html ⇒ chmod 644 site/index.html
    direction-referred
      eg: &#x202E;كتاب ⇒ كتاب
    direction-turning
      eg: title: U+202E كتاب ⇒ title: كتاب
    direction-turns-text
      eg: U+202E كتاب ⇒ كتاب
    draft-keeps-back
      eg: a.ar.md: draft: true, price: 25 ILS ⇒ a.fr.md: price: 25 ILS
    drawing-animation
      eg: <circle><animate …/></circle> ⇒ <circle/>
    drawing-broken
      eg: <svg><g></svg> ⇒ <svg><g></g></svg>
    drawing-broken-because
      eg: <svg><g></svg> ⇒ <svg><g></g></svg>
    drawing-element
      eg: <svg><script/></svg> ⇒ <svg></svg>
    drawing-event-handler
      eg: <rect onclick="…"/> ⇒ <rect/>
    drawing-instruction
      eg: <?xml-stylesheet href="a.css"?> ⇒ <svg>…</svg>
    drawing-no-size
      eg: <svg> ⇒ <svg width="800" height="600">
    drawing-no-svg
      eg: <html><svg/></html> ⇒ <svg></svg>
    drawing-refers-outside
      eg: <image href="https://…/a.png"/> ⇒ <image href="data:image/png;base64,…"/>
    drawing-style-refers-outside
      eg: fill: url(https://…) ⇒ fill: #7a2e22
    drawing-too-large
      eg: map.svg (20 MB) ⇒ map.webp
    drawing-unreadable
      eg: map.svg ⇒ map.svg (SVG 1.1)
    email-unreadable
      eg: email: name at example.org ⇒ email: name@example.org
    encoding-lacks
      eg: dlala export a.csv --type product --encoding windows-1256 ⇒ dlala export a.csv --type product --encoding utf-8-bom
    encoding-not-utf8
      eg: windows-1256 ⇒ UTF-8
    encoding-nul
      eg: UTF-16 ⇒ UTF-8
    encoding-other
      eg: --encoding utf-8 ⇒ --encoding windows-1256
    external-loop
      eg: [a](https://a.example/loop) ⇒ [a](https://a.example/)
    external-moved
      eg: [a](http://a.example/) ⇒ [a](https://www.a.example/)
    external-no-libcurl
      eg: dlala check --external ⇒ apt install libcurl4¶dlala check --external
    external-not-trusted
      eg: [a](https://expired.example/) ⇒ [a](https://a.example/)
    external-nothing-of-http
      eg: [a](http://a.example:22/) ⇒ [a](http://a.example/)
    external-private
      eg: [a](http://192.168.1.20/) ⇒ [a](https://a.example/)
    external-status
      eg: [a](https://a.example/gone) ⇒ [a](https://a.example/)
    external-too-much
      eg: [a](https://a.example/video) ⇒ [a](https://a.example/)
    external-too-slow
      eg: [a](https://slow.example/) ⇒ [a](https://a.example/)
    external-unasked
      eg: dlala check --external --pause 60 ⇒ dlala check --external
    external-unknown-host
      eg: [a](https://exmaple.example/) ⇒ [a](https://example.example/)
    external-unreachable
      eg: [a](https://a.example:444/) ⇒ [a](https://a.example/)
    facets-leads-nowhere
      eg: facets: [title.name] ⇒ facets: [merchant.city]
    facets-no-list
      eg: facets: materials ⇒ facets: [materials]
    facets-unknown-field
      eg: facets: [material] ⇒ facets: [materials]
    facets-without-section
      eg: publish: {facets: [materials]} ⇒ section: products¶publish: {facets: [materials]}
    facets-wrong-kind
      eg: facets: [images] ⇒ facets: [materials]
    field-choice-empty
      eg: state: {kind: choice} ⇒ state: {kind: choice, choices: [new, used]}
    field-group-empty
      eg: hours: {kind: group} ⇒ hours: {kind: group, fields: {opens: text, closes: text}}
    field-group-too-deep
      eg: a: {kind: group, fields: {b: {kind: group, fields: {c: {kind: group, …}}}}} ⇒ a: {kind: group, fields: {b: text}}
    field-group-too-many-fields
      eg: fields: {f1: text, …, f200: text} ⇒ fields: {f1: text, …, f20: text}
    field-kind-missing
      eg: price: {required: true} ⇒ price: {kind: money, required: true}
    field-list-of-what
      eg: tags: {kind: list} ⇒ tags: {kind: list, of: text}
    field-min-above-max
      eg: size: {kind: integer, min: 9, max: 1} ⇒ size: {kind: integer, min: 1, max: 9}
    field-name-reserved
      eg: fields: {Prix total: money} ⇒ fields: {total-price: money}
    field-name-taken
      eg: fields: {url: url} ⇒ fields: {website: url}
    field-reference-target
      eg: merchant: {kind: reference} ⇒ merchant: {kind: reference, to: merchant}
    field-unknown
      eg: titel: صابون ⇒ title: صابون
    field-unknown-format
      eg: opens: {kind: text, format: clock} ⇒ opens: {kind: text, format: time}
    field-unknown-kind
      eg: price: {kind: currency} ⇒ price: {kind: money}
    """##
}
